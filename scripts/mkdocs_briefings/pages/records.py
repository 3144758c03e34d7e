"""Pages about the whole site: its timeline, its glossary, its sources, its corrections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from ..library import CitedPublisher, GlossaryEntry, glossary, languages
from ..model import Briefing, Kind
from ..rendering import Fragments
from ..urls import CORRECTIONS, GLOSSARY, SOURCES, TIMELINE, page_url
from .page import Pagination, SitePage, paginate, portion

ON_TIMELINE = 400
"""Briefings on one page of the timeline: each is one line."""
ON_SOURCES = 100
"""Publishers on one page."""
CITED_BY = 12
"""How many briefings are listed below a publisher, the newest."""


def record_pages(fragments: Fragments) -> Iterator[SitePage]:
    """The timeline, the glossary, the sources and the log of corrections."""
    yield from _timeline(fragments)
    yield _page(GLOSSARY, "glossary", fragments, partial(_glossary, fragments))
    yield from _sources(fragments)
    yield _page(CORRECTIONS, "corrections", fragments, partial(_corrections, fragments))


def _page(url: str, name: str, fragments: Fragments, view: Any) -> SitePage:
    words = fragments.templates.words
    return SitePage(
        url=url,
        title=words(name),
        description=words(f"{name}_about"),
        template=name,
        view=view,
        in_search=False,
    )


def _timeline(fragments: Fragments) -> Iterator[SitePage]:
    briefings = fragments.library.briefings
    pages = paginate(TIMELINE, len(briefings), ON_TIMELINE)
    years = {
        briefing.date.year: page_url(TIMELINE, number // ON_TIMELINE + 1)
        for number, briefing in reversed(list(enumerate(briefings)))
    }
    for pagination in pages:
        view = partial(_timeline_view, briefings, pagination, years)
        yield _numbered("timeline", fragments, pagination, view)


def _timeline_view(
    briefings: Sequence[Briefing], pagination: Pagination, years: Mapping[int, str]
) -> Mapping[str, Any]:
    shown = portion(briefings, pagination.number, ON_TIMELINE)
    by_year = groupby(shown, key=lambda briefing: briefing.date.year)
    return {
        "by_year": [(year, list(members)) for year, members in by_year],
        "years": sorted(years.items(), reverse=True),
        "pagination": pagination,
        "total": len(briefings),
    }


def _glossary(fragments: Fragments) -> Mapping[str, Any]:
    entries = glossary(fragments.library.subjects(Kind.TOPIC))
    return {"by_letter": [(letter, list(found)) for letter, found in groupby(entries, _letter)]}


def _letter(entry: GlossaryEntry) -> str:
    first = entry.term[:1].upper()
    return first if first.isalpha() else "#"


def _sources(fragments: Fragments) -> Iterator[SitePage]:
    everyone = fragments.library.publishers(fragments.library.briefings)
    for pagination in paginate(SOURCES, len(everyone), ON_SOURCES):
        view = partial(_sources_view, fragments, everyone, pagination)
        yield _numbered("sources", fragments, pagination, view)


def _sources_view(
    fragments: Fragments, everyone: Sequence[CitedPublisher], pagination: Pagination
) -> Mapping[str, Any]:
    return {
        "publishers": portion(everyone, pagination.number, ON_SOURCES),
        "total": len(everyone),
        "languages": languages(fragments.library.briefings),
        "first": (pagination.number - 1) * ON_SOURCES + 1,
        "listed": CITED_BY,
        "pagination": pagination,
    }


def _numbered(name: str, fragments: Fragments, pagination: Pagination, view: Any) -> SitePage:
    words, number = fragments.templates.words, pagination.number
    page = words("page_of", n=number, total=pagination.total)
    return SitePage(
        url=page_url(pagination.url, number),
        title=words(name) if number == 1 else f"{words(name)} – {page}",
        description=words(f"{name}_about"),
        template=name,
        view=view,
        in_search=False,
    )


def _corrections(fragments: Fragments) -> Mapping[str, Any]:
    return {"corrections": fragments.library.corrections}
