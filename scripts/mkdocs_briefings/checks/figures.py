"""The pictures that briefings name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..content import is_inside
from ..library import figure_address, figure_on_disk
from ..model import Position
from ..problems import Problem
from ..settings import Settings
from .attachments import kinds_of
from .registry import Content


def figure_problems(content: Content, settings: Settings) -> Iterator[Problem]:
    """BR404 and BR115 of the pictures of briefings."""
    for entry in content.entries:
        figure = entry.briefing.figure
        if figure and figure_address(entry.briefing, settings) is None:
            position = entry.document.at("image", "src")
            yield _no_figure(
                figure.src, figure_on_disk(entry.briefing, settings), position, settings
            )


def _no_figure(src: str, path: Path | None, position: Position, settings: Settings) -> Problem:
    if path is None:
        hint = "Its path starts at the briefing's own folder."
        return Problem(position, "BR404", f"no picture '{src}'", hint)
    if not is_inside(path, settings):
        message = f"the picture '{src}' lies outside the content folders"
        return Problem(position, "BR115", message, "Copy it to the briefing's folder.")
    message = f"'{src}' is not a picture that may be published"
    return Problem(position, "BR404", message, kinds_of(path))
