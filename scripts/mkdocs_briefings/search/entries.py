"""What a page tells the search index about itself: facets, and every spelling of its subjects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..library import Library
from ..model import Briefing, Kind, Publisher, Subject
from ..names import fold, has_hangul, is_unspaced
from ..rendering import Words, kind_words, office_line, summary_told
from .days import day_keys

NO_DAY = "0000"
"""Sorts pages without a day last; the index would leave out pages that give no value."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What the index knows of a page besides its words."""

    title: str
    kind: str
    """In the site's language."""
    summary: str = ""
    happened: date | None = None
    """The day of a briefing, by which its index is chosen; other pages have none."""
    order: str = NO_DAY
    """The day by which the page is sorted."""
    day: str = ""
    """The day that is shown with the page, in words."""
    facets: tuple[tuple[str, str], ...] = ()
    spellings: tuple[str, ...] = ()
    """Found, but never shown."""
    keys: tuple[str, ...] = ()
    """Words for its day and for whoever was there, which no text has; never shown either."""
    text: str = ""
    """Text for a page that may have none of its own: engines drop pages without text."""


def index_entry(
    about: Briefing | Subject | Publisher, library: Library, words: Words, today: date
) -> IndexEntry:
    """The entry of the page about a briefing, a subject or a publisher."""
    if isinstance(about, Briefing):
        return _briefing(about, library, words)
    if isinstance(about, Publisher):
        return _publisher(about, library, words)
    return _subject(about, library, words, today)


def _briefing(briefing: Briefing, library: Library, words: Words) -> IndexEntry:
    subjects = [
        library.subject(kind, subject) for kind in Kind for subject in briefing.subjects(kind)
    ]
    named = [(str(subject.kind), subject.name) for subject in subjects]
    sources = briefing.sources
    facets = [
        *named,
        ("year", str(briefing.date.year)),
        *(("publisher", library.publishers.of(source).name) for source in sources),
        *(("publisher_kind", kind_words(source.kind, words)) for source in sources if source.kind),
        *([("evidence", words("differences"))] if briefing.differences else ()),
        *(("language", source.language) for source in sources if source.language),
    ]
    names = (spelling for subject in subjects for spelling in spellings(subject))
    return IndexEntry(
        title=briefing.title,
        kind=words("briefing"),
        summary=summary_told(briefing, words),
        happened=briefing.date,
        order=briefing.date.isoformat(),
        day=words.day(briefing.date),
        facets=tuple(dict.fromkeys(facets)),
        # A file name often has the acronym that its title spells out.
        spellings=_unique([briefing.slug.replace("-", " "), *names, *_foreign_titles(briefing)]),
        keys=_unique(_keys(briefing)),
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


def _publisher(publisher: Publisher, library: Library, words: Words) -> IndexEntry:
    briefings = library.publishers.cited_as(publisher).briefings
    return IndexEntry(
        title=publisher.name,
        kind=words("publisher"),
        summary=publisher.note,
        order=briefings[0].date.isoformat() if briefings else NO_DAY,
        facets=(
            ("publisher", publisher.name),
            *((("publisher_kind", kind_words(publisher.kind, words)),) if publisher.kind else ()),
        ),
        spellings=_unique((*spellings(publisher), *publisher.hosts)),
        text=publisher.name,
    )


def _keys(briefing: Briefing) -> Iterator[str]:
    """Its day, its month, who speaks in it and who was there."""
    yield from day_keys(briefing.date)
    # With an end: the engine finds words by their beginnings, and one id may begin another.
    yield from (f"by{fold(one.by)}x" for one in briefing.statements)
    yield from (f"at{fold(one)}x" for one in briefing.present)


def _foreign_titles(briefing: Briefing) -> Iterator[str]:
    """Headlines of sources in Hangul, Chinese or Japanese: what a reader of these looks for."""
    for source in briefing.sources:
        if has_hangul(source.title) or any(map(is_unspaced, source.title)):
            yield source.title


def spellings(subject: Subject | Publisher) -> Iterator[str]:
    """Every way to write a subject, its name first."""
    yield from filter(None, (subject.name, subject.native_name, *subject.aliases))


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
