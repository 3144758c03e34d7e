"""The numbers that a page gives to its sources, in the order in which it cites them."""

from __future__ import annotations

import re
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


def marked(text: str, numbers: Mapping[str, int]) -> str:
    """The Markdown with every `[@key]` made a mark that Markdown leaves alone.

    Links would do too, but Markdown takes several times as long over a text with HTML in it.
    """
    parts, end = [], 0
    for citation in find(text):
        marks = [f"{MARK}{numbers[key]}{MARK}" for key in citation.keys if key in numbers]
        parts += [text[end : citation.start].rstrip(" "), *marks]
        end = citation.end
    return "".join([*parts, text[end:]])


def linked(html: str, sources: Sequence[Source], words: Words) -> str:
    """The HTML with every mark made a raised, numbered link to `#source-key`."""

    links = [_link(source, number, words) for number, source in enumerate(sources, 1)]
    return _MARKED.sub(lambda match: links[int(match[1]) - 1], html)


MARK = "\x1b"
"""Stands around a citation's number while Markdown works. Bodies cannot hold it: control
characters are refused when they are read."""

_MARKED = re.compile(f"{MARK}([0-9]+){MARK}")


def _link(source: Source, number: int, words: Words) -> str:
    html = '<sup class="br-cite"><a href="#source-{}" aria-label="{}">{}</a></sup>'
    return str(Markup(html).format(source.id, words("citation", n=number), number))
