"""Long texts beside what is remembered: all in one file, where each is found by its place.

The file bears no seal, since to read one text would take reading all. A place, which is remembered
under seal, has a digest of its text: what is not that text any more counts as not there.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import IO

from .spill_file import read_at, write_whole
from .stamps import content_digest

KeptPlace = tuple[int, int, str]
"""Where a text begins and how long it is, in bytes of UTF-8, and its digest."""


_CHUNK = 1 << 20
"""In bytes, so many at a time."""
_FORM = ("utf-8", "surrogatepass")
"""Half a surrogate pair is kept as well; whether it may be published others decide."""


def text_digest(text: str) -> str:
    """The digest of a text that its place has."""
    return content_digest(text.encode(*_FORM))


class KeptTexts:
    """The texts that a run before has kept."""

    def __init__(self, path: Path) -> None:
        self._file = _opened(path)

    def at(self, place: Sequence[int | str]) -> str | None:
        """The text of a place, as JSON has it; None if that text is not there."""
        start, length, digest = place
        if self._file is None or not (isinstance(start, int) and isinstance(length, int)):
            return None
        data = read_at(self._file, start, length)
        return data.decode(*_FORM) if content_digest(data) == digest else None

    @property
    def size(self) -> int:
        """How many bytes they take."""
        return os.fstat(self._file.fileno()).st_size if self._file is not None else 0

    def chunks(self) -> Iterator[bytes]:
        """All of them, as they lie there."""
        if self._file is not None:
            self._file.seek(0)
            yield from iter(partial(self._file.read, _CHUNK), b"")

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()


class NewTexts:
    """The texts that this run keeps for the next, in a file that takes its place at the end."""

    def __init__(self, path: Path, ending: str) -> None:
        self._path = path
        number, half = tempfile.mkstemp(ending, f"{path.name}.", path.parent)
        self._half = Path(half)
        # Nothing waits to be written: what was added is there, for copies of the process as well.
        self._file = os.fdopen(number, "w+b", buffering=0)
        self.size = 0
        """How many bytes they take."""

    def add(self, text: str) -> KeptPlace:
        """Where a text is kept. Raises OSError where nothing more can be written."""
        data = text.encode(*_FORM)
        place = (self.size, len(data), content_digest(data))
        self._write(data)
        return place

    def at(self, place: KeptPlace) -> str:
        """A text that was added."""
        return read_at(self._file, place[0], place[1]).decode(*_FORM)

    def begin_with(self, texts: KeptTexts) -> None:
        """Begin with all that a run before has kept, in their places.

        Raises OSError where not all can be written.
        """
        assert not self.size, "the places of what was added would be others' places"
        for chunk in texts.chunks():
            self._write(chunk)

    def _write(self, data: bytes) -> None:
        write_whole(self._file, data)
        self.size += len(data)

    def keep(self) -> bool:
        """Put them in the place of the last ones; False, with those as they were, if it cannot."""
        try:
            self._file.close()
            self._half.replace(self._path)
        except OSError:
            self.drop()
            return False
        return True

    def drop(self) -> None:
        """Throw them away, unless they are kept already."""
        with contextlib.suppress(OSError):
            self._file.close()
        self._half.unlink(missing_ok=True)


def _opened(path: Path) -> IO[bytes] | None:
    try:
        return path.open("rb")
    except OSError:
        return None
