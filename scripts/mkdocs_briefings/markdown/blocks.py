"""A body of Markdown as its blocks: headings, paragraphs, lists, with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from .code import without_code

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
# At most nine digits, as in CommonMark (5.2).
_LIST = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]")
# `!!!`, `???` and `///` begin the boxes of Python-Markdown and of PyMdown's extensions.
_OTHER = re.compile(r" {0,3}(?:[>|<]|\[[^\]]+\]:|(?:[-*_][ \t]*){3,}$|!!!|\?\?\?|///)|\t| {4}")


class Sort(Enum):
    """What a block is."""

    HEADING = auto()
    PARAGRAPH = auto()
    LIST = auto()
    OTHER = auto()
    """A quotation, a table, HTML, a rule, a box, or code."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines that belong together."""

    sort: Sort
    text: str
    line: int
    """Its first line, counted from 0."""
    level: int = 0
    """Of a heading."""


def blocks(body: str) -> Iterator[Block]:
    """The blocks of a body in order; code is blank in their text."""
    return iter(_blocks(body))


# Several checks look at one body after another.
@lru_cache(maxsize=1)
def _blocks(body: str) -> tuple[Block, ...]:
    return tuple(_read(body))


def _read(body: str) -> Iterator[Block]:
    bare = without_code(body).split("\n")
    written = body.split("\n")
    start = 0
    # The empty line that is added closes the last block.
    # Both versions are walked together: `without_code` keeps every line where it was.
    for number, line in enumerate([*bare, ""]):
        # Empty now, but not as it was written: code, which ends a paragraph.
        is_code = number < len(written) and not line.strip() and bool(written[number].strip())
        heading = None if is_code else _HEADING.match(line) if line.startswith("#") else None
        if heading or not line.strip():
            yield from _block(bare[start:number], start)
            start = number + 1
        if heading:
            yield Block(Sort.HEADING, heading[2] or "", number, len(heading[1]))
        elif is_code:
            yield Block(Sort.OTHER, "", number)


def _block(lines: list[str], start: int) -> Iterator[Block]:
    if not lines:
        return
    # A line of hyphens makes a heading only below text; alone, or below a list, it is a rule.
    underline = _UNDERLINE.match(lines[-1]) if len(lines) > 1 else None
    if underline and not _LIST.match(lines[0]):
        level = 1 if underline[1][0] == "=" else 2
        yield Block(Sort.HEADING, " ".join(lines[:-1]).strip(), start, level)
        return
    text = "\n".join(lines)
    if _OTHER.match(lines[0]):
        yield Block(Sort.OTHER, text, start)
    else:
        yield Block(Sort.LIST if _LIST.match(lines[0]) else Sort.PARAGRAPH, text, start)
