from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from mkdocs_briefings.content.writing import write_all, write_new
from mkdocs_briefings.problems import RefusedError


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder with its text."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def test_a_new_file_gets_its_folders(tmp_path: Path) -> None:
    write_new(tmp_path / "a" / "b" / "c.md", "text\n")
    assert tree(tmp_path) == {"a/b/c.md": "text\n"}
    assert (tmp_path / "a" / "b" / "c.md").stat().st_mode & 0o777 == 0o666 & ~umask()


def test_a_file_that_exists_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "c.md").write_text("old\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="already exists"):
        write_new(tmp_path / "c.md", "new\n")
    assert tree(tmp_path) == {"c.md": "old\n"}


def test_changes_keep_the_mode_of_files_and_delete_what_is_none(tmp_path: Path) -> None:
    changed, deleted = tmp_path / "changed.md", tmp_path / "deleted.md"
    changed.write_text("old\n", encoding="utf-8")
    changed.chmod(0o640)
    deleted.write_text("old\n", encoding="utf-8")
    write_all({changed: "new\r\n", deleted: None})
    assert changed.read_bytes() == b"new\r\n"
    assert changed.stat().st_mode & 0o777 == 0o640
    assert not deleted.exists()


def test_when_one_file_cannot_be_written_nothing_is_changed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old\n", encoding="utf-8")
    changes = {
        tmp_path / "a.md": "new\n",
        tmp_path / "new" / "b.md": "new\n",
        tmp_path / "a.md" / "c.md": "a file is no folder\n",
    }
    with pytest.raises(RefusedError, match=r"cannot write .*c\.md .*Nothing was changed"):
        write_all(changes)
    assert tree(tmp_path) == {"a.md": "old\n"}
    assert not (tmp_path / "new").exists()


def test_when_a_rename_fails_those_before_are_undone(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old\n", encoding="utf-8")
    (tmp_path / "gone.md").write_text("old\n", encoding="utf-8")
    (tmp_path / "folder.md").mkdir()
    changes = {
        tmp_path / "a.md": "new\n",
        tmp_path / "gone.md": None,
        tmp_path / "b.md": "new\n",
        tmp_path / "folder.md": "a folder is no file\n",
    }
    with pytest.raises(RefusedError):
        write_all(changes)
    assert tree(tmp_path) == {"a.md": "old\n", "gone.md": "old\n"}


class Interrupted(Mapping[Path, str | None]):
    """Changes during whose listing Ctrl-C is pressed, when the first file is staged."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __iter__(self) -> Iterator[Path]:
        yield self.folder / "new" / "a.md"
        assert [path.name for path in (self.folder / "new").iterdir()] != []
        os.kill(os.getpid(), signal.SIGINT)
        yield self.folder / "b.md"

    def __getitem__(self, path: Path) -> str | None:
        return "text\n"

    def __len__(self) -> int:
        return 2


def test_ctrl_c_leaves_no_file_and_no_folder(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_all(Interrupted(tmp_path))
    assert list(tmp_path.iterdir()) == []


def umask() -> int:
    """What new files lose of their mode."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
