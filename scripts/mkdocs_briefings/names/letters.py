"""Letters that Unicode does not take apart into base and mark, and how they are written plain."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from .han import is_unspaced, one_form

_NAMED = re.compile(
    r"LATIN SMALL LETTER ([A-Z]{1,2}) WITH (?:STROKE|DIAGONAL STROKE|HOOK|BAR|MIDDLE TILDE|TAIL"
    r"|CURL|TOPBAR|LOOP|SWASH TAIL|LEFT HOOK|RIGHT HOOK|PALATAL HOOK|RETROFLEX HOOK|HORN"
    r"|MIDDLE DOT)"
)
"""Letters whose name in Unicode says what they are: `ø` is an o with stroke."""
_PLAIN = {
    **{"æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ŋ": "ng", "ı": "i", "ĸ": "k", "ß": "ss"},
    # In names it is written a where it cannot be written: Aliyev, Ilham.
    **{"ə": "a", "ǝ": "a", "ɛ": "e", "ɔ": "o", "ʒ": "z"},
    # Letters of Arabic that look the same and are other characters on a Persian keyboard.
    **{"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"},
}


@cache
def plain_letter(letter: str) -> str:
    """A small letter as it is written without the sign that sets it apart; most are so already."""
    if letter in _PLAIN:
        return _PLAIN[letter]
    if is_unspaced(letter):
        return one_form(letter)
    named = _NAMED.fullmatch(unicodedata.name(letter, ""))
    return named[1].lower() if named else letter
