"""Japanese names in kana, compared with their spellings in Latin letters.

Characters say nothing of how they are read: only a name in kana does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .folding import name_words
from .han import has_kana, is_kana
from .language_of_names import LanguageOfNames, OwnScript

_BETWEEN = re.compile("[・ \u3000]+")
# Macrons and circumflexes; folding would take them off, and Ōno is not Ono.
_LONG_MARK = re.compile("([aiueo])[\u0304\u0302]")
_SAME = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        ("(s|t|z|j)y(?=[auo])", r"\1Y"),
        ("sY", "sh"),
        ("tY", "ch"),
        ("[zj]Y", "j"),
        ("si", "shi"),
        ("ti", "chi"),
        ("[zd]i", "ji"),
        ("(?<!t)tu", "tsu"),
        ("(?<![sc])hu", "fu"),
        ("d[uz]u?", "zu"),
        ("m(?=[bpm])", "n"),
        ("tch", "cch"),
        # Ohno and Itoh: a vowel is long where no other follows the h.
        ("([ou])h(?![aiueo])", r"\1\1"),
        ("ou", "oo"),
    )
)
"""Kunrei and older systems in the letters of Hepburn, long vowels as two letters."""
_DOUBLE = re.compile("([aueo])\\1")


class Sound(NamedTuple):
    """How a name sounds, each of its words in Latin letters with long vowels as two."""

    words: tuple[str, ...]
    is_marked: bool = False
    """Whether long vowels have a macron: then one without it is short."""

    @property
    def short(self) -> str:
        """The same without the lengths, which newspapers leave out: Ono may be 大野."""
        return " ".join(map(_shortened, self.words))

    def can_be(self, spelled: Sound) -> bool:
        """Whether that spelling can be this reading: lengths that it does write must be here."""
        pairs = tuple(zip(spelled.words, self.words, strict=True))
        if spelled.is_marked:
            return spelled.words == self.words
        return all(ours in (theirs, _shortened(theirs)) for ours, theirs in pairs)

    @property
    def turned(self) -> Sound:
        """The same with the last word first."""
        return Sound((*self.words[-1:], *self.words[:-1]))


def _is_reading(text: str) -> bool:
    """Whether a text is a family name and a given name in kana."""
    return of_kana(text) is not None


def _read(name: str) -> Iterator[tuple[str, bool]]:
    """A name in kana as it sounds, without lengths; either word first is how it is written."""
    if reading := of_kana(name):
        yield from ((one.short, True) for one in (reading, reading.turned))


def _keys(text: str) -> Iterator[str]:
    """A text in Latin letters as `read` has it."""
    if spelled := of_latin(text):
        yield spelled.short


def _can_be(name: str, text: str) -> bool:
    """Whether a name in kana can be that text, by the lengths of vowels that the text writes."""
    reading, spelled = of_kana(name), of_latin(text)
    if not reading or not spelled:
        return False
    return any(one.can_be(spelled) for one in (reading, reading.turned))


@lru_cache(maxsize=4096)
def of_kana(text: str) -> Sound | None:
    """The reading of a family name and a given name in kana; None if the text is something else."""
    parts = [part for part in _BETWEEN.split(text) if part]
    if len(parts) != 2 or not is_kana(text):
        return None
    return Sound(tuple(_sound(_latin(part)) for part in parts))


def of_latin(text: str) -> Sound | None:
    """How two words in Latin letters would sound in Japanese."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    plain, marks = _LONG_MARK.subn(r"\1\1", decomposed)
    words = name_words(plain)
    if len(words) != 2 or not all(word.isascii() and word.isalpha() for word in words):
        return None
    return Sound(tuple(map(_sound, words)), is_marked=marks > 0)


def _latin(kana: str) -> str:
    # Loaded where a name is in kana; most sites have none.
    import jaconv

    latin: str = jaconv.kana2alphabet(jaconv.kata2hira(kana))
    return re.sub("(.)-", r"\1\1", latin)


def _shortened(word: str) -> str:
    return _DOUBLE.sub(r"\1", word)


def _sound(word: str) -> str:
    for pattern, plain in _SAME:
        word = pattern.sub(plain, word)
    return word


JAPANESE = LanguageOfNames(
    is_surely=has_kana,
    script=OwnScript(
        is_written=_is_reading,
        read=_read,
        keys=_keys,
        can_be=_can_be,
        is_its=lambda name, country, spellings: True,
    ),
)
