"""Which program this is: what another one remembered may not be what this one would find."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
_ENDINGS = (".dist-info", ".egg-info")


@cache
def program() -> str:
    """A short name for this code, the installed packages with their versions, and this Python."""
    parts = (sys.version, *sorted(_packages()), *sorted(_own_files(str(PACKAGE))))
    return blake2b("\n".join(parts).encode(errors="surrogateescape"), digest_size=16).hexdigest()


def _packages() -> Iterator[str]:
    """Installed packages by the folders of their metadata, whose names have the versions."""
    for folder in dict.fromkeys(sys.path):
        try:
            with os.scandir(folder or ".") as entries:
                yield from (one.name for one in entries if one.name.endswith(_ENDINGS))
        except OSError:  # an archive, or nothing at all
            continue


def _own_files(folder: str) -> Iterator[str]:
    # By time and size: whoever works on this package changes it without a new version.
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _own_files(entry.path) if entry.name != "__pycache__" else ()
            else:
                status = entry.stat()
                yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
