"""A finished page of the theme with other words in its frame."""

from __future__ import annotations

import re

from ..theme_facts import WORDS_BEGIN

_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_WORDS_END = "</article>"


def with_other_words(page: str, title: str, content: str) -> str | None:
    """The page with another title and content, both HTML; None for one without their places."""
    before, found, rest = page.partition(WORDS_BEGIN)
    rest_of_tag, begun, words = rest.partition(">")
    _, ended, after = words.rpartition(_WORDS_END)
    if not (found and begun and ended):
        return None
    head = _TITLE.sub(lambda _: f"<title>{title}</title>", before, count=1)
    return "".join((head, found, rest_of_tag, begun, content, ended, after))
