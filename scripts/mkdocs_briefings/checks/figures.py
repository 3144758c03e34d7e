"""The pictures that briefings name."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import figure_address
from ..problems import Problem
from ..settings import Settings
from .registry import Content


def missing_figures(content: Content, settings: Settings) -> Iterator[Problem]:
    """BR404 for every picture whose file does not exist."""
    for entry in content.entries:
        figure = entry.briefing.figure
        if figure and figure_address(entry.briefing, settings) is None:
            hint = "Its path starts at the briefing's own folder."
            position = entry.briefing.position
            yield Problem(position, "BR404", f"no picture '{figure.src}'", hint)
