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
    """BR404, BR407 and BR115 of the pictures of briefings."""
    for entry in content.entries:
        figure = entry.briefing.figure
        position = entry.document.at("image", "src")
        if figure and _is_foreign(figure.src, settings):
            message = f"the picture '{figure.src}' is on another host, which would learn of readers"
            yield Problem(position, "BR407", message, _ELSEWHERE)
        elif figure and figure_address(entry.briefing, settings) is None:
            yield _no_figure(
                figure.src, figure_on_disk(entry.briefing, settings), position, settings
            )


def _is_foreign(src: str, settings: Settings) -> bool:
    if settings.trusted_html or not src.lower().startswith(("https://", "http://")):
        return False
    return not src.lower().startswith(tuple(map(str.lower, settings.media)))


_ELSEWHERE = "Copy it beside the briefing, or list its host under 'media_hosts' in mkdocs.yml."


def _no_figure(src: str, path: Path | None, position: Position, settings: Settings) -> Problem:
    if path is None:
        hint = "Its path starts at the briefing's own folder."
        return Problem(position, "BR404", f"no picture '{src}'", hint)
    if not is_inside(path, settings):
        message = f"the picture '{src}' lies outside the content folders"
        return Problem(position, "BR115", message, "Copy it to the briefing's folder.")
    message = f"'{src}' is not a picture that may be published"
    return Problem(position, "BR404", message, kinds_of(path))
