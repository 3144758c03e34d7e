"""Files that are made once and kept in `.cache`, each under a name made from all it is made of.

A project comes from anywhere, and so may what lies there. A link in the place of such a file may
lead to one that nobody else is to see, and be published; so only what is a file itself counts.
"""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

from .store import own_folder


class KeptFiles:
    """The files of one kind."""

    def __init__(self, root: Path, kind: str) -> None:
        self._folder = own_folder(root, kind)

    def get(self, name: str, make: Callable[[], bytes]) -> Path | bytes:
        """The file of that name, made if it is not there; its bytes where none can be kept."""
        if self._folder is None:
            return make()
        path = self._folder / name
        if _is_file(path):
            return path
        data = make()
        try:
            _write(path, data)
        except OSError:
            return data
        return path


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _write(path: Path, data: bytes) -> None:
    """Write it under another name first: a build that is killed leaves no half of a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, half = tempfile.mkstemp(".part", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
        # In the place of a link, not into what it leads to.
        Path(half).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(half).unlink()
        raise
