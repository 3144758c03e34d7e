"""What a saved article is: its text line by line, and what the page says about itself."""

from __future__ import annotations

import datetime as dt
import html
import re
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
    searched: dt.date | None = None
    """The day of publication that a search of the page found, where it does not say it itself."""
    language: str = ""
    tags: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


# Not without its semicolon, though browsers take that: `?page=1&copy=2` has no ©.
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]+\d*);")


def decoded(text: str) -> str:
    """A text with its HTML entities as the characters that they stand for."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text that are not empty, with white space as single spaces."""
    lines = (" ".join(line.split()) for line in decoded(text).split("\n"))
    return tuple(line for line in lines if line)
