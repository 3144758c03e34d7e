"""The page of a publisher: who it is, and what on this site rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import Any

from ..model import Publisher
from ..rendering import Fragments
from ..urls import publisher_url
from .page import SitePage
from .pagination import Pagination, paginate, portion


def publisher_pages(fragments: Fragments, per_page: int) -> Iterator[SitePage]:
    """The pages of every publisher; long lists go on at `page/2/`."""
    for publisher in fragments.library.publishers.all:
        cited = fragments.library.publishers.cited_as(publisher)
        first, *rest = paginate(publisher_url(publisher.id), len(cited.briefings), per_page)
        yield _first_page(publisher, fragments, first, per_page)
        for pagination in rest:
            yield _later_page(publisher, fragments, pagination, per_page)


def _first_page(
    publisher: Publisher, fragments: Fragments, pagination: Pagination, per_page: int
) -> SitePage:
    return SitePage(
        url=pagination.url,
        title=publisher.name,
        description=publisher.note,
        template="publisher",
        view=partial(_view, publisher, fragments, pagination, per_page),
        path=publisher.profile.path if publisher.profile else "",
        markdown=publisher.body,
        sources=publisher.sources,
        in_search=publisher.in_search,
        about=publisher,
    )


def _later_page(
    publisher: Publisher, fragments: Fragments, pagination: Pagination, per_page: int
) -> SitePage:
    page_of = fragments.templates.words("page_of", n=pagination.number, total=pagination.total)
    return SitePage(
        url=f"{pagination.url}page/{pagination.number}/",
        title=f"{publisher.name} – {page_of}",
        template="publisher-page",
        view=partial(_view, publisher, fragments, pagination, per_page),
        in_search=False,
    )


def _view(
    publisher: Publisher, fragments: Fragments, pagination: Pagination, per_page: int
) -> Mapping[str, Any]:
    cited = fragments.library.publishers.cited_as(publisher)
    shown = portion(cited.briefings, pagination.number, per_page)
    years = groupby(shown, key=lambda briefing: briefing.date.year)
    return {
        "publisher": publisher,
        "cited": cited,
        "by_year": [(year, list(members)) for year, members in years],
        "pagination": pagination,
    }
