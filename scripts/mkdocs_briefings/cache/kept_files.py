"""Files that are made once and kept in `.cache`, each under a name made from all it is made of.

A project comes from anywhere, and so may what lies there. A link in the place of such a file may
lead to one that nobody else is to see, and be published; so only what is a file itself counts.
"""

from __future__ import annotations

import contextlib
import stat
from collections.abc import Callable
from pathlib import Path

from .store import own_folder
from .whole_file import put_whole, take_halves_away


class KeptFiles:
    """The files of one kind."""

    def __init__(self, root: Path, kind: str) -> None:
        self._folder = own_folder(root, kind)
        if self._folder is not None:
            with contextlib.suppress(OSError):
                take_halves_away(self._folder)

    def get(self, name: str, make: Callable[[], bytes]) -> Path | bytes:
        """The file of that name, made if it is not there; its bytes where none can be kept."""
        if self._folder is None:
            return make()
        path = self._folder / name
        if _is_file(path):
            return path
        data = make()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            put_whole(path, data)
        except OSError:
            return data
        return path


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
