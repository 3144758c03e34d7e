"""What a saved article is: its text line by line, and what the page says about itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A saved article before anybody has looked at its words."""

    lines: tuple[str, ...]
    """Paragraphs, and everything else on a line of its own; none is empty."""
    headline: str = ""
    url: str = ""
    publisher: str = ""
    published: dt.date | None = None
    language: str = ""
    tags: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text that are not empty, with white space as single spaces."""
    return tuple(line for line in (" ".join(line.split()) for line in text.split("\n")) if line)
