"""Where the files beside the words are published."""

from __future__ import annotations

from pathlib import Path

from ..content import composed
from ..settings import Settings
from ..urls import BRIEFINGS


def file_address(path: Path, settings: Settings) -> str:
    """Where a file of a content folder is published."""
    # The briefings' folder first: it may lie in `docs/`.
    for folder, prefix in ((settings.briefings_dir, BRIEFINGS), (settings.docs_dir, "")):
        if path.is_relative_to(folder):
            return prefix + composed(path.relative_to(folder).as_posix())
    raise AssertionError(f"{path} is in no content folder")
