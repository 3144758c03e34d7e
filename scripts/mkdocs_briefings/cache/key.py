"""The key with which this user's own caches are sealed; it never lies in a project.

A project comes from anywhere, and so may the `.cache` in it. What does not bear the seal was not
written by this user's own runs, and is not even looked at.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

LENGTH = 32
"""In bytes."""


def key_for(root: Path) -> bytes | None:
    """The key; None where none can be kept, or where it would lie in the project itself."""
    path = _place()
    if path is None or Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        return None
    return _kept(path) or _made(path)


def _place() -> Path | None:
    home = os.path.expanduser("~")  # noqa: PTH111 - Path's raises where there is none
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or f"{home}/.cache"
    path = Path(base) / "mkdocs-briefings" / "key"
    return path if path.is_absolute() else None


def _kept(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            key = file.read(LENGTH + 1)
    except OSError:
        return None
    # Somebody else's, or one that somebody else may write: whoever knows it could seal anything.
    if os.name == "posix" and (status.st_uid != os.geteuid() or status.st_mode & 0o077):
        return None
    return key if len(key) == LENGTH else None


def _made(path: Path) -> bytes | None:
    key = secrets.token_bytes(LENGTH)
    half = path.with_name(f"key.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        number = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(number, "wb") as file:
            file.write(key)
        # Two processes at once: the later key counts, and what the other has sealed is made anew.
        half.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            half.unlink()
        return None
    return key
