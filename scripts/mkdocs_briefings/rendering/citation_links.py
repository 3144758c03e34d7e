"""The numbers that a page gives to its sources, in the order in which it cites them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from markupsafe import escape

from ..markdown import CitedKey, find_citations
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
        if citation.is_certain or numbers.keys() & citation.keys:
            parts += [text[end : citation.start].rstrip(" "), _marks(citation.cited, numbers)]
            end = citation.end
    return "".join([*parts, text[end:]])


def _marks(cited: Sequence[CitedKey], numbers: Mapping[str, int]) -> str:
    """The marks of one bracket; words among its keys stay words: `(see ¹, p. 12)`."""
    known = [one for one in cited if one.key in numbers]
    marks = [f"{one.before}{CITATION}{numbers[one.key]}{CITATION}" for one in known]
    if not any(one.before or one.locator for one in known):
        return "".join(marks)
    if not known[0].before and len(known) == 1:
        return f"{marks[0]} ({known[0].locator})"
    places = [f", {one.locator}" if one.locator else "" for one in known]
    return f" ({'; '.join(map(''.join, zip(marks, places, strict=True)))})"


def linked(html: str, sources: Sequence[Source], words: Words) -> str:
    """The HTML with every mark turned into a raised, numbered link to `#source-key`."""
    if CITATION not in html:
        return html
    links = [_link(source, number, words) for number, source in enumerate(sources, 1)]
    return _MARKED.sub(
        lambda match: f"[{match[1]}]" if _is_in_link(match) else links[int(match[1]) - 1], html
    )


def _is_in_link(mark: re.Match[str]) -> bool:
    """Whether a mark is among the words of a link, where HTML allows no other."""
    opened = mark.string.rfind("<a ", 0, mark.start())
    return opened > mark.string.rfind("</a>", 0, mark.start())


_MARKED = re.compile(f"{CITATION}([0-9]+){CITATION}")


def _link(source: Source, number: int, words: Words) -> str:
    label = escape(words("citation", n=number))
    href = f"#source-{escape(source.id)}"
    return f'<sup class="br-cite"><a href="{href}" aria-label="{label}">{number}</a></sup>'
