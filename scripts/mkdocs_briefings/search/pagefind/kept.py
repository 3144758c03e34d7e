"""Indexes that were made before, kept by what they were made of.

Beside the files of an index stands a list of them, written last. What has been changed since, as
its size or time tells, is read again, and an index that is not whole any more counts as none: it
is made anew. Several builds may share the folder: an index appears in it whole, by being renamed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import secrets
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

_LIST = "files.json"
_HALF = ".half-"
"""How the name of a folder starts that is not whole yet, or no more."""
_NAME = re.compile(r"(?:\w[\w.-]*/)?\w[\w.-]*")
"""Files of an index: in no folder or in one, and nowhere else."""
_SPARE = 4
"""How many are kept at least beside those in use."""


class KeptIndexes:
    """The folder of kept indexes; each is a folder in it, named by its key."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> Path | None:
        """The folder of an index, if it is there and whole."""
        kept = self._folder / key
        if not _is_whole(kept):
            return None
        with contextlib.suppress(OSError):
            os.utime(kept)
        return kept

    def put(self, key: str, files: Mapping[str, bytes]) -> Path:
        """Keep the files of an index, in the place of a damaged one; OSError if it cannot."""
        self._folder.mkdir(parents=True, exist_ok=True)
        half = self._folder / f"{_HALF}{secrets.token_hex(4)}"
        write(files, half)
        # Last: whatever is newer than it has been changed since.
        (half / _LIST).write_text(json.dumps(_listed(files)), "utf-8")
        kept = self._folder / key
        self._remove(kept)
        try:
            half.rename(kept)
        except OSError:  # another build was first; ours is as good
            return half
        return kept

    def tidy(self, used: Collection[str]) -> None:
        """Delete all that was not used for longest, but for as many as are used now."""
        others = [path for path in self._entries() if path.name not in used]
        others.sort(key=_last_used, reverse=True)
        for path in others[max(len(used), _SPARE) :]:
            self._remove(path)

    def _entries(self) -> list[Path]:
        try:
            return [path for path in self._folder.iterdir() if path.is_dir()]
        except OSError:
            return []

    def _remove(self, kept: Path) -> None:
        """Delete an index; under another name, so that nobody takes it for a whole one."""
        gone = self._folder / f"{_HALF}{secrets.token_hex(4)}"
        with contextlib.suppress(OSError):
            kept.rename(gone)
            shutil.rmtree(gone)


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files of an index into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in {name.partition("/")[0] for name in files if "/" in name}:
        (folder / name).mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)


def place(kept: Path, folder: Path) -> None:
    """Put the files of a kept index into a folder, without copying them where that can be done.

    FileNotFoundError if another build has deleted it meanwhile.
    """
    names = [name for name in _list(kept) if name != _LIST]
    folder.mkdir(parents=True, exist_ok=True)
    for name in {name.partition("/")[0] for name in names if "/" in name}:
        (folder / name).mkdir(exist_ok=True)
    # Joined as texts: ten thousand paths are made here.
    start, end = f"{kept}{os.sep}", f"{folder}{os.sep}"
    for name in names:
        _link(start + name, end + name)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:  # another disk, or one that knows no links
        shutil.copyfile(source, target)


def _listed(files: Mapping[str, bytes]) -> dict[str, list[object]]:
    return {name: [len(data), _digest(data)] for name, data in files.items()}


def _list(kept: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((kept / _LIST).read_text("utf-8"))
    return found


def _is_whole(kept: Path) -> bool:
    """Whether it has all files, as they were written."""
    try:
        listed, made = _list(kept), (kept / _LIST).stat().st_mtime_ns
        return all(_is_same(kept, name, made, *about) for name, about in listed.items())
    except (OSError, ValueError, TypeError, AttributeError):
        return False


def _is_same(kept: Path, name: str, made: int, size: int, digest: str) -> bool:
    if not _NAME.fullmatch(name):
        return False
    path = kept / name
    stat = path.stat()
    if stat.st_size != size:
        return False
    # A copy of the folder, such as that of a build on another machine, has times of its own.
    return stat.st_mtime_ns <= made or _digest(path.read_bytes()) == digest


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _last_used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
