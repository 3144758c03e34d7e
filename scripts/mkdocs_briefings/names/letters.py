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


_LATIN = range(0xDF, 0x250)
"""The small letters of Unicode's Latin blocks, and others among them."""


def plain_letters() -> dict[str, str]:
    """Every letter that `plain_letter` changes, but for those of Chinese and Japanese."""
    # What has marks is taken apart by Unicode itself, in a browser as here.
    whole = (chr(one) for one in _LATIN if not unicodedata.decomposition(chr(one)))
    letters = {letter: plain_letter(letter) for letter in (*whole, *_PLAIN)}
    return {letter: plain for letter, plain in sorted(letters.items()) if letter != plain}


@cache
def plain_letter(letter: str) -> str:
    """A small letter as it is written without the sign that sets it apart; most are so already."""
    if letter in _PLAIN:
        return _PLAIN[letter]
    if is_unspaced(letter):
        return one_form(letter)
    named = _NAMED.fullmatch(unicodedata.name(letter, ""))
    return named[1].lower() if named else letter
