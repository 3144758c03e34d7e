"""The page of differences: what sources tell in two ways or more, topic by topic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Any

from ..library import DifferenceRow, Differences
from ..model import Difference
from ..rendering import Fragments
from ..urls import DIFFERENCES, DIFFERENCES_ON_PAGE
from .page import SitePage
from .pagination import Pagination, paginate
from .record import numbered_record_page


def differences_pages(fragments: Fragments) -> Iterator[SitePage]:
    """All differences by topic, those of the newest briefings first."""
    differences = fragments.library.differences
    for pagination in paginate(DIFFERENCES, len(differences.rows), DIFFERENCES_ON_PAGE):
        view = partial(_view, differences, pagination)
        page = numbered_record_page("differences", fragments, pagination, view)
        # Who asks where accounts differ looks for this page, unlike for other records.
        yield replace(page, in_search=bool(differences.all))


def _view(differences: Differences, pagination: Pagination) -> Mapping[str, Any]:
    shown = pagination.of(differences.rows)
    return {
        "groups": [_group(topic, list(rows)) for topic, rows in groupby(shown, key=_topic)],
        "topics": [(topic, len(differences.of(topic))) for topic in differences.places],
        "pagination": pagination,
        "total": len(differences.all),
    }


def _topic(row: DifferenceRow) -> str:
    return row.topic


def _group(
    topic: str, rows: Sequence[DifferenceRow]
) -> tuple[str, Sequence[Difference], Sequence[Difference]]:
    """A topic with those told in full under it, and those told under another."""
    here = [row.difference for row in rows if row.in_full]
    return topic, here, [row.difference for row in rows if not row.in_full]
