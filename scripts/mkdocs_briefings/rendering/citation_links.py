"""The numbers that a page gives to its sources, in the order in which it cites them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from markupsafe import escape

from ..markdown import find_citations
from ..model import Source
from ..sentinels import CITATION
from .words import Words


def numbered(text: str, also: Iterable[str], sources: Sequence[Source]) -> tuple[Source, ...]:
    """The sources in the order of their first citation: in the text, then in `also`, then the rest.

    A source's number on its page is its place in this order, counted from 1.
    """
    cited = _cited(text)
    # Backwards, so that the first citation of each source is the one that stays.
    order = {key: place for place, key in reversed(list(enumerate([*cited, *also])))}
    return tuple(sorted(sources, key=lambda source: order.get(source.id, len(order) + len(cited))))


@lru_cache(maxsize=16384)
def _cited(text: str) -> tuple[str, ...]:
    """The keys of all citations, cached since a briefing's dossiers ask for them again."""
    return tuple(key for citation in find_citations(text) for key in citation.keys)


def marked(text: str, numbers: Mapping[str, int]) -> str:
    """The Markdown with every `[@key]` turned into a mark that Markdown leaves alone."""
    # Links would do too, but Markdown takes several times as long on text with HTML in it.
    parts, end = [], 0
    for citation in find_citations(text):
        marks = [f"{CITATION}{numbers[key]}{CITATION}" for key in citation.keys if key in numbers]
        parts += [text[end : citation.start].rstrip(" "), *marks]
        end = citation.end
    return "".join([*parts, text[end:]])


def linked(html: str, sources: Sequence[Source], words: Words) -> str:
    """The HTML with every mark turned into a raised, numbered link to `#source-key`."""
    if CITATION not in html:
        return html
    links = [_link(source, number, words) for number, source in enumerate(sources, 1)]
    return _MARKED.sub(lambda match: links[int(match[1]) - 1], html)


_MARKED = re.compile(f"{CITATION}([0-9]+){CITATION}")


def _link(source: Source, number: int, words: Words) -> str:
    label = escape(words("citation", n=number))
    href = f"#source-{escape(source.id)}"
    return f'<sup class="br-cite"><a href="{href}" aria-label="{label}">{number}</a></sup>'
