"""Who published what the briefings cite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ..library import CitedPublisher, languages
from ..rendering import Fragments
from ..urls import SOURCES
from .page import SitePage
from .pagination import Pagination, paginate, portion
from .record import numbered_record_page

ON_SOURCES = 100
"""Publishers on one page."""
CITED_BY = 12
"""How many briefings are listed below a publisher, the newest."""


def sources_pages(fragments: Fragments) -> Iterator[SitePage]:
    """Every publisher, the most cited first."""
    everyone = fragments.library.publishers.cited(fragments.library.briefings)
    for pagination in paginate(SOURCES, len(everyone), ON_SOURCES):
        view = partial(_view, fragments, everyone, pagination)
        yield numbered_record_page("sources", fragments, pagination, view)


def _view(
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
