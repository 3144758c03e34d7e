"""Words by which the index finds a page that writes them in another way.

The engine finds words by how they begin, and knows one form of each. What it would miss is added
to a page, found but never shown: what stands inside a word of Hangul, Chinese or Japanese, which
put no spaces between words; letters that are written plain where a keyboard lacks them, Łódź as
Lodz; the other English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..automaton import Find, compiled
from ..names import AMERICAN, HAN, HANGUL, KANA, american, fold, plain_letters

SEGMENTED = ("zh", "ja")
"""Languages whose texts the engine itself parts into words."""

_COMPOUND = re.compile(f"[{HANGUL}]{{4,}}")
"""Shorter words of Hangul are hardly ever made of two."""
_UNSPACED = re.compile(f"[{HAN}{KANA}]{{2,}}")
_SHORTEST, _LONGEST = 2, 8
_LATIN = frozenset(letter for letter in plain_letters() if letter < "\u0250")
# The capital of ß is SS, and that of ı an ordinary I.
_CAPITALS = {letter.upper() for letter in _LATIN if not letter.upper().isascii()}
_PLAIN_ELSEWHERE = f"{''.join(sorted(_LATIN | _CAPITALS))}\ufb00-\ufb06"
_LETTER = re.compile(f"[{_PLAIN_ELSEWHERE}]")
# Begins where words do, and goes back nowhere: it would take ten times as long.
_LETTERS = re.compile(rf"\b[^\W{_PLAIN_ELSEWHERE}]*+[{_PLAIN_ELSEWHERE}]\w*")
_BRITISH = {other: one for one, other in AMERICAN.items()}
_WORD = re.compile(r"\w+")
_WHOLE_WORD = re.compile(r"\b\w+")
_ENGLISH = frozenset(f"{one}{s}" for one in (*AMERICAN, *_BRITISH) for s in ("", "s"))


def hidden_words(text: str, language: str) -> tuple[str, ...]:
    """What else the index finds a text by, in a site's language; each word once."""
    found = [*_english(text)] if language == "en" else []
    if not text.isascii():
        found += map(fold, _LETTERS.findall(text) if _LETTER.search(text) else ())
        found += _inside(_COMPOUND, text)
        if not language.startswith(SEGMENTED):
            found += _unspaced(text)
    return tuple(dict.fromkeys(found))


def _english(text: str) -> Iterator[str]:
    for word in _known_english(text.lower()):
        other = american(word)
        yield other if other != word else _BRITISH.get(word, "") or f"{_BRITISH[word[:-1]]}s"


def _known_english(text: str) -> Iterable[str]:
    """The words of a text that have another spelling, in its order."""
    if (find := _find_english()) is None:
        # Every word looked up: a pattern of all of them is tried at every place, and takes ten
        # times as long.
        return filter(_ENGLISH.__contains__, _WORD.findall(text))
    words = ((_WHOLE_WORD.match(text, start), end) for _, start, end in find(text))
    return (word[0] for word, end in words if word and word.end() == end)


@cache
def _find_english() -> Find | None:
    return compiled(tuple(_ENGLISH))


def _inside(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """Every end of a word, so that its beginning finds what stands anywhere in the word."""
    # Names stand many times in a page.
    for word in dict.fromkeys(pattern.findall(text)):
        for start in range(1, len(word) - _SHORTEST + 1):
            yield word[start : start + _LONGEST]


def _unspaced(text: str) -> Iterator[str]:
    yield from _inside(_UNSPACED, text)
    for word in dict.fromkeys(_UNSPACED.findall(text)):
        folded = fold(word)
        if folded != word:
            yield folded
            yield from _inside(_UNSPACED, folded)
