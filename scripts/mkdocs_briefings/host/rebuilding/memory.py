"""What a build of a preview has left unused in memory, given back to the system."""

from __future__ import annotations

import ctypes
import gc
import os
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Let go of what nothing leads to any more, and give the memory that it took back."""
    # The collector is told to wait while a build goes on.
    gc.collect()
    if (trim := _trim()) is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], object] | None:
    """The call of the C library, or None where there is none, as in systems that need none.

    GNU's keeps whatever is freed below something that is still in use. What a build has read and
    written lies between what stays until the next build, and by and by the gaps become more.
    """
    return getattr(ctypes.CDLL(None), "malloc_trim", None) if os.name == "posix" else None
