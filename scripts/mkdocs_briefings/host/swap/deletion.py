"""A folder deleted, or emptied, by several threads, which wait for the disk at the same time.

A disk lets a program wait for each name that is taken away, and a site has tens of thousands.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from threading import Semaphore, Thread

_THREADS = 4
_DEPTH = 3
"""So many folders deep, what is in a folder is worth a thread of its own."""
_FLAGS = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_CAN = {os.open, os.unlink, os.rmdir} <= os.supports_dir_fd and os.scandir in os.supports_fd


def delete(folder: str) -> None:
    """Delete a folder, as far as possible; where links in it lead, everything stays."""
    if _CAN:
        _Deletion().folder(folder, None)
    # Where the system cannot do it so, and where anything was in the way.
    if os.path.lexists(folder):
        shutil.rmtree(folder, ignore_errors=True)


def empty(folder: str) -> bool:
    """Delete all that is in a folder but the folders; False where the system cannot do it so.

    What is hidden at its top goes with all that is in it: MkDocs leaves that alone in a site.
    """
    if _CAN:
        with os.scandir(folder) as entries:
            hidden = [one.path for one in entries if one.name.startswith(".")]
        for path in hidden:
            delete(path)
        _Deletion(keep_folders=True).folder(folder, None)
    return _CAN


class _Deletion:
    """Goes from open folder to open folder: a path could lead elsewhere in the meantime."""

    def __init__(self, *, keep_folders: bool = False) -> None:
        self._free = Semaphore(_THREADS - 1)
        self._keep_folders = keep_folders

    def folder(self, name: str, parent: int | None, depth: int = 0) -> None:
        """Delete one folder, in a folder that is open, or what is in it."""
        with contextlib.suppress(OSError):
            number = os.open(name, _FLAGS, dir_fd=parent)
            try:
                self._empty(number, depth)
            finally:
                os.close(number)
            if not self._keep_folders:
                os.rmdir(name, dir_fd=parent)

    def _empty(self, number: int, depth: int) -> None:
        with os.scandir(number) as entries:
            found = list(entries)
        threads: list[Thread] = []
        try:
            for entry in found:
                if not entry.is_dir(follow_symlinks=False):
                    with contextlib.suppress(OSError):
                        os.unlink(entry.name, dir_fd=number)
                elif depth < _DEPTH and self._free.acquire(blocking=False):
                    threads.append(self._beside(entry.name, number, depth + 1))
                else:
                    self.folder(entry.name, number, depth + 1)
        finally:
            for thread in threads:
                thread.join()

    def _beside(self, name: str, parent: int, depth: int) -> Thread:
        # Its own: the other may be closed after Ctrl-C, and its number be that of another folder.
        own = os.dup(parent)

        def work() -> None:
            try:
                self.folder(name, own, depth)
            finally:
                os.close(own)
                self._free.release()

        thread = Thread(target=work, name="deleting")
        thread.start()
        return thread
