"""Spellings in one form, so that different ways to write a name compare equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SILENT = re.compile("[.'\"`´’‘ʼ＇“”„«»·・‧•\u0300-\u036f\u00ad\u200b-\u200d\ufeff]+")
"""Marks inside a word that change nothing: dots, apostrophes, quotes, middle dots, diacritics."""
_GAP = re.compile("[\\s\u2010-\u2015\u2212_/\\\\,;:!?()\\[\\]{}|<>…~-]+")
"""What stands between words: spaces, hyphens, dashes, commas, brackets."""
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
"""Letters that Unicode does not decompose into a base letter and a diacritic."""


@lru_cache(maxsize=1 << 17)
def name_words(text: str) -> tuple[str, ...]:
    """The words of a name in lower case without diacritics: `("lee", "jae", "myung")`.

    A text without any letter, digit or symbol is a single word, itself.
    """
    return tuple(filter(None, _GAP.split(_bare(text)))) or (text.strip(),)


def is_name(text: str) -> bool:
    """Whether anything can be called by the text: it has a letter or a digit."""
    return any(character.isalnum() for character in _bare(text))


def fold(text: str) -> str:
    """One form for all spellings that differ only in case, hyphens, spaces, dots or diacritics.

    `Lee Jae-myung`, `LEE JAE MYUNG`, `lee-jae-myung` and `Lee Jaemyung` fold alike; Hangul stays.
    """
    return "".join(name_words(text))


def _bare(text: str) -> str:
    # NFKC makes full-width letters and ligatures plain. NFD then takes diacritics off their
    # letters, for `_SILENT` to remove, and NFC puts the syllables of Hangul together again.
    lower = unicodedata.normalize("NFKC", text).casefold()
    marked = unicodedata.normalize("NFD", lower)
    return unicodedata.normalize("NFC", _SILENT.sub("", marked)).translate(_PLAIN)
