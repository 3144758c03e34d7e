"""Files that are there whole, or not at all, and what is left of those that were never finished."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from .stamps import moment

ENDING = ".tmp"
_LEFT = 3600 * 10**9
"""Nanoseconds after which what a killed process was writing is taken away."""


def put_whole(path: Path, *parts: bytes) -> None:
    """Write it, in one step, in the place of what is there, be it a link; OSError if it cannot."""
    number, half = tempfile.mkstemp(ENDING, f"{path.name}.", path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.writelines(parts)
        Path(half).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(half).unlink()
        raise


def take_halves_away(folder: Path) -> None:
    """Take away what killed processes have left in a folder."""
    for path in folder.glob(f"*{ENDING}"):
        # Another run may have finished it just now.
        with contextlib.suppress(FileNotFoundError):
            if moment() - path.stat().st_mtime_ns > _LEFT:
                path.unlink()
