"""Where a name ends that is found in a text: an ending may be attached to it."""

from __future__ import annotations

import re

from .hangul import HANGUL
from .languages import LANGUAGES

_ENDINGS = tuple(one.endings for one in LANGUAGES.values() if one.endings)
_PLURAL = re.compile(rf"(?:e?s)?(?![0-9a-z{HANGUL}]|[^\W_])")


def ends_word(text: str, end: int, *, plural: bool = True) -> bool:
    """Whether a name that ends there may be a whole word of a folded text.

    An ending of its language may follow it, of Korean also in Latin letters (`SCM에서`), and by
    option an English plural.
    """
    following = text[end : end + 1]
    if not following.isalnum():
        return True
    for endings in _ENDINGS:
        if endings.can_begin_with(following):
            return endings.pattern.match(text, end) is not None
    return plural and following in "es" and _PLURAL.match(text, end) is not None
