"""What a feed shows of a briefing: picture, main points, words, and on what they rest."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from ...library import Library
from ...model import Briefing, Figure, Source
from ...rendering import Words, summary_told
from .accounts_html import accounts_html

MOST_SOURCES = 6
"""So many sources are named; the page has them all."""


def entry_content(
    briefing: Briefing, text: str, picture: str, library: Library, words: Words
) -> str:
    """The content of an entry.

    `text` is the whole text with absolute addresses, or empty where feeds give summaries;
    `picture` is the address of the briefing's picture, or empty.
    """
    parts = (
        _figure(briefing.figure, picture) if briefing.figure and picture else "",
        f"<p>{escape(told)}</p>" if (told := summary_told(briefing, words)) else "",
        _points(briefing.key_points),
        text,
        accounts_html(briefing, library, words) if text else "",
        _sources(briefing.sources, library, words),
    )
    return "\n".join(filter(None, parts))


def _figure(figure: Figure, address: str) -> str:
    told = " ".join(filter(None, (figure.caption, figure.credit)))
    caption = f"<figcaption>{escape(told)}</figcaption>" if told else ""
    image = f'<img src="{escape(address)}" alt="{escape(figure.alt)}">'
    return f"<figure>{image}{caption}</figure>"


def _points(points: tuple[str, ...]) -> str:
    items = "".join([f"<li>{escape(point)}</li>" for point in points])
    return f"<ul>{items}</ul>" if items else ""


def _sources(sources: tuple[Source, ...], library: Library, words: Words) -> str:
    if not sources:
        return ""
    named = list(_named(sources[:MOST_SOURCES], library))
    more = len(sources) - len(named)
    if more:
        named.append(escape(words("more_of", n=more)))
    return f"<p>{escape(words('sources'))}: {', '.join(named)}</p>"


def _named(sources: tuple[Source, ...], library: Library) -> Iterator[str]:
    for source in sources:
        name = escape(library.publishers.of(source).name)
        title = f' title="{escape(source.title)}"' if source.title else ""
        yield f'<a href="{escape(source.url)}"{title}>{name}</a>' if source.url else name
