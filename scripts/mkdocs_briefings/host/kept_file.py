"""A file of the published site that is a file of the next one as well."""

from __future__ import annotations

import os
from pathlib import Path

from ..cache import content_digest


def put_again(old: Path, new: Path, digest: str) -> bool:
    """Put a file of the published site into the new one, if that is still its content."""
    try:
        data = b"" if old.is_symlink() else old.read_bytes()
    except OSError:
        return False
    if content_digest(data) != digest:
        return False
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        # Nobody writes into a file of a finished site: each build puts others in their place.
        os.link(old, new)
    except OSError:  # another disk, or one that knows no links
        new.write_bytes(data)
    return True
