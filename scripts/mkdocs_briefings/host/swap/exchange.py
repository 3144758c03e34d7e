"""Two paths change places in one step, where the system and the disk can.

Python has no name for this call of the system. Linux and macOS have one each, reached by ctypes.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

_HERE = -100
"""AT_FDCWD of Linux: relative paths start at the working folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS."""
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}

Call = Callable[[bytes, bytes], int]


def exchange(one: Path, other: Path) -> bool:
    """Let two existing paths change places at once; False where the system cannot do it.

    Raises OSError when they may not.
    """
    call = _call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))


@cache
def _call() -> Call | None:
    """The call of the C library, or None in a system that has none."""
    if os.name != "posix":
        return None
    # By ctypes, since no package that offers this call is maintained.
    library = ctypes.CDLL(None, use_errno=True)
    text, number = ctypes.c_char_p, ctypes.c_uint
    if hasattr(library, "renameat2"):
        linux = library.renameat2
        linux.argtypes = [ctypes.c_int, text, ctypes.c_int, text, number]
        return lambda one, other: int(linux(_HERE, one, _HERE, other, _EXCHANGE))
    if hasattr(library, "renamex_np"):
        mac = library.renamex_np
        mac.argtypes = [text, text, number]
        return lambda one, other: int(mac(one, other, _EXCHANGE))
    return None
