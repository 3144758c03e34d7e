"""A paragraph's sentences, without the markup that nobody would read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SILENT = re.compile(
    r"\[\s*@[^\[\]]*\]|\]\((?:[^()\s]|\([^()\s]*\))*\)|<[^<>]+>"
    r"|^[ \t]*(?:[-*+]|\d+[.)])[ \t]+|[*_`\[]",
    re.MULTILINE,
)
"""Citations, the targets of links, tags, the marks of lists and of emphasis."""
# A single letter is an initial, as in `J. Doe`, or the end of `U.S.`.
_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]|\b(?:Adm|Brig|Capt|Cmdr|Co|Col|Corp|Dr|Gen|Gov|Inc|Jr|Lt|Ltd|Maj|Mr|Mrs|Ms|No"
    r"|Prof|Rep|Rev|Sen|Sgt|Sr|St|a\.m|p\.m|etc|vs))\.$"
)
# What ends a sentence is followed by a space, unlike the full stop in 3.5; each item of a list is a
# sentence of its own.
_END = re.compile(r"[.!?…。][\"')\]’”]*(?=\s|$)|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])")


def sentences(text: str) -> Iterator[tuple[str, int]]:
    """Each sentence and the line of the text on which it begins, counted from 0."""
    # Line breaks stay, so that lines can still be counted.
    bare = _SILENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    start = line = counted = 0
    for end in [*_ends(bare), len(bare)]:
        sentence = bare[start:end]
        if sentence.strip():
            blank = len(sentence) - len(sentence.lstrip())
            # Counted on from the last sentence, so that a long text is read only once.
            line, counted = line + bare.count("\n", counted, start + blank), start + blank
            yield sentence.strip(), line
        start = end


def _ends(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        # Eight characters hold the longest of them; without a start, each search would begin at the
        # top.
        if not _ABBREVIATION.search(text, max(0, match.start() - 8), match.start() + 1):
            yield match.end()
