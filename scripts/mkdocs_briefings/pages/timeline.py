"""The timeline: every briefing on a line of its own, by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from ..model import Briefing
from ..rendering import Fragments
from ..urls import TIMELINE, page_url
from .page import SitePage
from .pagination import Pagination, paginate, portion
from .record import numbered_record_page

ON_TIMELINE = 400
"""Briefings on one page of the timeline: each is one line."""


def timeline_pages(fragments: Fragments) -> Iterator[SitePage]:
    """The timeline, newest first."""
    briefings = fragments.library.briefings
    pages = paginate(TIMELINE, len(briefings), ON_TIMELINE)
    # Backwards, so that of the pages that show a year the first is the one that stays.
    years = {
        briefing.date.year: page_url(TIMELINE, number // ON_TIMELINE + 1)
        for number, briefing in reversed(list(enumerate(briefings)))
    }
    for pagination in pages:
        view = partial(_view, briefings, pagination, years)
        yield numbered_record_page("timeline", fragments, pagination, view)


def _view(
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
