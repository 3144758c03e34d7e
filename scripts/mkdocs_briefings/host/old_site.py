"""The published site, of which many a file is a file of the next one as well."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from stat import S_ISREG

from ..cache import content_digest, stamp_of


class OldSite:
    """The site as the last build has left it, or whoever has touched it since."""

    def __init__(
        self, folder: Path, stamps: Mapping[str, Sequence[int | str]] | None = None
    ) -> None:
        """`stamps` are those of its files as the last build has left them, as a `FileTree`."""
        self._folder = os.path.realpath(folder)
        self._stamps = stamps or {}

    def put_again(self, name: str, new: str, digest: str) -> bool:
        """Put a file of it into the next site, if that is still its content."""
        old = os.path.join(self._folder, name)  # noqa: PTH118 - thousands of paths
        try:
            is_same = self._is_untouched(old) or content_digest(_read(old)) == digest
            return is_same and (_link(old, new) or _copy(old, new, digest))
        except OSError:
            return False

    def _is_untouched(self, path: str) -> bool:
        """Whether the last build has left it like that: then nobody needs to read it."""
        *stamp, doubt = self._stamps.get(path) or ["?"]
        if doubt:
            return False
        status = os.lstat(path)
        return S_ISREG(status.st_mode) and stamp == [*stamp_of(status)]


def _read(path: str) -> bytes:
    # Where a link leads, somebody else may write.
    if os.path.islink(path):  # noqa: PTH114 - thousands of paths
        raise OSError(path)
    with open(path, "rb") as file:  # noqa: PTH123 - thousands of paths
        return file.read()


def _link(old: str, new: str) -> bool:
    """Whether both names are of one file now: another disk cannot do it, and some know no links."""
    # Nobody writes into a file of a finished site: each build puts others in their place.
    with contextlib.suppress(OSError):
        try:
            os.link(old, new)
        except FileNotFoundError:  # hardly ever: most folders are there
            Path(new).parent.mkdir(parents=True, exist_ok=True)
            os.link(old, new)
        return True
    return False


def _copy(old: str, new: str, digest: str) -> bool:
    data = _read(old)
    Path(new).write_bytes(data)
    return content_digest(data) == digest
