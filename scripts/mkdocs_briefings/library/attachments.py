"""Pictures and other files that lie beside the Markdown."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path

from ..model import Briefing
from ..settings import Settings
from ..urls import BRIEFINGS


def attached_files(settings: Settings) -> Iterator[tuple[str, Path]]:
    """The files in the briefings' folder that are not Markdown, with their addresses."""
    # Sorted, since file systems list files in any order.
    for path in sorted(settings.briefings_dir.rglob("*")):
        inside = path.relative_to(settings.briefings_dir)
        hidden = any(part.startswith(".") for part in inside.parts)
        if path.is_file() and path.suffix.lower() not in (".md", ".markdown") and not hidden:
            yield BRIEFINGS + inside.as_posix(), path


def figure_address(briefing: Briefing, settings: Settings) -> str | None:
    """Where a briefing's picture is published; None when the file it names does not exist."""
    assert briefing.figure is not None
    src = briefing.figure.src
    if src.startswith(("https://", "http://")):
        return src
    path = figure_path(briefing, settings)
    return _address(path, settings) if path else None


def figure_path(briefing: Briefing, settings: Settings) -> Path | None:
    """The file of a briefing's picture; None when it is elsewhere on the web or does not exist."""
    assert briefing.figure is not None
    folder = settings.root / posixpath.dirname(briefing.position.path)
    path = Path(posixpath.normpath(folder / briefing.figure.src))
    return path if path.is_file() else None


def _address(path: Path, settings: Settings) -> str | None:
    for folder, prefix in ((settings.briefings_dir, BRIEFINGS), (settings.docs_dir, "")):
        if path.is_relative_to(folder):
            return prefix + path.relative_to(folder).as_posix()
    return None
