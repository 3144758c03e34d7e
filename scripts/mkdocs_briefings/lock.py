"""A lock that one process at a time can have, whatever becomes of the one that has it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from filelock import lock_descriptor

# Not through a link that somebody has put there.
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)


class Lock:
    """A locked file; the system takes the lock back from a process that dies."""

    def __init__(self, path: Path, number: int) -> None:
        self._path = path
        self._number = number

    @classmethod
    def take(cls, path: Path, waiting: Callable[[], None]) -> Lock:
        """Make the file and its folder, and lock it; if it is taken, call `waiting`, then wait.

        Raises OSError where it cannot be made.
        """
        while True:
            number = _opened(path)
            try:
                if not _is_locked(number):
                    waiting()
                    lock_descriptor(number)
                # Whoever had it deletes the file at the end: a lock on that keeps nobody out.
                if _is_still(path, number):
                    return cls(path, number)
            except BaseException:
                os.close(number)
                raise
            os.close(number)

    def release(self) -> None:
        """Delete the file and give the lock back."""
        # In this order: who waited for it notices, and makes a file of its own.
        with contextlib.suppress(OSError):
            self._path.unlink()
        os.close(self._number)
        with contextlib.suppress(OSError):  # Windows deletes no open file
            if os.name == "nt":
                self._path.unlink()


def _opened(path: Path) -> int:
    while True:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        # Whoever had it before may delete the folder between the two.
        with contextlib.suppress(FileNotFoundError):
            return os.open(path, _FLAGS, 0o600)


def _is_locked(number: int) -> bool:
    try:
        return lock_descriptor(number, blocking=False)
    except OSError:  # a disk without locks: better without one than not at all
        return True


def _is_still(path: Path, number: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(number))
    except FileNotFoundError:
        return False
