"""What is remembered of a file is what reading it would give, field by field."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_briefings import site
from mkdocs_briefings.cache import moment
from mkdocs_briefings.checks import own_problems
from mkdocs_briefings.content import Reader, Reading, outcome, remembered
from mkdocs_briefings.model import Kind
from mkdocs_briefings.settings import Limits
from tests.properties.test_histories import done, edit
from tests.sites import files_of, settings_of, write_files

EVERYTHING = """\
-- briefings/2026-05-01-talks.md --
---
title: Talks begin
date: 2026-05-01T10:05:00+09:00
published: 2026-05-02
updated: 2026-05-03
summary: They begin.
key_points: ["One [@daily]", Two]
topics: [harbour]
people: [jane-doe, {person: John Roe, role: Clerk}]
attended: [jane-doe]
organisations: [Example Ministry]
places: [Exampleville]
sources: [{id: daily, publisher: Daily, url: "https://example.org/", date: 2026-05, language: en}]
statements:
- {by: jane-doe, says: Yes., quote: true, date: 2026, via: John Roe, sources: [daily]}
differences:
- {about: The day, accounts: [{says: A., sources: [daily]}, {says: B., sources: [daily]}]}
image: {src: a.png, alt: A}
upcoming:
- {date: 2026-07/2026-09, title: More, id: more, kind: deadline, by: [Example Ministry]}
outcomes: [{of: more, result: moved, to: next spring, sources: [daily]}]
corrections: [{date: 2026-05-04, text: T}]
redirect_from: [/old/]
search: {exclude: true}
---
Words 이재명 [@daily].
<!-- TODO -->
-- briefings/2026-05-02-bad.md --
---
title: [
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles: [{title: Minister, from: 2020, until: 2025-03}]
tags: [ministers]
hide: []
social: {cards: false, cards_layout_options: {title: Talks}}
---
-- docs/topics/harbour.md --
---
name: Harbour
status: [{text: T, as_of: 2026-05-01}]
glossary: [{term: HB, meaning: M}]
---
-- docs/places/exampleville.md --
---
name: Exampleville
coordinates: [37.566, 126.978]
---
-- docs/publishers/daily.md --
---
name: Daily
hosts: [example.org]
---
"""


@pytest.fixture(autouse=True)
def small_sites_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr(remembered, "WORTH_KEEPING", 1)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("home")))


def read(root: Path, day: date = date(2026, 6, 1), *, limits: Limits | None = None) -> Reading:
    options = settings_of(root, today=day)
    return Reader().read(replace(options, limits=limits or Limits()), judge=own_problems)


def kept(root: Path) -> Path:
    return root / ".cache/briefings/documents"


def opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of content that a reading opens."""
    found: list[str] = []
    whole = Path.read_bytes

    def noted(path: Path) -> bytes:
        found.append(path.name)
        return whole(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", noted)
        read(root)
    return [name for name in found if name.endswith(".md")]


def age(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two seconds go by for whoever asks how old a file is."""
    now = moment()
    monkeypatch.setattr(outcome, "moment", lambda: now + 3_000_000_000)


def test_every_field_comes_back_as_it_was(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(EVERYTHING))
    first = read(tmp_path)
    assert kept(tmp_path).exists()
    again = read(tmp_path)
    assert again == first
    assert [one.front.lines for one in again.documents] == [
        one.front.lines for one in first.documents
    ]
    assert [type(one.fields) for one in again.documents] == [
        type(one.fields) for one in first.documents
    ]
    assert [str(one) for one in again.judged or ()]


def test_a_settled_file_is_not_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, files_of(EVERYTHING))
    age(tmp_path, monkeypatch)
    assert len(opened(tmp_path, monkeypatch)) == 6
    assert opened(tmp_path, monkeypatch) == []
    page = tmp_path / "docs/people/jane-doe.md"
    page.write_text(page.read_text())
    assert opened(tmp_path, monkeypatch) == ["jane-doe.md"]


def test_a_file_changed_only_just_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, files_of(EVERYTHING))
    read(tmp_path)
    assert len(opened(tmp_path, monkeypatch)) == 6


def test_a_change_that_keeps_time_and_size_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, files_of(EVERYTHING))
    age(tmp_path, monkeypatch)
    read(tmp_path)
    page = tmp_path / "docs/people/jane-doe.md"
    before = page.stat()
    page.write_text(page.read_text().replace("Jane", "June"))
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert [one.fields.name for one in read(tmp_path).profiles[Kind.PERSON]] == ["June Doe"]


def test_other_limits_are_kept_to(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(EVERYTHING))
    read(tmp_path)
    few = read(tmp_path, limits=Limits(sources=0))
    assert "BR361" in {one.code for one in few.problems}
    assert few == read(tmp_path, limits=Limits(sources=0))


def test_what_depends_on_the_day_is_asked_on_each(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        files_of("-- docs/people/jane-doe.md --\n---\nname: Jane\npublish_date: 2026-05-01\n---\n"),
    )
    assert "BR117" not in {one.code for one in read(tmp_path).problems}
    assert "BR117" in {one.code for one in read(tmp_path, date(2026, 4, 1)).problems}


def test_a_moved_project_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path / "one", files_of(EVERYTHING))
    age(tmp_path, monkeypatch)
    read(tmp_path / "one")
    (tmp_path / "one").rename(tmp_path / "two")
    # The system notes the renaming of the folder in no file of it.
    assert opened(tmp_path / "two", monkeypatch) == []


def test_nothing_is_kept_of_files_that_are_gone(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(EVERYTHING))
    read(tmp_path)
    before = kept(tmp_path).stat().st_size
    (tmp_path / "briefings/2026-05-01-talks.md").unlink()
    read(tmp_path)
    assert kept(tmp_path).stat().st_size < before
    assert b"Talks begin" not in kept(tmp_path).read_bytes()


def test_a_reader_that_writes_nothing_leaves_no_trace(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(EVERYTHING))
    Reader(writes=False).read(settings_of(tmp_path))
    assert not (tmp_path / ".cache").exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(history=st.lists(edit, min_size=1, max_size=6))
def test_after_any_edits_a_program_that_remembers_finds_what_a_new_one_finds(
    history: list[tuple[str, str | Path | None]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "briefings").mkdir()
        options = settings_of(root)
        for name, change in history:
            done(root, name, change)
            warm = site.build(options, Reader()).unbuilt_problems
            aside = root / "aside"
            kept(root).rename(aside) if kept(root).exists() else None
            assert warm == site.build(options, Reader(writes=False)).unbuilt_problems
            aside.rename(kept(root)) if aside.exists() else None
