"""What was found in a briefing before is what would be found in it now, whatever was edited."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_briefings import site
from mkdocs_briefings.checks import findings
from mkdocs_briefings.content import Reader
from mkdocs_briefings.content import remembered as documents
from mkdocs_briefings.model import Kind
from mkdocs_briefings.names import Spotter
from tests.sites import TODAY, files_of, settings_of, write_files

SITE = """\
-- briefings/2026-05-01-talks.md --
---
title: Talks begin
date: 2026-05-01
topics: [harbour]
people: [Jane Doe]
sources: [{id: daily, publisher: Daily}]
---
Jane Doe met President Roe. The port keeps 450 barges in the old harbour of Exampleville [@daily].
-- briefings/2026-05-02-visit.md --
---
title: A visit
date: 2026-05-02
topics: [harbour]
sources: [{id: daily, publisher: Daily}]
---
John Roe left. The port keeps 430 barges in the old harbour of Exampleville [@daily].
-- docs/people/john-roe.md --
---
name: John Roe
aliases: [President Roe]
roles: [{title: President, from: 2026-01-01}]
---
-- docs/topics/harbour.md --
---
name: Harbour
---
"""
TALKS, VISIT = "briefings/2026-05-01-talks.md", "briefings/2026-05-02-visit.md"
ROE, HARBOUR = "docs/people/john-roe.md", "docs/topics/harbour.md"


@pytest.fixture(autouse=True)
def small_sites_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr(findings, "WORTH_KEEPING", 1)
    monkeypatch.setattr(documents, "WORTH_KEEPING", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("home")))


def told(root: Path, *, writes: bool = True, **options: Any) -> list[str]:
    made = site.build(settings_of(root, **options), Reader(writes=writes))
    return [str(one) for one in made.problems]


def told_by_a_first_check(root: Path, **options: Any) -> list[str]:
    with aside(root / ".cache"):
        return told(root, writes=False, **options)


@contextmanager
def aside(folder: Path) -> Iterator[None]:
    other = folder.with_name("aside")
    folder.rename(other)
    yield
    shutil.rmtree(folder, ignore_errors=True)
    other.rename(folder)


def looked_at(root: Path, monkeypatch: pytest.MonkeyPatch, **options: Any) -> list[str]:
    """The titles of the briefings in which names are looked for."""
    found: list[str] = []
    read = Spotter.read

    def noted(self: Spotter, text: str, *given: Any) -> Any:
        found.append(text.split("\n")[0])
        return read(self, text, *given)

    with monkeypatch.context() as patch:
        patch.setattr(Spotter, "read", noted)
        told(root, **options)
    return found


def change(name: str, before: str, after: str) -> Callable[[Path], object]:
    def changed(root: Path) -> None:
        text = (root / name).read_text()
        assert before in text
        (root / name).write_text(text.replace(before, after))

    return changed


EDITS: dict[str, Callable[[Path], object]] = {
    "body": change(VISIT, "John Roe left", "Jim Poe left"),
    "figure": change(VISIT, "430 barges", "210 barges"),
    "line": change(VISIT, "John Roe left", "It rained.\n\nJohn Roe left"),
    "title": change(VISIT, "A visit", "John Roe visits Jane Doe"),
    "date": change(TALKS, "date: 2026-05-01", "date: 2025-05-01"),
    "tags": change(TALKS, "[Jane Doe]", "[john-roe]"),
    "a statement": change(
        VISIT, "sources:", "statements: [{by: john-roe, says: So., sources: [daily]}]\nsources:"
    ),
    "draft": change(VISIT, "title:", "status: draft\ntitle:"),
    "not mentioned": change(VISIT, "title:", "not_mentioned: [John Roe]\ntitle:"),
    "alias": change(ROE, "[President Roe]", "[President Roe, The port]"),
    "alias gone": change(ROE, "[President Roe]", "[]"),
    "name": change(ROE, "name: John Roe", "name: John Roe-Doe"),
    "office": change(ROE, "from: 2026-01-01", "from: 2026-05-02"),
    "a profile's words": change(ROE, "]\n---\n", "]\n---\nHe is the President.\n"),
    "topic": change(HARBOUR, "name: Harbour", "name: Harbour\naliases: [old harbour]"),
    "deletion": lambda root: (root / ROE).unlink(),
    "namesake": lambda root: write_files(
        root,
        files_of("-- docs/people/roe.md --\n---\nname: Jack Roe\naliases: [President Roe]\n---\n"),
    ),
    "somebody without a profile": change(TALKS, "[Jane Doe]", "[Jane Doe, John Roes]"),
    "rename": lambda root: (root / VISIT).rename(root / "briefings/2026-05-02-seen.md"),
    "exchange": lambda root: [
        (root / TALKS).rename(root / "briefings/x"),
        (root / VISIT).rename(root / TALKS),
        (root / "briefings/x").rename(root / VISIT),
    ],
    "briefing": lambda root: write_files(
        root, {"briefings/2026-05-03-more.md": (root / VISIT).read_text().replace("430", "440")}
    ),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_every_kind_of_edit_it_is_what_a_first_check_finds(
    tmp_path: Path, edit: Callable[[Path], object]
) -> None:
    write_files(tmp_path, files_of(SITE))
    first = told(tmp_path)
    assert told(tmp_path) == first == told_by_a_first_check(tmp_path)
    edit(tmp_path)
    assert told(tmp_path) == told_by_a_first_check(tmp_path)


def test_it_is_all_there_the_second_time(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(SITE))
    told(tmp_path)
    where, unsaid = f"{VISIT}:7: BR301", "is mentioned, but not listed under"
    assert [one for one in told(tmp_path) if "BR301" in one or "BR387" in one] == [
        f"{TALKS}:8: BR301 'President Roe', that is 'John Roe', {unsaid} 'people'. "
        "Add 'john-roe' to 'people:', or to 'not_mentioned:'.",
        f"{where} 'John Roe' {unsaid} 'people'. "
        "Add 'john-roe' to 'people:', or to 'not_mentioned:'.",
        f"{VISIT}:7: BR387 '430 barges' may be what {TALKS}:8 has as '450 barges'. "
        "If they are one, correct one of them, or tell both under 'differences'.",
    ]


@pytest.mark.parametrize(
    "options",
    [
        {"known": {Kind.PERSON: ("Jane Doe", "Jim Poe")}},
        {"today": TODAY.replace(year=2027)},
        {"today": TODAY.replace(month=4)},
        {"stale_after": 1},
        {"include_drafts": True},
        {"language": "de"},
    ],
    ids=lambda given: " ".join(map(str, given)),
)
def test_under_every_option_it_is_what_a_first_check_finds(
    tmp_path: Path, options: dict[str, Any]
) -> None:
    write_files(tmp_path, files_of(SITE))
    told(tmp_path)
    assert told(tmp_path, **options) == told_by_a_first_check(tmp_path, **options)


def test_only_what_is_new_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, files_of(SITE))
    assert looked_at(tmp_path, monkeypatch) == ["Talks begin", "A visit"]
    assert looked_at(tmp_path, monkeypatch) == []
    EDITS["body"](tmp_path)
    assert looked_at(tmp_path, monkeypatch) == ["A visit"]
    EDITS["a profile's words"](tmp_path)
    assert looked_at(tmp_path, monkeypatch, today=TODAY.replace(year=2027)) == []
    EDITS["alias"](tmp_path)
    assert looked_at(tmp_path, monkeypatch) == ["Talks begin", "A visit"]


def test_nothing_is_kept_of_briefings_that_are_gone(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(SITE))
    told(tmp_path)
    kept = tmp_path / ".cache/briefings/findings"
    assert b"visit" in kept.read_bytes()
    (tmp_path / VISIT).unlink()
    told(tmp_path)
    assert b"visit" not in kept.read_bytes()


def test_who_writes_nothing_leaves_no_trace(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(SITE))
    told(tmp_path, writes=False)
    assert not (tmp_path / ".cache").exists()


def test_a_look_at_one_briefing_forgets_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, files_of(SITE))
    told(tmp_path)
    site.build(settings_of(tmp_path), Reader(), focus=[tmp_path / VISIT])
    assert looked_at(tmp_path, monkeypatch) == []


body = st.sampled_from(
    (
        "John Roe left. The port keeps 450 barges in the old harbour of Exampleville [@daily].\n",
        "Jane Doe left. The port keeps 430 barges in the old harbour of Exampleville [@daily].\n",
        "The harbour of Doe and the Harbour of Roe have 3 berths.\n\nPresident Roe left.\n",
    )
)
briefing = st.builds(
    "---\ntitle: {}\ndate: 2026-05-0{}\ntopics: [{}]\npeople: [{}]\nnot_mentioned: [{}]\n"
    "status: {}\nsources: [{{id: daily, publisher: Daily}}]\n---\n{}".format,
    st.sampled_from(("Talks begin", "John Roe talks", "Talks on the harbour")),
    st.integers(1, 2),
    st.sampled_from(("Harbour", "harbour", "Ferry line", "Harbours")),
    st.sampled_from(("", "Jane Doe", "john-roe", "President Roe", "John Roo")),
    st.sampled_from(("", "John Roe", "Harbour")),
    st.sampled_from(("published", "draft")),
    body,
)
profile = st.builds(
    "---\nname: {}\naliases: [{}]\nroles: [{{title: {}, from: 2026-0{}}}]\n---\n{}".format,
    st.sampled_from(("John Roe", "Jane Doe", "Jane Q. Doe")),
    st.sampled_from(("", "Doe", "President Roe", "JD")),
    st.sampled_from(("President", "Minister")),
    st.integers(1, 6),
    st.sampled_from(("", "Words.\n")),
)
topic = st.builds(
    "---\nname: {}\naliases: [{}]\n---\n".format,
    st.sampled_from(("Harbour", "Ferry line", "Old harbour")),
    st.sampled_from(("", "berths", "the old harbour")),
)
edit = st.one_of(
    st.tuples(st.sampled_from((TALKS, VISIT)), st.one_of(briefing, st.none())),
    st.tuples(st.sampled_from((ROE, "docs/people/jane-doe.md")), st.one_of(profile, st.none())),
    st.tuples(st.just(HARBOUR), st.one_of(topic, st.none())),
)
known = st.sampled_from(({}, {"known": {Kind.PERSON: ("Jane Doe",)}}, {"stale_after": 1}))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(history=st.lists(st.tuples(edit, known), min_size=1, max_size=6))
def test_after_any_edits_it_is_what_a_first_check_finds(
    history: list[tuple[tuple[str, str | None], dict[str, Any]]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_files(root, {})
        (root / ".cache").mkdir()
        for (name, text), options in history:
            (root / name).unlink(missing_ok=True)
            write_files(root, {} if text is None else {name: text})
            assert told(root, **options) == told_by_a_first_check(root, **options)
