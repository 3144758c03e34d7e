"""What a build leaves unused in memory, given back to the system.

GNU's C library keeps what is freed below something that is still in use. What a build has read and
written lies between what stays until its end, and in a preview until the next: by and by the gaps
become more. Copies of the process would have them too.
"""

from __future__ import annotations

import ctypes
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from ..interruption import uninterrupted

_LARGE = 128 * 1024
"""In bytes; with that the C library begins."""
_THRESHOLD = -3
"""M_MMAP_THRESHOLD of <malloc.h>."""


def keep_large_apart() -> None:
    """From now on, ask the system for each large piece, which then goes back when it is free.

    The C library does so until the first is freed, and from then on makes room for more and more of
    them among the small ones.
    """
    if (library := _library()) is not None:
        library.mallopt(_THRESHOLD, _LARGE)


@contextmanager
def all_stays() -> Iterator[None]:
    """Let the collector look neither while objects are made that stay, nor soon after."""
    gc.disable()
    try:
        yield
    finally:
        # By way of those that it never looks at, all of them become its oldest.
        gc.freeze()
        gc.unfreeze()
        gc.enable()


def give_back() -> None:
    """Let go of what nothing leads to any more, and give the memory that it took back."""
    # The collector is told to wait while a build goes on. Of Ctrl-C nobody would hear that comes
    # meanwhile: what an object raises whose end the collector tells goes no further.
    with uninterrupted():
        gc.collect()
    trim()


def trim() -> None:
    """Give back what is free already."""
    if (library := _library()) is not None:
        library.malloc_trim(0)


@cache
def _library() -> ctypes.CDLL | None:
    """GNU's C library, or None in a system that has another."""
    library = ctypes.CDLL(None) if os.name == "posix" else None
    return library if hasattr(library, "malloc_trim") else None
