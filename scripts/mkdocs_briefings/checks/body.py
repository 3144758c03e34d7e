"""The form of a briefing's body: headings, sections, paragraphs, sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..content import AnyDocument, BriefingFields
from ..markdown import Block, Sort, blocks, sentences
from ..model import Position
from ..problems import Problem
from .registry import own_check

# Few readers can hold more until the full stop.
LONGEST_SENTENCE = 45
"""In words."""
SHORTEST_CLAIM = 40
"""A paragraph with fewer characters is a transition and claims nothing."""

_ANY_PICTURE = re.compile(r"!\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
_ROUGH_END = re.compile(r"[.!?…。]\s")
_MAY_GO_ON = re.compile(r"(?:^|[\s.])\w{1,4}$")
"""The end of a piece that may be an abbreviation, after which the sentence may go on."""
_LONGEST_ABBREVIATION = 6
_CITATION = re.compile(r"\[(?:[^\[\]@]*\s)?@")
_OPENING = 50


@own_check("BR308", "BR309", "BR310", "BR311")
def bodies(document: AnyDocument) -> Iterator[Problem]:
    """Headings out of order, empty sections, uncited paragraphs, sentences hard to read."""
    if isinstance(document.fields, BriefingFields):
        found = tuple(blocks(document.body))
        yield from _heading_problems(found, document)
        yield from _empty_sections(found, document)
        yield from _uncited(found, document)
        yield from _long_sentences(found, document)


def _heading_problems(found: Sequence[Block], document: AnyDocument) -> Iterator[Problem]:
    # The title of the page is the heading above all of them.
    level = 1
    for block in found:
        if block.sort is not Sort.HEADING:
            continue
        if block.level == 1:
            message = f"'{block.text}' is a first-level heading, which the title already is"
            yield Problem(_at(document, block.line), "BR308", message, "Start it with '##'.")
        # Screen readers jump from level to level: a missing one sounds like a missing part.
        elif block.level > level + 1:
            message = (
                f"'{block.text}' is a level {block.level} heading below a level {level} heading"
            )
            hint = f"Start it with '{'#' * (level + 1)}'."
            yield Problem(_at(document, block.line), "BR308", message, hint)
        level = block.level


def _empty_sections(found: Sequence[Block], document: AnyDocument) -> Iterator[Problem]:
    for block, following in pairwise([*found, None]):
        if block is None or block.sort is not Sort.HEADING:
            continue
        if following is None or (following.sort is Sort.HEADING and following.level <= block.level):
            message = f"there is nothing below the heading '{block.text}'"
            hint = "Write the section or delete the heading."
            yield Problem(_at(document, block.line), "BR309", message, hint)


def _uncited(found: Sequence[Block], document: AnyDocument) -> Iterator[Problem]:
    # Of a text without sources that is told once, not for each paragraph.
    if not document.fields.sources:
        return
    for block in found:
        if block.sort not in (Sort.PARAGRAPH, Sort.LIST) or _CITATION.search(block.text):
            continue
        if len(_ANY_PICTURE.sub("", block.text)) >= SHORTEST_CLAIM:
            message = f"the paragraph '{_opening(block.text)}' cites no source"
            hint = "Cite what it rests on: '[@source-id]'."
            yield Problem(_at(document, block.line), "BR310", message, hint)


def _long_sentences(found: Sequence[Block], document: AnyDocument) -> Iterator[Problem]:
    for block in found:
        if block.sort not in (Sort.PARAGRAPH, Sort.LIST) or not _may_be_long(block.text):
            continue
        for sentence, line in sentences(block.text):
            count = len(sentence.split())
            if count > LONGEST_SENTENCE:
                message = f"a sentence of {count} words: '{_opening(sentence)}'"
                hint = f"Split it in two; {LONGEST_SENTENCE} words are the limit."
                yield Problem(_at(document, block.line + line), "BR311", message, hint)


def _may_be_long(text: str) -> bool:
    """Whether any sentence can have too many words: a quick test that never wrongly says no."""
    count = 0
    for piece in _ROUGH_END.split(text):
        count += piece.count(" ") + piece.count("\n") + 1
        if count > LONGEST_SENTENCE:
            return True
        if not _MAY_GO_ON.search(piece[-_LONGEST_ABBREVIATION:]):
            count = 0
    return False


def _opening(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _OPENING else f"{text[: _OPENING - 1].rstrip()}…"


def _at(document: AnyDocument, line: int) -> Position:
    return Position(document.path, document.body_line + line)
