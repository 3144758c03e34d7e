"""The files in `.cache` of a project that hold what the next run need not find out again.

Whatever is wrong with one of them, it counts as not there: cut short, damaged, of another program,
of other settings, or not written by this user. What cannot be written is not remembered.
"""

from __future__ import annotations

import contextlib
import json
import os
from hashlib import blake2b
from pathlib import Path
from typing import Any

from .key import key_for
from .program import program
from .texts import KeptTexts, NewTexts
from .whole_file import ENDING, put_whole, take_halves_away

FOLDER = ".cache/briefings"
LARGEST = 1 << 30
"""In bytes; a hundred thousand briefings take a third of it."""
_FORM = b"briefings cache 1\n"
_SEAL = 32


def own_folder(root: Path, name: str = "") -> Path | None:
    """Where files of that kind are kept, there or not; None if a link leads out of the project.

    A project comes from anywhere: what is written or deleted there would be somebody else's.
    """
    folder = Path(FOLDER, name)
    return root / folder if _real(root / folder) == _real(root) / folder else None


def own_file(root: Path, name: str) -> Path | None:
    """Where a file is kept that is not sealed, there or not; a link in its place is deleted.

    None if a link leads out of the project.
    """
    folder = own_folder(root)
    path = folder / name if folder else None
    if path is not None and path.is_symlink():
        path.unlink()
    return path


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


class Store:
    """What is remembered of one project, for one version of everything that it depends on."""

    def __init__(self, root: Path, *depends: str) -> None:
        """`depends` is what, beside the program, must be the same for it to count."""
        self._root = root
        self._folder = root / FOLDER
        self._about = json.dumps([program(), *depends]).encode()
        self._key = key_for(root)

    def load(self, name: str) -> Any:
        """What was saved under that name, as JSON has it; None if there is nothing to rely on."""
        try:
            with (self._folder / name).open("rb") as file:
                if self._key is None or os.fstat(file.fileno()).st_size > LARGEST:
                    return None
                whole = file.read()
        except OSError:
            return None
        # Of a large one there are no more copies than it takes.
        head, body = whole[: len(_FORM) + _SEAL], memoryview(whole)[len(_FORM) + _SEAL :]
        if head != _FORM + self._seal(name, body):
            return None
        return json.loads(str(body, "ascii"))

    def save(self, name: str, value: Any) -> None:
        """Keep it, in one step: whoever looks meets the whole of it or what was there before."""
        if self._key is None:
            return
        body = json.dumps(value, separators=(",", ":")).encode()
        # A full disk, one that nobody may write: then the next run finds out by itself.
        with contextlib.suppress(OSError):
            if len(body) < LARGEST and self._make_folder():
                take_halves_away(self._folder)
                put_whole(self._folder / name, _FORM + self._seal(name, body), body)

    def texts(self, name: str) -> KeptTexts:
        """The long texts that were kept under that name."""
        return KeptTexts(self._folder / name)

    def new_texts(self, name: str) -> NewTexts | None:
        """Others, to be kept in their place; None where nothing can be kept."""
        with contextlib.suppress(OSError):
            if self._key is not None and self._make_folder():
                take_halves_away(self._folder)
                return NewTexts(self._folder / name, ENDING)
        return None

    def _seal(self, name: str, body: bytes | memoryview) -> bytes:
        assert self._key is not None, "asked for only where there is a key"
        # The lengths first: no two pairs of parts make the same bytes.
        head = f"{name} {len(self._about)} ".encode() + self._about
        sealing = blake2b(head, key=self._key, digest_size=_SEAL)
        sealing.update(body)
        return sealing.digest()

    def _make_folder(self) -> bool:
        """Whether there is a folder of the project's own; not through a link to elsewhere."""
        if own_folder(self._root) is None:
            return False
        self._folder.mkdir(parents=True, exist_ok=True)
        return True
