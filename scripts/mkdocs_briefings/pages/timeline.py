"""The timeline: every briefing on a line of its own, by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from ..model import Briefing
from ..rendering import Fragments
from ..urls import TIMELINE
from .page import SitePage
from .pagination import Pagination, paginate_by_age
from .record import numbered_record_page
from .told import briefings_told

ON_TIMELINE = 400
"""Briefings on one page of the timeline: each is one line."""


def timeline_pages(fragments: Fragments) -> Iterator[SitePage]:
    """The timeline, newest first."""
    briefings = fragments.library.briefings
    pages = paginate_by_age(TIMELINE, len(briefings), ON_TIMELINE)
    # Backwards, so that of the pages that show a year the first is the one that stays.
    years = {
        briefing.date.year: page.address
        for page in reversed(pages)
        for briefing in page.of(briefings)
    }
    for pagination in pages:
        view = partial(_view, briefings, pagination, years)
        looked_up = partial(_looked_up, pagination, years, fragments)
        yield numbered_record_page("timeline", fragments, pagination, view, looked_up)


def _view(
    briefings: Sequence[Briefing], pagination: Pagination, years: Mapping[int, str]
) -> Mapping[str, Any]:
    shown = pagination.of(briefings)
    by_year = groupby(shown, key=lambda briefing: briefing.date.year)
    return {
        "by_year": [(year, list(members)) for year, members in by_year],
        "years": sorted(years.items(), reverse=True),
        "pagination": pagination,
        "total": len(briefings),
    }


def _looked_up(pagination: Pagination, years: Mapping[int, str], fragments: Fragments) -> object:
    """All that a page of it shows."""
    library = fragments.library
    shown = pagination.of(library.briefings)
    # How many a year has in all, and not on this page.
    counts = [(year, len(library.in_year(year))) for year in {one.date.year: 0 for one in shown}]
    first = pagination.is_first and (len(library.briefings), sorted(years.items()))
    return pagination.shown, briefings_told(shown, fragments), counts, first
