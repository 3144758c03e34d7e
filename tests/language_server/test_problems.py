"""Problems appear in the editor as its author types."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lsprotocol import types

from mkdocs_briefings.language_server.guide import explained_at
from mkdocs_briefings.problem_codes import CODES
from tests.checks.test_checks import CASES, known_in, written
from tests.language_server.editor import Editor
from tests.sites import MKDOCS_YML, SiteFolder, write_files

TALKS = """\
---
title: Talks begin
date: 2026-01-10
topics: [talks]
people: [Jane Doe]
summary: They met.
sources: [{id: daily, publisher: Example Daily}]
---
Jane Doe spoke [@daily].
"""
SITE = f"""\
-- docs/topics/talks.md --
---
name: Talks
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
---
-- docs/publishers/example-daily.md --
---
name: Example Daily
kind: news
---
-- briefings/2026-01-10-talks.md --
{TALKS}"""
NAME = "briefings/2026-01-10-talks.md"
MISSPELT = (
    f"{NAME}:5: BR201 no person 'Jane Do'. Did you mean 'Jane Doe' (jane-doe)? If it is another, "
    "add docs/people/jane-do.md, or list it under 'known' in mkdocs.yml."
)
UNDECLARED = (
    f"{NAME}:9: BR301 'Jane Doe' is mentioned, but not listed under 'people'. "
    "Add 'jane-doe' to 'people:', or to 'not_mentioned:'."
)


def test_what_is_typed_counts_and_what_is_on_the_disk_does_not(
    editor: Callable[[str], Editor],
) -> None:
    one = editor(SITE)
    one.open(NAME, TALKS.replace("[Jane Doe]", "[Jane Do]"))
    one.until([MISSPELT, UNDECLARED])
    shown = one.shown[NAME].diagnostics[0]
    # The name itself is marked, not its line.
    assert shown.range == types.Range(types.Position(4, 9), types.Position(4, 16))
    assert shown.severity is types.DiagnosticSeverity.Error
    assert shown.code_description == types.CodeDescription(explained_at("BR201"))
    assert one.shown[NAME].version == 1
    one.type(NAME, TALKS)
    one.until([])
    assert (one.root / NAME).read_text("utf-8") == TALKS


def test_columns_are_counted_as_the_editor_does(editor: Callable[[str], Editor]) -> None:
    one = editor(SITE)
    # Two characters of UTF-16 each, and one of Unicode.
    one.open(NAME, TALKS.replace("[Jane Doe]", "[{role: 🚢🚢, person: Jane Do}]"))
    one.until([MISSPELT, UNDECLARED])
    spans = {str(shown.code): shown.range for shown in one.shown[NAME].diagnostics}
    assert spans["BR201"] == types.Range(types.Position(4, 30), types.Position(4, 37))


def test_half_of_a_front_matter_is_told_and_the_rest_of_the_site_stays(
    editor: Callable[[str], Editor],
) -> None:
    one = editor(SITE)
    one.open(NAME)
    one.type(NAME, "---\ntitle: [Talks\ndate")
    one.until([f"{NAME}:1: BR104 the front matter is never closed. {CLOSE}"])
    one.type(NAME, TALKS)
    one.until([])


CLOSE = "End it with a line that has only '---'."


def test_after_a_save_the_problems_of_all_files_are_shown(
    editor: Callable[[str], Editor],
) -> None:
    one = editor(SITE)
    profile = "docs/people/jane-roe.md"
    one.open(profile, "---\nname: Jane Roe\n---\n")
    one.type(profile, NAMESAKE)
    one.save(profile, NAMESAKE)
    with one.heard:
        assert one.heard.wait_for(lambda: NAME in one.shown, 60)
    # The briefing is not open.
    assert one.shown[NAME].diagnostics[0].code == "BR203"


NAMESAKE = "---\nname: Jane Roe\naliases: [Jane Doe]\n---\n"


def test_a_file_that_is_nowhere_yet_is_judged(editor: Callable[[str], Editor]) -> None:
    one = editor(SITE)
    name = "briefings/2026/2026-01-11-more.md"
    text = TALKS.replace("2026-01-10", "2026-01-12").replace("Talks begin", "Talks go on")
    one.open(name, text)
    one.until([f"{name}:3: BR114 'date' is 2026-01-12, but the file name says 2026-01-11. {SAME}"])
    assert not (one.root / name).exists()


SAME = "Make them the same."


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One editor and one server for all cases, each in a folder of its own."""
    one = Editor(tmp_path_factory.mktemp("cases"))
    yield one
    one.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['group']}: {case['name']}")
def test_every_problem_of_check_is_a_diagnostic(case: dict[str, Any], shared: Editor) -> None:
    folder = f"case-{CASES.index(case)}"
    root = shared.root / folder
    known = {kind.plural: list(names) for kind, names in known_in(case).items()}
    plugins = ["search", {"briefings": {"known": known, **case.get("options", {})}}]
    configuration = yaml.safe_load(MKDOCS_YML) | {"plugins": plugins}
    files = written(case["files"])
    write_files(root, {"docs/index.md": "# Home\n", **files})
    (root / "mkdocs.yml").write_text(yaml.safe_dump(configuration), "utf-8")
    first = next(iter(files))
    shared.open(f"{folder}/{first}")
    shared.save(f"{folder}/{first}", files[first])
    wanted = sorted(f"{folder}/{line}" for line in case["problems"] or [])

    def shown() -> list[str]:
        return [line for line in shared.problems() if line.startswith(f"{folder}/")]

    with shared.heard:
        shared.heard.wait_for(lambda: shown() == wanted, 60)
    shared.shut(f"{folder}/{first}")
    assert shown() == wanted


def test_every_code_leads_to_its_section_of_the_guide() -> None:
    page = (Path(__file__).parents[2] / "docs/guide/checks.md").read_text("utf-8")
    assert [
        code for code in CODES if f"(#{explained_at(code).partition('#')[2]})" not in page
    ] == []


# The process may have imported it before, for other tests.
WITHOUT = """\
import sys
for name in [*sys.modules]:
    if name.startswith(("pygls", "mkdocs_briefings.language_server")):
        del sys.modules[name]
sys.modules["pygls"] = None
from mkdocs_briefings.cli import main
main(["lsp"])
"""


def test_without_the_extra_the_command_says_what_to_install(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site("")
    (folder.root / "without.py").write_text(WITHOUT, "utf-8")
    result = folder.run("without")
    assert result.code == 2
    wanted = (
        "Error: The language server needs pygls: "
        "install the extra 'editor', as the guide says under 'Extras'."
    )
    assert result.output.startswith(wanted)
