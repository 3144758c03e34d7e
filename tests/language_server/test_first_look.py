"""What is said of an open file before the whole site has been judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mkdocs_briefings import site
from mkdocs_briefings.checks import BY_ALL
from mkdocs_briefings.content import Reader
from mkdocs_briefings.language_server import project
from mkdocs_briefings.language_server.findings import Marked, findings
from mkdocs_briefings.language_server.first_look import still_there
from mkdocs_briefings.language_server.project import Project
from mkdocs_briefings.model import Position
from mkdocs_briefings.problems import Problem
from tests.checks.test_checks import CASES, known_in, written
from tests.language_server.test_problems import MISSPELT, NAME, SITE, TALKS, UNDECLARED
from tests.sites import SiteFolder, settings_of, write_files


def told(case: dict[str, Any], root: Path, *focus: Path) -> Iterator[tuple[str, str]]:
    """The file and the words of each problem of a site, or of a first look at some files."""
    options = {"known": known_in(case), "include_drafts": True, **case.get("options", {})}
    settings = settings_of(root, **options)
    for one in site.build(settings, Reader(), focus=focus or None).problems:
        if one.code not in BY_ALL:
            yield one.position.path, str(one)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['group']}: {case['name']}")
def test_a_first_look_says_what_the_whole_says_of_a_file(
    case: dict[str, Any], tmp_path: Path
) -> None:
    files = written(case["files"])
    write_files(tmp_path, files)
    whole = [*told(case, tmp_path)]
    for name in files:
        if name.endswith(".md") and name.startswith("briefings/"):
            looked = [one for one in told(case, tmp_path, tmp_path / name) if one[0] == name]
            assert looked == [one for one in whole if one[0] == name]


OTHER = SITE.replace("2026-01-10", "2026-01-09").replace("Talks begin", "Talks are near")


@pytest.fixture
def large(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> tuple[Project, Path]:
    """A site for which two briefings are many, and one of them."""
    monkeypatch.setattr(project, "TAKES_LONG", 2)
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-06-01")
    folder = site(SITE + OTHER.partition("kind: news\n---\n")[2])
    return Project(folder.root), folder.root / NAME


def lines(found: tuple[Marked, ...]) -> list[str]:
    return [f"{one.problem} [{one.span.start.line + 1}]" for one in found]


def test_names_are_known_before_the_other_briefings_are_read(large: tuple[Project, Path]) -> None:
    one, path = large
    looked = one.first_look({path: TALKS.replace("[Jane Doe]", "[Jane Do]")})
    assert looked is not None
    assert [*looked.briefings] == ["2026-01-10-talks"]
    assert lines(one.seen_first(path, looked)) == [f"{MISSPELT} [5]", f"{UNDECLARED} [9]"]


def test_a_small_site_needs_no_first_look(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    assert Project(folder.root).first_look({folder.root / NAME: TALKS}) is None


def test_a_file_is_told_by_itself_what_it_lacks(large: tuple[Project, Path]) -> None:
    one, path = large
    text = TALKS.replace("summary:", "sumary: x\nsummary:").replace("[Jane Doe]", "[Jane Do]")
    found = lines(one.own_problems(path, text))
    wanted = f"{NAME}:6: BR112 unknown field 'sumary'. Did you mean 'summary'?"
    assert len(found) == 1
    assert found[0].startswith(wanted)


def test_what_the_whole_has_told_stays_on_lines_that_stay(large: tuple[Project, Path]) -> None:
    one, path = large
    text = TALKS.replace("[Jane Doe]", "[Jane Do]")
    one.judge({path: text})
    # A line more above; and the line of the mistake has changed.
    longer = text.replace("summary:", "key_points: [They met.]\nsummary:")
    assert lines(one.own_problems(path, longer)) == [f"{MISSPELT} [5]", f"{UNDECLARED} [10]"]
    assert lines(one.own_problems(path, TALKS)) == [f"{UNDECLARED} [9]"]


def test_a_place_moves_with_its_line() -> None:
    problem = Problem(Position("a.md", 2), "BR207", "no source 'b'", "")
    (marked,) = findings([problem], lambda _: "one\n[@b]\nthree\n")["a.md"]
    (moved,) = still_there([marked], "one\n[@b]\nthree\n", "zero\none\n[@b]\n")
    assert (moved.span.start.line, moved.span.start.column) == (2, 2)
    assert [*still_there([marked], "one\n[@b]\nthree\n", "one\n[@c]\nthree\n")] == []
