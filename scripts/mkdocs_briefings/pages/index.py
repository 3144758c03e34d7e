"""The pages that list briefings or subjects: all briefings, a year, all people …"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from ..library import NEWS_DAYS, Library
from ..model import Briefing, Kind, Subject
from ..names import initial, listed_as, sort_key
from ..rendering import Fragments, all_places_map
from ..urls import BRIEFINGS, index_url, year_url
from .page import SitePage
from .pagination import Pagination, numbered_title, paginate_by_age

MOST_ACTIVE = 12


def briefing_index_pages(fragments: Fragments, per_page: int) -> Iterator[SitePage]:
    """All briefings, newest first, and the briefings of each year."""
    words, library = fragments.templates.words, fragments.library
    yield from _list_pages(
        BRIEFINGS, words("all_briefings"), library.briefings, fragments, per_page
    )
    for year in library.years:
        title = words("briefings_of_year", year=year)
        yield from _list_pages(year_url(year), title, library.in_year(year), fragments, per_page)


def subject_index_pages(fragments: Fragments) -> Iterator[SitePage]:
    """`/topics/` and `/people/` always, `/organisations/` and `/places/` when any are used."""
    words, library = fragments.templates.words, fragments.library
    for kind in library.listed_kinds:
        yield SitePage(
            url=index_url(kind),
            title=words(kind.plural),
            template=f"{kind.plural}-index",
            view=partial(_subject_index_view, kind, fragments),
            in_search=False,
        )


def _list_pages(
    url: str, title: str, briefings: Sequence[Briefing], fragments: Fragments, per_page: int
) -> Iterator[SitePage]:
    for pagination in paginate_by_age(url, len(briefings), per_page):
        yield SitePage(
            url=pagination.address,
            title=numbered_title(title, pagination, fragments.templates.words),
            template="briefings-index",
            view=partial(_list_view, title, briefings, pagination),
            looked_up=partial(_looked_up, briefings, pagination, fragments.library),
            in_search=False,
            former=pagination.former,
        )


def _list_view(
    title: str, briefings: Sequence[Briefing], pagination: Pagination
) -> Mapping[str, Any]:
    shown = pagination.of(briefings)
    by_month = groupby(shown, key=lambda briefing: briefing.date.replace(day=1))
    return {
        "title": title,
        "by_month": [(month, list(members)) for month, members in by_month],
        "total": len(briefings),
        # How many each year has would change the pages of all years.
        "is_whole": pagination.url == BRIEFINGS,
        "pagination": pagination,
    }


def _looked_up(briefings: Sequence[Briefing], pagination: Pagination, library: Library) -> object:
    """All that a list shows, beside the names of subjects."""
    # How many each year has, the list of all briefings says alone.
    is_whole = pagination.url == BRIEFINGS
    years = [(year, is_whole and len(library.in_year(year))) for year in library.years]
    shown = pagination.shown, pagination.of(briefings)
    return shown, pagination.is_first and (len(briefings), years)


def _subject_index_view(kind: Kind, fragments: Fragments) -> Mapping[str, Any]:
    library = fragments.library
    subjects = library.subjects(kind)
    if kind is Kind.TOPIC:
        # The sort is stable: topics with as many briefings stay in the order of the alphabet.
        subjects = tuple(sorted(subjects, key=lambda topic: -library.count(kind, topic.id)))
    named = [one for one in subjects if library.count(kind, one.id)]
    return {
        "kind": kind,
        "map": all_places_map(fragments) if kind is Kind.PLACE else None,
        "subjects": subjects,
        "by_letter": _grouped(named, partial(_letter, library.language)),
        "unnamed": [one for one in subjects if not library.count(kind, one.id)],
        "by_country": _by_country(subjects, library.language),
        "by_count": _by_count(kind, named, fragments),
        "active": library.active(kind)[:MOST_ACTIVE],
        "days": NEWS_DAYS,
    }


def _by_count(
    kind: Kind, subjects: Sequence[Subject], fragments: Fragments
) -> list[tuple[str, int]]:
    """How many briefings name each person, the most first; as many in the order of the alphabet."""
    if kind is not Kind.PERSON:
        return []
    counts = [(one.id, fragments.library.count(kind, one.id)) for one in subjects]
    return sorted(counts, key=lambda pair: -pair[1])


def _by_country(subjects: Sequence[Subject], language: str) -> list[tuple[str, list[Subject]]]:
    """The subjects by country, from A to Z; those of whom none is recorded come last."""

    def key(subject: Subject) -> tuple[bool, object]:
        return not subject.country, sort_key(subject.country, language)

    return _grouped(sorted(subjects, key=key), _country)


def _grouped(subjects: Sequence[Subject], key: Any) -> list[tuple[str, list[Subject]]]:
    return [(name, list(members)) for name, members in groupby(subjects, key)]


def _letter(language: str, subject: Subject) -> str:
    return initial(listed_as(subject, language), language)


def _country(subject: Subject) -> str:
    return subject.country
