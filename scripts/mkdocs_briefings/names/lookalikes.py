"""Words that look like others: letters of several alphabets in one word, and names in look-alikes.

What looks like what is Unicode's own table (UTS 39, confusables.txt), as the package
confusable-homoglyphs has it. It is loaded when a text first has letters that may deceive.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from .folding import fold

_ALPHABETS = {
    "Latin": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Armenian": "\u0531-\u058f",
    "Cherokee": "\u13a0-\u13ff\uab70-\uabbf",
    "Coptic": "\u2c80-\u2cff",
    "Lisu": "\ua4d0-\ua4ff",
}
"""Alphabets whose letters look alike. Hangul, Kana and Han stand beside Latin letters in any text:
LG전자, T셔츠."""


def _two_of(alphabets: dict[str, str]) -> str:
    """A letter of one alphabet, and after it one of another."""
    pairs = (
        f"[{one}][{''.join(other for key, other in alphabets.items() if key != name)}]"
        for name, one in alphabets.items()
    )
    return "|".join(pairs)


_LETTER = "".join(_ALPHABETS.values())
MAY_DECEIVE = re.compile(f"[{''.join(list(_ALPHABETS.values())[1:])}]")
"""A letter that may be taken for a Latin one."""


def mixed_words(text: str) -> list[re.Match[str]]:
    """Words with letters of two alphabets of which one looks like another's.

    A letter like no other deceives nobody: μm and Δt are not among them.
    """
    if text.isascii() or not MAY_DECEIVE.search(text):
        return []
    return [match for match in _mixed().finditer(text) if _deceives(match[0])]


# Slow to compile, and most sites have letters of one alphabet.
@cache
def _mixed() -> re.Pattern[str]:
    return re.compile(f"[{_LETTER}]*(?:{_two_of(_ALPHABETS)})[{_LETTER}]*")


def alphabets_of(word: str) -> list[str]:
    """The names of the alphabets of a word, in the order in which they appear."""
    return list(dict.fromkeys(filter(None, map(_alphabet, word))))


def looks_latin(word: str) -> bool:
    """Whether a word with letters beyond ASCII looks as if it had none."""
    return not word.isascii() and _skeleton(word).isascii()


def look(name: str) -> str:
    """The same for all names that look alike (the skeleton of UTS 39), folded."""
    return fold(_skeleton(name))


@lru_cache(maxsize=1 << 14)
def _skeleton(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFD", "".join(map(_prototype, apart)))


_LIKE_OTHERS = frozenset("aceijopsxyABCEHIJKMOPSTXY")
"""Latin letters for which other alphabets have one of the same shape."""


def _deceives(word: str) -> bool:
    others = [letter for letter in word if _alphabet(letter) not in ("Latin", None)]
    # One Greek letter before a Latin one is a formula.
    hidden = len(others) > 1 and not _LIKE_OTHERS.isdisjoint(word)
    return hidden or any(_looks_ascii(letter) for letter in others)


def _looks_ascii(letter: str) -> bool:
    return _prototype(letter).isascii() and _prototype(letter).isalpha()


@cache
def _alphabet(letter: str) -> str | None:
    return next((name for name, of in _PATTERNS.items() if of.match(letter)), None)


_PATTERNS = {name: re.compile(f"[{letters}]") for name, letters in _ALPHABETS.items()}


@cache
def _prototype(letter: str) -> str:
    """What stands for a letter and all that look like it: the one of them that all others name."""
    alike = _alike(letter)
    if len(alike) != 1:
        return letter
    other = alike[0]
    return other if len(_alike(other)) > 1 else min(letter, other)


def _alike(letter: str) -> list[str]:
    # Nearly a megabyte of names: not loaded for a site whose words need none of it.
    from confusable_homoglyphs.confusables import confusables_data

    marks = "\u200e\u200f"
    return [one["c"].strip(marks) for one in confusables_data.get(letter, ())]
