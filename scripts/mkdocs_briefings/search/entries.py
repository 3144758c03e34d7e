"""What a page tells the search index about itself: facets, and every spelling of its subjects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from markupsafe import escape

from ..library import Library
from ..model import Briefing, Kind, Subject
from ..rendering import Words, office_line

EXCLUDED = "data-search-exclude"
"""The attribute of what is left out of the index."""
UNSEARCHED = (
    f"h1, [{EXCLUDED}], .br-kicker, .br-dateline, .br-aliases, .br-follow, .br-activity,"
    " .br-cite, .br-anchor, .br-printed, .headerlink"
)
"""Selector of what is left out of the index: lists, links to other pages, numbers of citations. The
heading is in the entry; in the text it would only be repeated in each excerpt."""
NO_DAY = "0000"
"""Sorts pages without a day last; the index would leave out pages that give no value."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What the index knows of a page besides its words."""

    title: str
    kind: str
    """In the site's language."""
    summary: str = ""
    order: str = NO_DAY
    """The day by which the page is sorted."""
    day: str = ""
    """The day that is shown with the page, in words."""
    facets: tuple[tuple[str, str], ...] = ()
    spellings: tuple[str, ...] = ()
    """Found, but never shown."""
    text: str = ""
    """Text for a page that may have none of its own: Pagefind drops pages without text."""


def index_entry(
    about: Briefing | Subject, library: Library, words: Words, today: date
) -> IndexEntry:
    """The entry of the page about a briefing or a subject."""
    if isinstance(about, Briefing):
        return _briefing(about, library, words)
    return _subject(about, library, words, today)


def entry_html(content: str, entry: IndexEntry, language: str) -> str:
    """What the index reads of a page: its entry and its content, without what is left out."""
    facets = [("kind", entry.kind), *entry.facets]
    shown = [("title", entry.title), ("kind", entry.kind), ("summary", entry.summary)]
    # Spellings as metadata, not as text: Pagefind finds them with little weight and never shows
    # them in an excerpt.
    hidden = [("day", entry.day), ("spellings", " · ".join(entry.spellings))]
    lines = [
        f'<html lang="{escape(language)}"><body><div data-pagefind-body>',
        "<div hidden data-pagefind-ignore>",
        f'<i data-pagefind-sort="date:{escape(entry.order)}"></i>',
        *(_told("meta", key, value) for key, value in [*shown, *hidden] if value),
        *(_told("filter", key, value) for key, value in facets),
        f"</div><i hidden>{escape(entry.text)}</i>" if entry.text else "</div>",
    ]
    return "".join([*lines, "\n", without_excluded(content), "\n</div></body></html>"])


def _told(what: str, key: str, value: str) -> str:
    return f'<i data-pagefind-{what}="{key}">{escape(value)}</i>'


def without_excluded(html: str) -> str:
    """The HTML without its excluded elements, so that Pagefind need not read lists of links.

    An element whose end is not found stays: Pagefind leaves it out as well.
    """
    parts, end, at = [], 0, html.find(EXCLUDED)
    while at >= 0:
        start = html.rfind("<", end, at)
        after = _end_of_element(html, start, at) if start >= 0 else -1
        if after >= 0:
            parts.append(html[end:start])
            end = after
        at = html.find(EXCLUDED, max(end, at + 1))
    return "".join([*parts, html[end:]])


def _end_of_element(html: str, start: int, attribute: int) -> int:
    """Where the element that starts there ends; -1 if the attribute is not in its first tag."""
    name = _NAME.match(html, start)
    if name is None or html.find(">", start, attribute) >= 0:
        return -1
    depth = 0
    for tag in _tags(name[1]).finditer(html, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return -1


_NAME = re.compile(r"<([a-z][a-z0-9]*)")


@cache
def _tags(name: str) -> re.Pattern[str]:
    """The start tags of an element, and its whole end tags."""
    return re.compile(rf"<(?:(/){name}\s*>|{name}\b)")


def _briefing(briefing: Briefing, library: Library, words: Words) -> IndexEntry:
    subjects = [
        library.subject(kind, subject) for kind in Kind for subject in briefing.subjects(kind)
    ]
    named = [(str(subject.kind), subject.name) for subject in subjects]
    sources = briefing.sources
    facets = [
        *named,
        ("year", str(briefing.date.year)),
        *(("publisher", library.publisher(source.publisher)) for source in sources),
        *(("language", source.language) for source in sources if source.language),
    ]
    names = (spelling for subject in subjects for spelling in spellings(subject))
    return IndexEntry(
        title=briefing.title,
        kind=words("briefing"),
        summary=briefing.summary,
        order=briefing.date.isoformat(),
        day=words.day(briefing.date),
        facets=tuple(dict.fromkeys(facets)),
        # A file name often has the acronym that its title spells out.
        spellings=_unique([briefing.slug.replace("-", " "), *names]),
    )


def _subject(subject: Subject, library: Library, words: Words, today: date) -> IndexEntry:
    briefings = library.of(subject.kind, subject.id)
    return IndexEntry(
        title=subject.name,
        kind=words(subject.kind.value),
        summary=office_line(subject, today, words) or subject.summary,
        order=briefings[0].date.isoformat() if briefings else NO_DAY,
        facets=((str(subject.kind), subject.name),),
        spellings=_unique(spellings(subject)),
        text=subject.name,
    )


def spellings(subject: Subject) -> Iterator[str]:
    """Every way to write a subject, its name first."""
    yield from filter(None, (subject.name, subject.native_name, *subject.aliases))


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
