"""Markdown that was written for another tool, or that Python-Markdown takes for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from .blocks import Block, Sort, blocks
from .code import without_code


class MisreadSort(Enum):
    """What a piece of text was meant to be, and what becomes of it."""

    HASHTAG = auto()
    """`#word` at the beginning of a line becomes a heading."""
    NUMBER = auto()
    """A date or a year at the beginning of a paragraph becomes the number of a list's item."""
    JOINED_LIST = auto()
    """A list directly below a paragraph stays part of the paragraph."""
    FLAT_LIST = auto()
    """An inner list indented by less than four spaces becomes part of the outer one."""
    WIKILINK = auto()
    """`[[page]]` and `![[picture]]`, as in Obsidian and in wikis, stay as they are."""
    CALLOUT = auto()
    """`> [!note]`, as in Obsidian and on code hosts, becomes a quotation."""
    COMMENT = auto()
    """`%%words%%`, which Obsidian hides, are published."""


@dataclass(frozen=True, slots=True)
class Misread:
    """One place where a reader would not see what its author meant."""

    sort: MisreadSort
    text: str
    """The line, or the part of it, as written."""
    line: int
    """Counted from 0."""


_WIKILINK, _CALLOUT, _COMMENT = "[[", "[!", "%%"
_SIGNS = (
    *(_WIKILINK, _CALLOUT, _COMMENT),
    *(" - ", " * ", " + ", "\n- ", "\n* ", "\n+ "),
)
_STARTS = re.compile(r"\n(?:#{1,6}\w|\d{1,4}\. )")
"""Many texts have none of these, and so need not be looked at closely."""
_HASHTAG = re.compile(r"#{1,6}\w+")
# `2025. 11. 4.` and `11. 4.`, as dates are written in Korea, or a sentence that opens with a year.
_NUMBER = re.compile(r" {0,3}(?:\d{1,4}\. ?\d{1,2}\.|\d{4}\.)(?=\s)")
_ITEM = re.compile(r" {0,3}(?:[-*+]|1\.) +(?=[^\s-])")
_INNER = re.compile(r" {1,3}[-*+] +(?=[^\s-])")
_INLINE = {
    _WIKILINK: (MisreadSort.WIKILINK, re.compile(r"!?\[\[[^\[\]\n]+\]\](?!\()")),
    _CALLOUT: (MisreadSort.CALLOUT, re.compile(r"(?<=> )\[![A-Za-z]+\]")),
    _COMMENT: (
        MisreadSort.COMMENT,
        re.compile(r"%%(?:[^%\n]|%(?!%))+%%|^%%[ \t]*\n(?:(?!%%)[^\n]*\n)*%%", re.MULTILINE),
    ),
}


def misread(text: str) -> Iterator[Misread]:
    """Every such place outside code, in any order."""
    if not _may_be(text):
        return
    for block in blocks(text):
        yield from _in_block(block)
    bare = without_code(text)
    for sign, (sort, pattern) in _INLINE.items():
        # To look for a sign is ten times as quick as to look for what it begins.
        for match in pattern.finditer(bare) if sign in bare else ():
            yield Misread(sort, match[0], bare.count("\n", 0, match.start()))


def _may_be(text: str) -> bool:
    # The beginning of the text is that of a line, too.
    lines = f"\n{text}"
    return any(sign in lines for sign in _SIGNS) or _STARTS.search(lines) is not None


def _in_block(block: Block) -> Iterator[Misread]:
    if block.sort is Sort.HEADING:
        return
    lines = block.text.split("\n")
    if block.sort is Sort.LIST and _NUMBER.match(lines[0]):
        yield Misread(MisreadSort.NUMBER, lines[0].strip(), block.line)
    for number, line in enumerate(lines):
        if match := _HASHTAG.match(line):
            yield Misread(MisreadSort.HASHTAG, match[0], block.line + number)
    for sort, number in _lists(block.sort, lines):
        yield Misread(sort, lines[number].strip(), block.line + number)


def _lists(sort: Sort, lines: list[str]) -> Iterator[tuple[MisreadSort, int]]:
    """The first line of a list that is not one, and of one that is not inside another."""
    later = range(1, len(lines))
    if sort is Sort.PARAGRAPH:
        found = (at for at in later if _ITEM.match(lines[at]))
        yield from ((MisreadSort.JOINED_LIST, at) for at in [*found][:1])
    elif sort is Sort.LIST and not lines[0].startswith(" "):
        found = (at for at in later if _INNER.match(lines[at]))
        yield from ((MisreadSort.FLAT_LIST, at) for at in [*found][:1])
