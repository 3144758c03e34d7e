"""What a page tells the search index of itself: facets, and every spelling of its subjects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .library import Library
from .model import Briefing, Kind, Person, Subject
from .words import Words

UNSEARCHED = (
    "h1, [data-search-exclude], .br-kicker, .br-dateline, .br-aliases, .br-follow, .br-activity,"
    " .br-cite, .br-anchor, .br-printed, .headerlink"
)
"""Selector of what is left out of the index: lists, links to other pages, numbers of citations. The
heading is among the marks; in the text it would only repeat itself in each excerpt."""
NO_DAY = "0000"
"""Sorts pages that belong to no day last; the index leaves out pages that say nothing."""


@dataclass(frozen=True, slots=True)
class Marks:
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
    """Text for a page that may have none of its own: Pagefind drops pages without any."""


def marks_of(about: Briefing | Subject, library: Library, words: Words) -> Marks:
    """The marks of the page about a briefing or a subject."""
    if isinstance(about, Briefing):
        return _briefing(about, library, words)
    return _subject(about, library, words)


def marked(content: str, marks: Marks) -> str:
    """A page's content with its marks before it, as what the index reads of the page."""
    facets = [("kind", marks.kind), *marks.facets]
    shown = [("title", marks.title), ("kind", marks.kind), ("summary", marks.summary)]
    hidden = [("day", marks.day), ("spellings", " · ".join(marks.spellings))]
    lines = [
        "<div data-pagefind-body><div hidden data-pagefind-ignore>",
        Markup('<i data-pagefind-sort="date:{}"></i>').format(marks.order),
        *(_mark("meta", key, value) for key, value in [*shown, *hidden] if value),
        *(_mark("filter", key, value) for key, value in facets),
    ]
    text = Markup("<i hidden>{}</i>").format(marks.text) if marks.text else ""
    return "".join(lines) + f"</div>{text}\n{content}\n</div>"


def _mark(what: str, key: str, value: str) -> str:
    return Markup('<i data-pagefind-{}="{}">{}</i>').format(what, key, value)


def _briefing(briefing: Briefing, library: Library, words: Words) -> Marks:
    subjects = [
        library.subject(kind, subject) for kind in Kind for subject in briefing.subjects(kind)
    ]
    named = [(str(subject.kind), subject.name) for subject in subjects]
    sources = briefing.sources
    facets = [
        *named,
        ("year", str(briefing.date.year)),
        *(("publisher", source.publisher) for source in sources),
        *(("language", source.language) for source in sources if source.language),
    ]
    names = (spelling for subject in subjects for spelling in spellings(subject))
    return Marks(
        title=briefing.title,
        kind=words("briefing"),
        summary=briefing.summary,
        order=briefing.date.isoformat(),
        day=words.day(briefing.date),
        facets=tuple(dict.fromkeys(facets)),
        # A file's name often has the acronym that its title spells out.
        spellings=_unique([briefing.slug.replace("-", " "), *names]),
    )


def _subject(subject: Subject, library: Library, words: Words) -> Marks:
    briefings = library.of(subject.kind, subject.id)
    return Marks(
        title=subject.name,
        kind=words(subject.kind.value),
        summary=office(subject) or subject.summary,
        order=briefings[0].date.isoformat() if briefings else NO_DAY,
        facets=((str(subject.kind), subject.name),),
        spellings=_unique(spellings(subject)),
        text=subject.name,
    )


def spellings(subject: Subject) -> Iterator[str]:
    """Every way to write a subject, its name first."""
    yield from filter(None, (subject.name, subject.native_name, *subject.aliases))


def office(subject: Subject) -> str:
    """The office that a person holds; empty for everybody else."""
    roles = subject.roles if isinstance(subject, Person) else ()
    return next((role.title for role in roles if role.start and role.end is None), "")


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
