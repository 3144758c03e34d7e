"""What in a text would keep a converter of Markdown busy by its form alone, not by its length.

Python-Markdown looks for the end of each open bracket and of each open tag anew, so that ten
thousand of them take it minutes; it calls itself for each level of a list until Python gives up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from .code import without_code, without_fences

MOST_OPEN = 30
"""So many brackets of one paragraph, or tags of one text, may be open at once."""
MOST_MARKS = 2000
"""So many asterisks and underscores may stand in one paragraph."""
LONGEST_PARAGRAPH = 10_000
"""In characters. A list may be longer, and so may a table."""
MOST_PARAGRAPHS = 5000
MOST_HEADINGS = 1000
MOST_FENCES = 1000
MOST_BOXES = 500
MOST_NOTES = 1000
MOST_DEFINITIONS = 500
"""Notes, abbreviations, addresses of links and explained terms together."""


class ExcessSort(Enum):
    """What there is too much of."""

    BRACKETS = "open brackets '['"
    TAGS = "HTML tags without their '>'"
    LENGTH = "characters in one paragraph"
    MARKS = "signs of emphasis in one paragraph"
    LEVELS = "levels of lists and quotations"
    PARAGRAPHS = "paragraphs and items of lists"
    HEADINGS = "headings"
    BOXES = "boxes and tabs"
    NOTES = "references to notes"
    FENCES = "fences of blocks of code"
    DEFINITIONS = "definitions"


@dataclass(frozen=True, slots=True)
class Excess:
    """Too much of something, and where the first that is too many stands."""

    sort: ExcessSort
    most: int
    offset: int


_GAP = re.compile(r"\n[ \t]*\n(?=[ \t]*\S)|\n(?=[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])")
"""Between two paragraphs, or two items of a list."""
_HEADING = re.compile(r"^#|^(?:=+|-+)[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*(?:`{3}|~{3})", re.MULTILINE)
_BOX = re.compile(r"^[ \t]*(?:!!!|\?\?\?|===[ \t])", re.MULTILINE)
_NOTE = re.compile(r"\[\^")
_DEFINITION = re.compile(r"^ {0,3}(?:\*?\[[^\[\]\n]+\]:|:[ \t])", re.MULTILINE)
_PART = re.compile(r"\\.|\]\(|[\[\]()]|\n[ \t]*\n", re.DOTALL)
_TAG = re.compile(r"<[A-Za-z/!?]|>")
_MARKER = re.compile(r"^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+", re.MULTILINE)
_EACH_MARKER = re.compile(r">|[-*+]|\d+[.)]")
_LEVEL = 4
"""So many columns is one level of a list further in."""


def excesses(text: str, most_levels: int) -> Iterator[Excess]:
    """The first place of each sort at which there is too much, outside code."""
    # Most texts have nothing of the kind, and to tell code from words takes longer.
    if any(_in_parts(text, most_levels)):
        yield from _in_parts(without_code(text), most_levels)
    yield from _counted(text, _FENCE, ExcessSort.FENCES, MOST_FENCES, "\n")
    if any(_in_paragraphs(text)):
        # Code within a sentence is work for the converter, too.
        yield from _in_paragraphs(without_fences(text))


def _in_parts(text: str, most_levels: int) -> Iterator[Excess]:
    yield from _counted(text, _GAP, ExcessSort.PARAGRAPHS, MOST_PARAGRAPHS, "\n")
    yield from _counted(text, _HEADING, ExcessSort.HEADINGS, MOST_HEADINGS, "\n")
    yield from _counted(text, _DEFINITION, ExcessSort.DEFINITIONS, MOST_DEFINITIONS, ":")
    yield from _counted(text, _BOX, ExcessSort.BOXES, MOST_BOXES, "\n")
    yield from _counted(text, _NOTE, ExcessSort.NOTES, MOST_NOTES, "[^")
    if text.count("[") > MOST_OPEN:
        yield from _brackets(text)
    if text.count("<") > MOST_OPEN:
        yield from _tags(text)
    yield from _levels(text, most_levels)


def _counted(
    text: str, pattern: re.Pattern[str], sort: ExcessSort, most: int, sign: str
) -> Iterator[Excess]:
    if text.count(sign) <= most:
        return
    for number, match in enumerate(pattern.finditer(text)):
        if number == most:
            yield Excess(sort, most, match.start())
            return


def _brackets(text: str) -> Iterator[Excess]:
    """Brackets count until they are closed, and the addresses that follow some of them too."""
    words, addresses = 0, 0
    for match in _PART.finditer(text):
        match match[0]:
            case "[":
                words += 1
            case "](":
                words, addresses = max(0, words - 1), addresses + 1
            case "]":
                words = max(0, words - 1)
            case ")":
                addresses = max(0, addresses - 1)
            case part if part[0] == "\n":
                words = addresses = 0
        if max(words, addresses) > MOST_OPEN:
            yield Excess(ExcessSort.BRACKETS, MOST_OPEN, match.start())
            return


def _tags(text: str) -> Iterator[Excess]:
    count = 0
    for match in _TAG.finditer(text):
        count = 0 if match[0] == ">" else count + 1
        if count > MOST_OPEN:
            yield Excess(ExcessSort.TAGS, MOST_OPEN, match.start())
            return


def _in_paragraphs(text: str) -> Iterator[Excess]:
    if len(text) <= min(MOST_MARKS, LONGEST_PARAGRAPH):
        return
    start = 0
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        if end - start > MOST_MARKS and (much := _too_much_of(text[start:end])):
            yield Excess(*much, start)
            return
        start = gap.end() if gap else end


def _too_much_of(paragraph: str) -> tuple[ExcessSort, int] | None:
    if paragraph.count("*") + paragraph.count("_") > MOST_MARKS:
        return ExcessSort.MARKS, MOST_MARKS
    # Code is blank by now; the cells of a table are converted one by one.
    length = sum(len(line.strip()) for line in paragraph.split("\n"))
    too_long = length > LONGEST_PARAGRAPH and not _is_table(paragraph)
    return (ExcessSort.LENGTH, LONGEST_PARAGRAPH) if too_long else None


def _is_table(paragraph: str) -> bool:
    head, rule, *_ = [*paragraph.split("\n", 2), ""]
    return "|" in head and "-" in rule and not rule.strip("-:| \t")


def _levels(text: str, most: int) -> Iterator[Excess]:
    for match in _MARKER.finditer(text):
        marker = match[0].expandtabs(_LEVEL)
        indent = len(marker) - len(marker.lstrip())
        if len(marker) > most and indent // _LEVEL + len(_EACH_MARKER.findall(marker)) > most:
            yield Excess(ExcessSort.LEVELS, most, match.start())
            return
