"""Who published what the briefings cite, by kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from ..library import CitedPublisher, languages
from ..model import PublisherKind
from ..rendering import Fragments
from ..urls import SOURCES
from .page import SitePage
from .pagination import Pagination, paginate
from .record import numbered_record_page

ON_SOURCES = 500
"""Publishers on one page."""
ORDER = (*PublisherKind, None)
"""Of the kinds: those of which nobody has said any come last."""


def sources_pages(fragments: Fragments, *, has_data: bool) -> Iterator[SitePage]:
    """Every publisher that is cited: by kind, the most cited of a kind first."""
    cited = fragments.library.publishers.cited(fragments.library.briefings)
    everyone = sorted(cited, key=lambda one: ORDER.index(one.publisher.kind))
    for pagination in paginate(SOURCES, len(everyone), ON_SOURCES):
        view = partial(_view, fragments, everyone, pagination, has_data)
        yield numbered_record_page("sources", fragments, pagination, view)


def _view(
    fragments: Fragments,
    everyone: Sequence[CitedPublisher],
    pagination: Pagination,
    has_data: bool,
) -> Mapping[str, Any]:
    shown = pagination.of(everyone)
    tags = dict.fromkeys(tag for one in shown for tag in one.languages)
    return {
        "groups": [(kind, list(members)) for kind, members in groupby(shown, key=_kind)],
        "total": len(everyone),
        "languages": languages(fragments.library.briefings),
        "tags": sorted(tags),
        "has_data": has_data,
        "pagination": pagination,
    }


def _kind(one: CitedPublisher) -> PublisherKind | None:
    return one.publisher.kind
