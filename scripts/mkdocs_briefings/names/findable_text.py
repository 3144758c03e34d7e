"""Running text in one form for finding names, with the way back to what was written.

Unlike `folding.fold` this keeps words apart and every character's place, so that a name can be
found inside a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from .han import is_unspaced
from .hangul import HANGUL
from .letters import plain_letter

_RUN = re.compile(r"(?<=\S)[ \t]*\n[ \t>]*(?=[^\s>])|(?<=\S)[ \t]{2,}(?=\S)")
"""A line break inside a paragraph, with the indent or the quotation mark that follows it."""
_RUNS = ("  ", " \n", "\n ", "\n>", "\t")
"""Every text with such a run has one of these, and few texts do."""
# Hangul stays as it is: NFD would take its syllables apart, and places would shift.
_FOREIGN = re.compile(f"[^\x00-\x7f{HANGUL}]")
# One character for one, never none as in `fold`: places in the text must not shift.
_SAME = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212·・‧\u00a0\u202f", " "),
    **dict.fromkeys("‘’ʼʻʿʾ´`＇", "'"),
    **dict.fromkeys("“”„«»", '"'),
}


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in lower case without diacritics, hyphens as spaces."""

    text: str
    _starts: tuple[int, ...] = ()
    _skipped: tuple[int, ...] = ()
    """How many more characters the original has before each of the starts."""

    def original(self, offset: int) -> int:
        """The place in the original of a character of this text."""
        at = bisect_right(self._starts, offset)
        return offset + (self._skipped[at - 1] if at else 0)


def folded(text: str) -> Folded:
    """The text folded; the original must be NFC, as `unicodedata.normalize` makes it."""
    if not any(run in text for run in _RUNS):
        return Folded(flat(text))
    starts, skipped, parts, end, more = [], [], [], 0, 0
    for run in _RUN.finditer(text):
        # A single line break needs no note: `flat` puts one space in its place.
        if run.end() - run.start() > 1:
            parts += [text[end : run.start()], " "]
            more += run.end() - run.start() - 1
            end = run.end()
            starts.append(end - more)
            skipped.append(more)
    joined = "".join([*parts, text[end:]])
    return Folded(flat(joined), tuple(starts), tuple(skipped))


def flat(text: str) -> str:
    """One character for each in the text, in lower case and without its diacritic."""
    if not text.isascii():
        text = _FOREIGN.sub(lambda match: _plain(match[0]), text)
    return text.replace("-", " ").replace("\n", " ").replace("_", " ").lower()


@cache
def _plain(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    # Not the mark of voiced kana, which makes another letter: ば is not は.
    if is_unspaced(character):
        return plain_letter(character)
    # A letter that gets longer in lower case would shift the place of every one after it.
    base = normalize("NFD", character)[0]
    # A letter that becomes two keeps its place: `æ` stays.
    plain = plain_letter(base.lower())
    return next((one for one in (plain, base.lower()) if len(one) == 1), " ")
