"""What is kept in a project that came from elsewhere shows nobody's files, and writes into none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_briefings.cache import KeptFiles, own_file
from mkdocs_briefings.cli.notes_file import notes_file
from mkdocs_briefings.problems import RefusedError
from tests.sites import settings_of

FOLDER = ".cache/briefings/cards"


def nobody() -> bytes:
    raise AssertionError("it is there")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "project").mkdir()
    return tmp_path / "project"


def test_a_file_is_made_once(project: Path) -> None:
    made = KeptFiles(project, "cards").get("a.png", lambda: b"a")
    assert made == project / FOLDER / "a.png"
    assert KeptFiles(project, "cards").get("a.png", nobody) == made
    assert [path.read_bytes() for path in (project / FOLDER).iterdir()] == [b"a"]


def test_a_link_in_its_place_is_replaced(project: Path) -> None:
    secret, link = project.parent / "secret", project / FOLDER / "a.png"
    link.parent.mkdir(parents=True)
    link.symlink_to(secret)
    assert KeptFiles(project, "cards").get("a.png", lambda: b"a") == link
    assert (link.is_symlink(), link.read_bytes(), secret.read_bytes()) == (False, b"a", b"secret")


@pytest.mark.parametrize("place", [".cache", ".cache/briefings", FOLDER])
def test_nothing_is_written_where_a_link_leads_out_of_the_project(
    project: Path, place: str
) -> None:
    elsewhere = project.parent / "elsewhere"
    elsewhere.mkdir()
    (project / place).parent.mkdir(parents=True, exist_ok=True)
    (project / place).symlink_to(elsewhere)
    assert KeptFiles(project, "cards").get("a.png", lambda: b"a") == b"a"
    assert [*elsewhere.iterdir()] == []


@pytest.mark.parametrize("place", [".cache", f"{FOLDER}/a.png/another"])
def test_where_nothing_can_be_kept_it_is_made_each_time(project: Path, place: str) -> None:
    (project / place).parent.mkdir(parents=True, exist_ok=True)
    (project / place).write_text("in the way", "utf-8")
    assert KeptFiles(project, "cards").get("a.png", lambda: b"a") == b"a"
    assert [path.name for path in project.rglob("*.tmp")] == []


def test_notes_are_written_into_no_other_file(project: Path) -> None:
    secret, link = project.parent / "secret", project / ".cache/briefings/links-2026-06-01.jsonl"
    link.parent.mkdir(parents=True)
    link.symlink_to(secret)
    assert notes_file(settings_of(project), "links-{today}.jsonl") == link
    assert not link.is_symlink()
    link.parent.rmdir()
    link.parent.symlink_to(project.parent)
    assert own_file(project, "secret") is None
    said = r"^\.cache/briefings leads out of the project\. Delete the link, and try again\.$"
    with pytest.raises(RefusedError, match=said):
        notes_file(settings_of(project), "links-{today}.jsonl")
    assert secret.read_bytes() == b"secret"


def test_what_a_killed_build_has_left_is_taken_away_in_time(project: Path) -> None:
    halves = [project / FOLDER / f"{name}.png.tmp" for name in ("old", "new")]
    halves[0].parent.mkdir(parents=True)
    for half in halves:
        half.write_bytes(b"a")
    os.utime(halves[0], (0, 0))
    KeptFiles(project, "cards")
    assert [half.exists() for half in halves] == [False, True]
