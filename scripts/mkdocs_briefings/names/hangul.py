"""The letters of Hangul: the only place that knows where Unicode has them."""

from __future__ import annotations

import re

HANGUL = "가-힣"
"""All syllables, for a set in a regular expression: `[A-Z{HANGUL}]`."""
FIRST = ord(HANGUL[0])
"""The number of the first syllable; the others follow in the order of their three parts."""

_SYLLABLE = re.compile(f"[{HANGUL}]")
# Jamo (U+1100), into which NFD takes syllables apart, and compatibility jamo (U+3130), which
# keyboards write.
_LETTER = re.compile(f"[\u1100-\u11ff\u3130-\u318f{HANGUL}]")
"""Single consonants and vowels as well."""


def is_hangul(text: str) -> bool:
    """Whether a text is written in syllables of Hangul and nothing else but spaces."""
    letters = text.replace(" ", "")
    return bool(letters) and syllables_in(letters) == len(letters)


def has_hangul(text: str) -> bool:
    """Whether any letter of a text is Hangul."""
    return not text.isascii() and _LETTER.search(text) is not None


def syllables_in(text: str) -> int:
    """How many syllables of Hangul a text has."""
    return len(_SYLLABLE.findall(text))
