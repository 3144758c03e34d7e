"""What is made before it is wanted, and waits on the disk rather than in memory."""

from __future__ import annotations

import os
import tempfile
import weakref
from dataclasses import dataclass
from typing import IO


class SpillFile:
    """A file without a name, which goes with the last that asks for it."""

    def __init__(self) -> None:
        # Nothing waits to be written: it is there for copies of the process as well.
        self.file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed in the next line
        weakref.finalize(self, self.file.close)
        self._size = 0

    def put(self, content: bytes) -> Spilled:
        """Lay it there. Raises OSError where there is no room."""
        self.file.seek(self._size)
        write_whole(self.file, content)
        self._size += len(content)
        return Spilled(self, self._size - len(content), len(content))


@dataclass(frozen=True, slots=True)
class Spilled:
    """What lies in such a file."""

    _into: SpillFile
    _start: int
    size: int
    """In bytes."""

    def read(self) -> bytes:
        """All of it."""
        return read_at(self._into.file, self._start, self.size)


def write_whole(file: IO[bytes], content: bytes) -> None:
    """Write to a file without a buffer, which may take less than it is given at once."""
    left = memoryview(content)
    while left:
        left = left[file.write(left) :]


def read_at(file: IO[bytes], start: int, length: int) -> bytes:
    """So many bytes from there; less where the file has no more."""
    # Copies of a process share the file, and with it the place up to which it is read.
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), length, start)
    file.seek(start)  # Windows, which makes no copies of processes
    return file.read(length)
