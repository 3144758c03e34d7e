"""Words that readers would not see as their author meant them."""

from __future__ import annotations

from collections.abc import Iterator

from ..content import AnyDocument
from ..markdown import Misread, MisreadSort, misread
from ..model import Position
from ..problems import Problem
from .registry import own_check

_WORDS = {
    MisreadSort.HASHTAG: ("is taken for a heading", r"Write '\#…' if it is a hashtag."),
    MisreadSort.NUMBER: (
        "is taken for an item of a list",
        r"Write a backslash before the first full stop: '2025\. 11. 4.'.",
    ),
    MisreadSort.JOINED_LIST: (
        "is not taken for a list, but for part of the paragraph above",
        "Leave a line empty before it.",
    ),
    MisreadSort.FLAT_LIST: (
        "is put beside the items above, not below one of them",
        "Indent it by four spaces.",
    ),
    MisreadSort.WIKILINK: (
        "is not taken for a link",
        "Write '[words](path/of/the/file.md)', unless a plugin of yours reads it.",
    ),
    MisreadSort.CALLOUT: (
        "is not taken for a box",
        "Write '!!! note', and indent the words below by four spaces.",
    ),
    MisreadSort.COMMENT: (
        "is not taken for a comment, but published",
        "Write '<!-- … -->' or delete it.",
    ),
}
_LONGEST = 40


@own_check("BR314", "BR315")
def misread_places(document: AnyDocument) -> Iterator[Problem]:
    """Markdown of another tool's, in briefings and profiles; a warning only where it is private."""
    for place in misread(document.body):
        yield _problem(place, Position(document.path, document.body_line + place.line))


def _problem(place: Misread, position: Position) -> Problem:
    what, hint = _WORDS[place.sort]
    text = " ".join(place.text.split())
    text = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
    code = "BR315" if place.sort is MisreadSort.COMMENT else "BR314"
    return Problem(position, code, f"'{text}' {what}", hint)
