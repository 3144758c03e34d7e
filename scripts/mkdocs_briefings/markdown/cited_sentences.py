"""The sentences of a text that cite something: its claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..sentinels import CITATION
from .blocks import Sort, blocks
from .citations import find_citations
from .sentences import sentences

_MARK = re.compile(f"{CITATION}([0-9]+){CITATION}")


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence without its markup, and the ids of all sources that it cites."""

    text: str
    cites: tuple[str, ...]


def cited_sentences(text: str) -> Iterator[CitedSentence]:
    """Every sentence with a citation, in order."""
    found = list(find_citations(text))
    parts, end = [], 0
    for number, citation in enumerate(found):
        # What is in brackets is not part of a sentence, so its place is kept by a mark.
        parts += [text[end : citation.start].rstrip(" "), f"{CITATION}{number}{CITATION}"]
        end = citation.end
    for block in blocks("".join([*parts, text[end:]])):
        if block.sort is not Sort.HEADING and CITATION in block.text:
            for sentence, _ in sentences(block.text):
                if numbers := _MARK.findall(sentence):
                    cited = (key for number in numbers for key in found[int(number)].keys)
                    plain = " ".join(_MARK.sub("", sentence).split())
                    yield CitedSentence(plain, tuple(dict.fromkeys(cited)))
