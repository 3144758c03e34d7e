"""A picture of what is told, or of whom."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, and the words that go with it."""

    src: str
    alt: str
    caption: str = ""
    credit: str = ""
    licence: str = ""
    folder: str = ""
    """From the project's folder, where its path begins."""
