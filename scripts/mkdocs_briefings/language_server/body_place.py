"""Where in the words of a page the author is: in a citation, a listing, the target of a link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from .spans import TextPlace, TextRange


class Writing(Enum):
    """What is being written."""

    CITATION = auto()
    LISTING = auto()
    """What is listed: the first word."""
    FILTER = auto()
    """Which part of it: the name of an option."""
    FILTERED_BY = auto()
    """The value of an option."""
    LINK = auto()


@dataclass(frozen=True, slots=True)
class BodyPlace:
    """A word in Markdown that can be completed."""

    writing: Writing
    text: str
    """What of it stands before the cursor."""
    span: TextRange
    what: str = ""
    """In a listing, what is listed."""
    option: str = ""
    """Of a value, the name of its option."""


_BEFORE = (
    (Writing.CITATION, re.compile(r"(?<!\\)\[(?:[^\[\]]*[\s;,])?@(?P<text>[^\s;,@\[\]()]*)$")),
    (Writing.LISTING, re.compile(r"<!--\s*briefings:\s*(?P<text>\w*)$")),
    (
        Writing.FILTERED_BY,
        re.compile(
            r"<!--\s*briefings:\s*(?P<what>\w+)(?:(?!-->).)*\s(?P<option>\w+)=(?P<text>\"[^\"]*|[^\s\"]*)$"
        ),
    ),
    (Writing.FILTER, re.compile(r"<!--\s*briefings:\s*(?P<what>\w+)(?:(?!-->).)*\s(?P<text>\w*)$")),
    (Writing.LINK, re.compile(r"\]\(<?(?P<text>[^()<>\s]*)$")),
)


def body_place(line: str, place: TextPlace) -> BodyPlace | None:
    """What is being written at a place of a line."""
    before = line[: place.column]
    for writing, pattern in _BEFORE:
        if match := pattern.search(before):
            span = TextRange.on(place.line, match.start("text"), place.column)
            others = {name: match.groupdict().get(name) or "" for name in ("what", "option")}
            return BodyPlace(writing, match["text"].strip('"'), span, **others)
    return None
