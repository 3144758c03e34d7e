"""What is remembered is what was saved, by this user and this program, or nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_briefings.cache import Store, content_digest, is_still, moment_in, tree
from mkdocs_briefings.cache.key import key_for
from mkdocs_briefings.cache.stamps import TICK, is_settled, stamp_of

VALUE = {"words": ["one", "이재명", "\udc80"], "number": 1.5, "none": None}
LATER = 4_000_000_000_000_000_000


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's folder, and a home beside it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    (tmp_path / "project").mkdir()
    return tmp_path / "project"


def kept(project: Path) -> Path:
    return project / ".cache/briefings/name"


def test_what_was_saved_is_loaded_for_the_same_settings_alone(project: Path) -> None:
    Store(project, "settings").save("name", VALUE)
    assert Store(project, "settings").load("name") == VALUE
    assert Store(project, "others").load("name") is None
    assert Store(project).load("name") is None
    assert Store(project, "settings").load("other") is None


def test_any_damage_makes_it_anew(project: Path) -> None:
    Store(project).save("name", VALUE)
    whole = kept(project).read_bytes()
    for place in range(len(whole)):
        kept(project).write_bytes(whole[:place])
        assert Store(project).load("name") is None
        damaged = bytes([whole[place] ^ 1])
        kept(project).write_bytes(whole[:place] + damaged + whole[place + 1 :])
        assert Store(project).load("name") is None
    Store(project).save("name", VALUE)
    assert Store(project).load("name") == VALUE


def test_what_another_user_sealed_counts_for_nothing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(project).save("name", VALUE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))
    assert Store(project).load("name") is None


def test_a_key_in_the_project_itself_is_no_key(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(project / ".cache"))
    Store(project).save("name", VALUE)
    assert not kept(project).exists()
    assert key_for(project) is None


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_key_that_others_may_read_is_made_anew(project: Path, tmp_path: Path) -> None:
    key = key_for(project)
    assert key_for(project) == key
    (tmp_path / "home/mkdocs-briefings/key").chmod(0o644)
    assert key_for(project) not in (key, None)


def test_nothing_is_written_through_a_link_out_of_the_project(
    project: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (project / ".cache").symlink_to(tmp_path / "elsewhere")
    Store(project).save("name", VALUE)
    assert [*(tmp_path / "elsewhere").rglob("name*")] == []


def test_a_folder_that_nobody_can_write_is_no_fault(project: Path) -> None:
    (project / ".cache").write_text("a file in the place of the folder")
    Store(project).save("name", VALUE)
    assert Store(project).load("name") is None


SAVE_OFTEN = """
import sys
from pathlib import Path
from mkdocs_briefings.cache import Store
for _ in range(100):
    Store(Path(sys.argv[1])).save("name", sys.argv[2] * 100_000)
"""


def test_two_processes_at_once_leave_the_whole_of_one(project: Path) -> None:
    key_for(project)
    command = [sys.executable, "-c", SAVE_OFTEN, str(project)]
    writers = [subprocess.Popen([*command, letter]) for letter in "ab"]
    while any(one.poll() is None for one in writers):
        assert Store(project).load("name") in (None, "a" * 100_000, "b" * 100_000)
    assert [one.wait() for one in writers] == [0, 0]
    assert Store(project).load("name") in ("a" * 100_000, "b" * 100_000)
    assert [one.name for one in kept(project).parent.iterdir()] == ["name"]


def folder_of(tmp_path: Path) -> Path:
    (tmp_path / "docs/people").mkdir(parents=True)
    (tmp_path / "docs/index.md").write_text("Words.")
    (tmp_path / "docs/people/jane-doe.md").write_text("Jane.")
    return tmp_path / "docs"


def changes(docs: Path) -> Iterator[None]:
    """Every kind of change, each undone only by the next."""
    (docs / "index.md").write_text("Other words.")
    yield
    (docs / "new.md").write_text("")
    yield
    (docs / "new.md").unlink()
    yield
    (docs / "empty").mkdir()
    yield
    (docs / "people/jane-doe.md").rename(docs / "people/jane-roe.md")
    yield


@pytest.mark.parametrize("now", [0, LATER], ids=["just changed", "long settled"])
def test_a_tree_is_still_the_same_until_anything_in_it_changes(tmp_path: Path, now: int) -> None:
    docs = folder_of(tmp_path)
    before = tree([str(docs)], now)
    for _ in changes(docs):
        assert before is not None
        assert not is_still(before, [str(docs)])
        before = tree([str(docs)], now)
        assert before is not None
        assert is_still(before, [str(docs)])


def test_of_what_was_changed_only_just_the_content_counts(tmp_path: Path) -> None:
    docs = folder_of(tmp_path)
    page = docs / "index.md"
    before = tree([str(docs)], 0)
    assert before is not None
    *_, digest = before[str(page)]
    assert digest == content_digest(b"Words.")
    # As if the clock had stood still while somebody wrote as many letters.
    page.write_text("Sword.")
    now = page.stat()
    before[str(page)] = [now.st_size, now.st_mtime_ns, now.st_ctime_ns, now.st_ino, digest]
    assert not is_still(before, [str(docs)])


def test_a_link_makes_a_tree_that_nobody_can_vouch_for(tmp_path: Path) -> None:
    docs = folder_of(tmp_path)
    (docs / "link.md").symlink_to(docs / "index.md")
    assert tree([str(docs)], LATER) is None


def test_hidden_files_are_none_of_it(tmp_path: Path) -> None:
    docs = folder_of(tmp_path)
    before = tree([str(docs)], LATER)
    assert before is not None
    (docs / ".index.md.swp").write_text("")
    assert is_still(before, [str(docs)])


def test_a_stamp_is_settled_two_seconds_after_the_change() -> None:
    second = 1_000_000_000
    assert not is_settled((1, 5 * second, 5 * second, 1), 7 * second)
    assert is_settled((1, 5 * second, 5 * second, 1), 7 * second + 1)
    assert not is_settled((1, 5 * second, 6 * second, 1), 7 * second + 1)


def test_what_changes_in_the_same_step_of_the_clock_is_noticed(tmp_path: Path) -> None:
    """With as many signs, and the time of its content put back."""
    path, folder = tmp_path / "docs/index.md", str(tmp_path / "docs")
    path.parent.mkdir()
    for number in range(1000, 1300):
        path.write_text(str(number))
        times = path.stat()
        before = tree([folder], moment_in(folder))
        assert before is not None
        path.write_text(str(number + 1))
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        assert not is_still(before, [folder])
    assert [one.name for one in path.parent.iterdir()] == ["index.md"]


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="the disk cannot be asked")
def test_a_disk_soon_says_that_a_file_is_settled(tmp_path: Path) -> None:
    path, folder = tmp_path / "index.md", str(tmp_path)
    path.write_text("Words.")
    changed = path.stat().st_ctime_ns
    while moment_in(folder) <= changed + TICK:
        pass  # until the clock's next step
    assert tree([folder], moment_in(folder)) == {str(path): [*stamp_of(path.stat()), ""]}
