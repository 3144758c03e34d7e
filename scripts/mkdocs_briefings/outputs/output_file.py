"""One file of the site that is not a page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file: its address relative to the site's root, and all it holds."""

    url: str
    content: str | bytes | Path
    """A path means a file to copy."""
