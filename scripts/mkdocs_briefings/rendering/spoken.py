"""Names and titles in whatever script, so that none rearranges what stands beside it.

Between letters that run from right to left, and digits and punctuation around them, a browser
orders the whole line by Unicode's bidirectional algorithm (UAX #9): two Arabic names with a comma
between them change places, and a day behind a Hebrew title jumps before it. In a `bdi` a text is
ordered by itself, in the direction of its first letter (HTML, 4.5.24).
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import bidirectional

from markupsafe import Markup, escape

from ..model import OriginalWords
from ..names import has_hangul

_KANA = re.compile("[\u3041-\u30ff\u31f0-\u31ff]")
_FROM_RIGHT = ("R", "AL", "AN")
_LATIN = re.compile(r"[A-Za-z][ -~\u00a0-\u02af\u2010-\u2027]*")
"""Nothing in such a text needs a mark on a page that runs from left to right: most names."""


def spoken(text: str, language: str = "", *, from_right: bool = False) -> Markup:
    """Escaped text, isolated where it needs it, and marked with its language where that is known.

    `language` is the author's tag. Without one, Korean and Japanese are told by their letters, so
    that they are read aloud and typeset correctly; Chinese characters, Arabic and Hebrew letters
    are those of several languages. Words that stand in the original's language, since nobody has
    translated them, know it. `from_right` says that the page runs from right to left.
    """
    if type(text) is OriginalWords:
        language = language or text.language
    if not (from_right or language) and _LATIN.fullmatch(text):
        return escape(text)
    return _marked(text, language, from_right)


def isolated(html: str) -> str:
    """Finished HTML without elements, in a `bdi` of its own if letters in it run from the right."""
    return f"<bdi>{html}</bdi>" if not html.isascii() and _runs_from_right(html) else html


@lru_cache(maxsize=16384)
def _marked(text: str, language: str, from_right: bool) -> Markup:
    tag = language or _language_of(text)
    name = "bdi" if from_right or _needs_isolation(text) else "span" if tag else ""
    attribute = Markup(' lang="{}"').format(tag) if tag else ""
    return Markup(f"<{name}{attribute}>{escape(text)}</{name}>") if name else escape(text)


def _language_of(text: str) -> str:
    if has_hangul(text):
        return "ko"
    return "ja" if _KANA.search(text) else ""


def _needs_isolation(text: str) -> bool:
    # A number at its start would join letters from the right before it: `57th` becomes `th 57`.
    return bool(text) and (bidirectional(text[0]) != "L" or _runs_from_right(text))


def _runs_from_right(text: str) -> bool:
    return any(bidirectional(letter) in _FROM_RIGHT for letter in text)
