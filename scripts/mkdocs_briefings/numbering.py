"""The numbers that a page gives to its sources, in the order in which it cites them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from .citations import find
from .model import Source
from .words import Words


def numbered(text: str, also: Iterable[str], sources: Sequence[Source]) -> tuple[Source, ...]:
    """The sources in the order of their first citation: in the text, then in `also`, then the rest.

    A source's number on its page is its place in this order, counted from 1.
    """
    cited = [key for citation in find(text) for key in citation.keys]
    order = {key: place for place, key in reversed(list(enumerate([*cited, *also])))}
    return tuple(sorted(sources, key=lambda source: order.get(source.id, len(order) + len(cited))))


def linked(text: str, numbers: Mapping[str, int], words: Words) -> str:
    """The Markdown with every `[@key]` made a raised, numbered link to `#source-key`."""
    parts, end = [], 0
    for citation in find(text):
        links = [_link(key, numbers[key], words) for key in citation.keys if key in numbers]
        parts += [text[end : citation.start].rstrip(" "), *links]
        end = citation.end
    return "".join([*parts, text[end:]])


def _link(key: str, number: int, words: Words) -> Markup:
    html = '<sup class="br-cite"><a href="#source-{}" aria-label="{}">{}</a></sup>'
    return Markup(html).format(key, words("citation", n=number), number)
