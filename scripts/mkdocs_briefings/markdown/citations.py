"""Citations in Markdown: `[@key]`, or several in one bracket, `[@one; @two]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .code import without_code

_KEY = r"@[^\s;,@\[\]()]+"
# A backslash before the bracket makes it plain text, as everywhere in Markdown.
_CITATION = re.compile(rf"(?<!\\)\[\s*({_KEY}(?:[\s;,]+{_KEY})*)[\s;,]*\](?!\()")
"""Not followed by an address: `[@name](https://…)` is a link."""
_SEPARATOR = re.compile(r"[\s;,]*@")


@dataclass(frozen=True, slots=True)
class Citation:
    """One bracket: the sources it names, and where it is in the text."""

    keys: tuple[str, ...]
    line: int
    """Counted from 1."""
    start: int
    end: int
    """Offsets of characters: `text[start:end]` is the bracket."""


def cited_ids(text: str) -> set[str]:
    """The sources that a text cites; quicker than `find_citations`, which also says where."""
    if "@" not in text:
        return set()
    brackets = _CITATION.findall(without_code(text))
    return {key for bracket in brackets for key in _SEPARATOR.split(bracket)[1:]}


def find_citations(text: str) -> Iterator[Citation]:
    """Every citation outside code, in order."""
    if "@" not in text:
        return
    # Lines are counted on from one citation to the next, so that a long text is read only once.
    line, counted = 1, 0
    for match in _CITATION.finditer(without_code(text)):
        start, end = match.span()
        line, counted = line + text.count("\n", counted, start), start
        yield Citation(tuple(_SEPARATOR.split(match[1])[1:]), line, start, end)
