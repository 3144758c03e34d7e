"""Spellings in one form, so that different ways to write a name compare equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .letters import plain_letter

_SILENT = re.compile(
    "[.'\"`´’‘“”„«»·・‧•\u02b0-\u02ff\uff07\u0300-\u036f\u00ad\u200b-\u200f\ufeff"
    "\u0591-\u05c7\u0640\u064b-\u065f\u0670]+"
)
"""Marks inside a word that change nothing: dots, apostrophes of all kinds, quotes, middle dots,
diacritics, the points of Hebrew and Arabic."""
_GAP = re.compile("[\\s\u2010-\u2015\u2212_/\\\\,;:!?()\\[\\]{}|<>…~-]+")
"""What stands between words: spaces, hyphens, dashes, commas, brackets."""
_OTHER = re.compile("[^\x00-\x7f]")


@lru_cache(maxsize=1 << 17)
def name_words(text: str) -> tuple[str, ...]:
    """The words of a name in lower case without diacritics: `("lee", "jae", "myung")`.

    A text without any letter, digit or symbol is a single word, itself.
    """
    return tuple(filter(None, _GAP.split(_bare(text)))) or (text.strip(),)


@lru_cache(maxsize=1 << 17)
def is_name(text: str) -> bool:
    """Whether anything can be called by the text: it has a letter or a digit."""
    return any(character.isalnum() for character in _bare(text))


def fold(text: str) -> str:
    """One form for all spellings that differ only in case, hyphens, spaces, dots or diacritics.

    `Lee Jae-myung`, `LEE JAE MYUNG`, `lee-jae-myung` and `Lee Jaemyung` fold alike; Hangul stays.
    """
    return "".join(name_words(text))


def folding_rules() -> dict[str, str]:
    """What a browser needs to fold texts alike: what is silent, what parts words.

    Both are sets of regular expressions that mean the same in Python and in JavaScript.
    """
    return {"silent": _SILENT.pattern, "gap": _GAP.pattern}


def _bare(text: str) -> str:
    # NFKC makes full-width letters and ligatures plain. NFD then takes diacritics off their
    # letters, for `_SILENT` to remove, and NFC puts the syllables of Hangul together again.
    lower = unicodedata.normalize("NFKC", text).casefold()
    marked = unicodedata.normalize("NFD", lower)
    bare = unicodedata.normalize("NFC", _SILENT.sub("", marked))
    return _OTHER.sub(lambda match: plain_letter(match[0]), bare)
