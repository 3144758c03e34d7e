"""Characters that nobody sees: such as change nothing, and such as turn the text around them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Every character that Unicode says to ignore where it cannot be shown, and marks of direction."""
_OVERRIDES = "\u202d\u202e"
_OPENING, _CLOSING = "\u202a\u202b\u2066\u2067\u2068", "\u202c\u2069"
_MARKS = "\u061c\u200e\u200f"
_SOFT_HYPHEN = "\u00ad"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_FLAG = "\U0001f3f4"
_PLAIN_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "HANGUL", "HIRAGANA", "KATAKANA", "CJK", "DIGIT")
"""The first words of the names of letters that are joined to nothing."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """An invisible character that its text does not need."""

    character: str
    offset: int
    turns: bool
    """Whether what stands after it is shown in another order."""


def unseen(text: str, *, hyphens: bool) -> Iterator[Unseen]:
    """Each of them, unless its script is written with it; `hyphens` may say where words break."""
    for match in () if text.isascii() else _UNSEEN.finditer(text):
        turns = _turns(text, match.start())
        if turns or not _is_needed(text, match.start(), hyphens):
            yield Unseen(match[0], match.start(), turns)


def _turns(text: str, offset: int) -> bool:
    """Whether it overrides the direction of letters, or is not closed, or opened, in its line."""
    one = text[offset]
    if one in _OVERRIDES:
        return True
    if one not in _OPENING + _CLOSING:
        return False
    line = _line(text, offset)
    opened = sum(line.count(sign) for sign in _OPENING)
    return opened != sum(line.count(sign) for sign in _CLOSING)


def _is_needed(text: str, offset: int, hyphens: bool) -> bool:
    one, before = text[offset], text[offset - 1 : offset]
    if one == _SOFT_HYPHEN:
        return hyphens and before.isalpha()
    if one in _MARKS + _OPENING + _CLOSING:
        return _RIGHT_TO_LEFT.search(_line(text, offset)) is not None
    if one in "\u200b\u200c\u200d":
        return bool(before.strip()) and not _is_plain(before)
    if "\ufe00" <= one <= "\ufe0f" or one >= "\U000e0100":
        return bool(before.strip()) and not (before.isascii() and before.isalpha())
    return one > "\U000e0000" and _FLAG in text[max(0, offset - 8) : offset]


def _is_plain(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith(_PLAIN_SCRIPTS)


_LONGEST_LINE = 2000
"""So much of a line is looked at, before and after: text on one line may be long."""


def _line(text: str, offset: int) -> str:
    start = max(text.rfind("\n", 0, offset) + 1, offset - _LONGEST_LINE)
    end = text.find("\n", offset, offset + _LONGEST_LINE)
    return text[start : end if end >= 0 else offset + _LONGEST_LINE]
