"""Places in a text as editors count them: lines and characters from 0."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

# What ends a line in the protocol (LSP 3.17, "Text Documents"), and in `Position`.
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")


@dataclass(frozen=True, slots=True, order=True)
class TextPlace:
    """A place between two characters."""

    line: int
    column: int
    """Counted in characters of Unicode, whatever the editor counts in."""


@dataclass(frozen=True, slots=True, order=True)
class TextRange:
    """From one place up to another."""

    start: TextPlace
    end: TextPlace

    @classmethod
    def on(cls, line: int, start: int, end: int) -> TextRange:
        """A part of one line."""
        return cls(TextPlace(line, start), TextPlace(line, end))


@dataclass(frozen=True, slots=True)
class Edit:
    """A text that takes the place of what stands there."""

    span: TextRange
    text: str


def text_lines(text: str) -> list[str]:
    """The lines with what ends them; at least one, and an empty one after the last line end."""
    lines = _LINE.findall(text)
    # The pattern matches once more at the very end, which is a line only after a line end.
    return lines[:-1] if len(lines) > 1 and not lines[-2].endswith(("\n", "\r")) else lines


def place_at(text: str, offset: int) -> TextPlace:
    """Where a character of the text stands."""
    before = text_lines(text[:offset])
    return TextPlace(len(before) - 1, len(before[-1]))


def offset_of(lines: Sequence[str], place: TextPlace) -> int:
    """How many characters stand before a place."""
    starts = [0, *accumulate(map(len, lines))]
    return starts[place.line] + place.column


def edits_between(before: str, after: str) -> Iterator[Edit]:
    """What has to be changed, as whole lines."""
    old, new = text_lines(before), text_lines(after)
    for what, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            yield Edit(TextRange(_start(old, a), _start(old, b)), "".join(new[c:d]))


def _start(lines: Sequence[str], number: int) -> TextPlace:
    """Where a line starts; below the last one is the end of the text."""
    if number < len(lines):
        return TextPlace(number, 0)
    return TextPlace(len(lines) - 1, len(lines[-1]))
