"""A check after an edit says what a first one would say, whatever of the site it has looked at."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_briefings.cli import judging, main, standing
from mkdocs_briefings.cli.verdict import last_verdict
from tests.sites import SiteFolder, files_of, write_files

SITE = """\
-- docs/topics/harbour.md --
---
name: Harbour
aliases: [the old harbour]
---
The harbour.
-- docs/people/john-roe.md --
---
name: John Roe
aliases: [President Roe]
roles: [{title: President, from: 2026-01-01}]
---
-- docs/publishers/daily.md --
---
name: Example Daily
hosts: [daily.example.org]
---
The paper.
-- docs/index.md --
# Home
-- briefings/plan.pdf --
%PDF
-- briefings/2026-05-01-talks.md --
---
title: Talks begin
date: 2026-05-01
topics: [harbour]
people: [Jane Doe]
upcoming: [{id: opening, date: 2027, title: The opening}]
sources: [{id: daily, publisher: Example Daily}]
---
Jane Doe spoke. The port keeps 450 barges in the old harbour of Exampleville [@daily].
-- briefings/2026-05-02-visit.md --
---
title: A visit
date: 2026-05-02
summary: Of a visit.
topics: [harbour]
people: [Jim Poe]
sources: [{id: daily, publisher: Example Daily}]
---
John Roe left. The port keeps 430 barges in the old harbour of Exampleville [@daily].
"""
TALKS, VISIT = "briefings/2026-05-01-talks.md", "briefings/2026-05-02-visit.md"
ROE, HARBOUR, DAILY = (
    *("docs/people/john-roe.md", "docs/topics/harbour.md"),
    "docs/publishers/daily.md",
)
CONFIG = "site_name: S\ntheme: {name: material}\nplugins: [briefings]\n"
Edit = Callable[[Path], object]


pytestmark = pytest.mark.usefixtures("own_home")


@pytest.fixture
def root(site: Callable[[str], SiteFolder]) -> Path:
    return site(SITE).root


def checked(root: Path, *arguments: str) -> tuple[int, str]:
    config = str(root / "mkdocs.yml")
    result = CliRunner().invoke(main, ["check", "--config-file", config, *arguments])
    return result.exit_code, result.output


def as_if_new(root: Path, *arguments: str) -> tuple[int, str]:
    """What a check says that knows nothing, after which all is known that was."""
    with tempfile.TemporaryDirectory(dir=root.parent) as aside:
        kept = shutil.move(root / ".cache", aside)
        first = checked(root, *arguments)
        shutil.rmtree(root / ".cache", ignore_errors=True)
        shutil.move(kept, root / ".cache")
    return first


@pytest.fixture
def all_looked_at(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The sites of which all files have been looked at."""
    found: list[Path] = []
    begin = judging.Judging.__init__

    def noted(self: judging.Judging, config_file: Path, paths: tuple[Path, ...]) -> None:
        found.append(config_file.parent)
        begin(self, config_file, paths)

    monkeypatch.setattr(judging.Judging, "__init__", noted)
    return found


def change(name: str, before: str, after: str) -> Edit:
    def changed(root: Path) -> None:
        text = (root / name).read_text()
        assert before in text
        (root / name).write_text(text.replace(before, after))

    return changed


ALONE: dict[str, Edit] = {
    "words": change(VISIT, "John Roe left.", "Jane Doe left."),
    "a name that is declared nowhere": change(VISIT, "John Roe left.", "President Roe left."),
    "a name that is declared": change(VISIT, "John Roe left.", "Jim Poe left."),
    "a citation of nothing": change(VISIT, "left.", "left [@weekly]."),
    "a link to nothing": change(VISIT, "left.", "left [for here](../docs/none.md)."),
    "a link to a briefing": change(VISIT, "left.", "left [from here](2026-05-01-talks.md)."),
    "a link to a page that is made": change(
        VISIT, "left.", "left [him](../docs/people/jim-poe.md)."
    ),
    "a heading": change(VISIT, "[@daily].\n", "[@daily].\n\n# Left\n"),
    "an odd letter": change(VISIT, "left.", "le\u00adft p\u0430ypal."),
    "a title": change(VISIT, "A visit", "Jane Doe visits John Roe"),
    "a summary": change(VISIT, "summary: Of a visit.", "summary: A visit"),
    "a profile's words": change(HARBOUR, "The harbour.", "The harbour [@weekly].\n"),
    "a publisher's words": change(DAILY, "The paper.", "The [paper](x.md)."),
    "two files": lambda root: [ALONE["a title"](root), ALONE["a profile's words"](root)],
    "nothing but the time": lambda root: (root / VISIT).touch(),
}
WITH_ALL: dict[str, Edit] = {
    "a figure": change(VISIT, "430 barges", "210 barges"),
    "the line of a figure": change(VISIT, "John", "It rained.\n\nJohn"),
    "a date": change(TALKS, "date: 2026-05-01", "date: 2025-05-01"),
    "people": change(TALKS, "[Jane Doe]", "[john-roe]"),
    "a topic that nothing else names": change(TALKS, "[harbour]", "[harbour, ferries]"),
    "a draft": change(VISIT, "title:", "status: draft\ntitle:"),
    "an error": change(VISIT, "date: 2026-05-02", "date: May"),
    "an id twice": change(
        VISIT, "topics:", "upcoming: [{id: opening, date: 2028, title: X}]\ntopics:"
    ),
    "an alias": change(ROE, "[President Roe]", "[President Roe, The port]"),
    "an office": change(ROE, "from: 2026-01-01", "from: 2026-05-02"),
    "a file that is used": change(VISIT, "left.", "left [a plan](plan.pdf)."),
    "a listing": change(VISIT, "John", "<!-- briefings: nothing -->\nJohn"),
    "a host": change(DAILY, "hosts: [daily", "hosts: [weekly"),
    "deletion": lambda root: (root / ROE).unlink(),
    "rename": lambda root: (root / VISIT).rename(root / "briefings/2026-05-02-seen.md"),
    "one more": lambda root: write_files(
        root, {"briefings/2026-05-03-more.md": (root / VISIT).read_text().replace("430", "440")}
    ),
    "another page": change("docs/index.md", "# Home", "# Home\n[x](y.md)"),
    "an option": lambda root: (root / "mkdocs.yml").write_text(
        CONFIG.replace("[briefings]", "[{briefings: {known: {people: [Jim Poe]}}}]")
    ),
}


@pytest.mark.parametrize("edit", ALONE.values(), ids=ALONE)
def test_after_an_edit_that_concerns_one_file_that_is_looked_at_alone(
    root: Path, all_looked_at: list[Path], edit: Edit
) -> None:
    checked(root)
    all_looked_at.clear()
    edit(root)
    found = checked(root)
    assert all_looked_at == []
    assert found == checked(root) == as_if_new(root)
    assert checked(root, str(root / VISIT)) == as_if_new(root, str(root / VISIT))


@pytest.mark.parametrize("edit", WITH_ALL.values(), ids=WITH_ALL)
def test_after_an_edit_that_concerns_others_all_are_looked_at(
    root: Path, all_looked_at: list[Path], edit: Edit
) -> None:
    checked(root)
    all_looked_at.clear()
    edit(root)
    found = checked(root)
    assert all_looked_at == [root]
    assert found == checked(root) == as_if_new(root)


@pytest.mark.parametrize("edit", (ALONE | WITH_ALL).values(), ids=ALONE | WITH_ALL)
def test_edits_may_follow_one_another(root: Path, edit: Edit) -> None:
    checked(root)
    for one in (ALONE["a title"], edit, ALONE["a publisher's words"]):
        try:
            one(root)
        except (AssertionError, FileNotFoundError):
            continue  # Nothing is there any more to be edited so.
        assert checked(root) == as_if_new(root)


def test_places_of_others_are_never_those_of_before(root: Path, all_looked_at: list[Path]) -> None:
    """A hint at a figure names the line of the earlier one, which moves with lines above it."""
    assert f"{VISIT}:9: BR387" in checked(root)[1]
    change(VISIT, "summary: Of a visit.", "summary: |\n  Of\n\n  a visit.")(root)
    all_looked_at.clear()
    assert f"{VISIT}:12: BR387" in checked(root)[1]
    assert all_looked_at == [root]
    change(VISIT, "430 barges", "many barges")(root)
    checked(root)
    all_looked_at.clear()
    change(VISIT, "summary: |\n  Of\n\n  a visit.", "summary: Of a visit.")(root)
    assert checked(root) == as_if_new(root)


def test_lines_move_where_nobody_names_them(root: Path, all_looked_at: list[Path]) -> None:
    change(VISIT, " The port keeps 430 barges in the old harbour of Exampleville", "")(root)
    change(VISIT, "people: [Jim Poe]\n", "")(root)
    change(DAILY, "The paper.", "The paper.\n")(root)
    checked(root)
    all_looked_at.clear()
    for after in ("It rained.\n\nJohn", "It rained.\n\n\nIt rained.\n\nJohn"):
        change(VISIT, "John", after)(root)
        assert checked(root) == as_if_new(root)
    assert all_looked_at == [root, root]  # Only as if new.


def test_on_another_day_all_are_looked_at(
    root: Path, all_looked_at: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(root)
    all_looked_at.clear()
    ALONE["words"](root)
    monkeypatch.setenv("BRIEFINGS_TODAY", "2027-06-01")
    assert checked(root) == as_if_new(root)
    assert all_looked_at == [root, root]


@pytest.mark.parametrize("name", ["check-files", "check-site", "check", "settings"])
def test_what_is_damaged_or_of_another_run_is_not_relied_upon(
    root: Path, all_looked_at: list[Path], name: str
) -> None:
    checked(root)
    before = (root / ".cache/briefings" / name).read_bytes()
    change(TALKS, "[Jane Doe]", "[john-roe]")(root)
    checked(root)
    (root / ".cache/briefings" / name).write_bytes(before)
    ALONE["words"](root)
    all_looked_at.clear()
    assert checked(root) == as_if_new(root)
    assert len(all_looked_at) == 1 + (name != "settings")


def test_many_edits_are_looked_at_together(
    root: Path, all_looked_at: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "MOST", 1)
    checked(root)
    all_looked_at.clear()
    ALONE["two files"](root)
    assert checked(root) == as_if_new(root)
    assert all_looked_at == [root, root]


def test_translations_are_compared_with_their_originals(
    root: Path, all_looked_at: list[Path]
) -> None:
    (root / "mkdocs.yml").write_text(
        CONFIG.replace("briefings]", "{briefings: {languages: [ko]}}]")
    )
    write_files(root, {VISIT.replace(".md", ".ko.md"): "---\ntitle: X\n---\n왔다 [@daily].\n"})
    checked(root)
    all_looked_at.clear()
    change(VISIT, " [@daily]", "")(root)
    assert checked(root) == as_if_new(root)
    assert all_looked_at == [root, root]


def test_with_what_is_kept_a_verdict_is_amended(root: Path) -> None:
    checked(root)
    ALONE["words"](root)
    last = last_verdict(root / "mkdocs.yml")
    assert last is not None
    assert [Path(one).name for one in last.changed or ()] == [Path(VISIT).name]
    assert standing.amended(last) is not None


title = st.sampled_from(("Talks begin", "John Roe talks", '"Talks on\n  the harbour"'))
summary = st.sampled_from(("", "summary: Of Jane Doe.\n", "summary: >\n  Of\n\n  barges.\n"))
points = st.sampled_from(("", "key_points: [A point]\n", "key_points:\n- A point [@daily].\n"))
named = st.sampled_from(("", "Jane Doe", "john-roe", "President Roe", "John Roo"))
body = st.sampled_from(
    (
        "John Roe left. The port keeps 450 barges in the old harbour of Exampleville [@daily].\n",
        "\n\nJohn Roe left. The port keeps 450 barges in the old harbour of Exampleville.\n",
        "Jane Doe left. The port keeps 430 barges in the old harbour of Exampleville [@daily].\n",
        "The harbour of Doe and the Harbour of Roe have 3 berths.\n\nPresident Roe left.\n",
        "A [plan](plan.pdf), a [page](../docs/people/jane-doe.md) and [none](none.md).\n",
        "<!-- briefings: latest -->\n\n# Words\n",
    )
)
front = "---\ntitle: {}\n{}{}date: 2026-05-0{}\ntopics: [{}]\npeople: [{}]\nstatus: {}\n"
briefing = st.builds(
    (front + "sources: [{{id: daily, publisher: Daily}}]\n---\n{}").format,
    title,
    summary,
    points,
    st.integers(1, 2),
    st.sampled_from(("harbour", "Harbours")),
    named,
    st.sampled_from(("published", "draft")),
    body,
)
profile = st.builds(
    "---\nname: {}\naliases: [{}]\n---\n{}".format,
    st.sampled_from(("John Roe", "Jane Doe")),
    st.sampled_from(("", "Doe", "President Roe")),
    st.sampled_from(("", "Words.\n", "\n[Words](x.md) [@daily].\n")),
)
edits = st.one_of(
    st.tuples(st.sampled_from((TALKS, VISIT)), briefing),
    st.tuples(st.sampled_from((TALKS, VISIT)), briefing),
    st.tuples(st.sampled_from((ROE, "docs/people/jane-doe.md")), st.one_of(profile, st.none())),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(history=st.lists(edits, min_size=1, max_size=4))
def test_after_any_edits_a_check_says_what_a_first_one_says(
    history: list[tuple[str, str | None]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        write_files(root, {**files_of(SITE), "mkdocs.yml": CONFIG})
        checked(root)
        for name, text in history:
            (root / name).unlink(missing_ok=True)
            write_files(root, {} if text is None else {name: text})
            assert checked(root) == as_if_new(root)
