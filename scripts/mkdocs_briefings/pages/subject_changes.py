"""What changed on a topic or about a person, where it is more than their page shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from ..dates import PartialDate
from ..library import Change
from ..model import FOLLOWED, Subject
from ..rendering import Fragments
from ..urls import subject_changes_url
from .page import SitePage
from .pagination import Pagination, numbered_title, paginate_by_age
from .told import change_told

ON_A_PAGE = 200
"""Each is a few lines."""


def subject_change_pages(fragments: Fragments) -> Iterator[SitePage]:
    """`/topics/harbour/changes/` and the like; long records go on at `page/2/`."""
    for kind in FOLLOWED:
        for subject in fragments.library.subjects(kind):
            if fragments.changes.has_page(kind, subject.id):
                yield from _pages_of(subject, fragments)


def _pages_of(subject: Subject, fragments: Fragments) -> Iterator[SitePage]:
    words = fragments.templates.words
    changes = fragments.changes.about(subject.kind, subject.id)
    title = f"{subject.name}: {words('changes')}"
    url = subject_changes_url(subject.kind, subject.id)
    for pagination in paginate_by_age(url, len(changes), ON_A_PAGE):
        yield SitePage(
            url=pagination.address,
            title=numbered_title(title, pagination, words),
            template="changes-subject",
            view=partial(_view, subject, changes, pagination),
            looked_up=partial(_looked_up, changes, pagination, fragments),
            in_search=False,
            former=pagination.former,
        )


def _view(subject: Subject, changes: Sequence[Change], pagination: Pagination) -> Mapping[str, Any]:
    shown = pagination.of(changes)
    return {
        "page_subject": subject,
        "by_month": [(month, list(members)) for month, members in groupby(shown, _month)],
        "pagination": pagination,
        "total": len(changes),
    }


def _looked_up(changes: Sequence[Change], pagination: Pagination, fragments: Fragments) -> object:
    """All that a page shows, beside the names of subjects."""
    told = [change_told(one, fragments) for one in pagination.of(changes)]
    return pagination.shown, pagination.is_first and len(changes), told


def _month(change: Change) -> PartialDate:
    """The month of a change, or its year if no more is known."""
    return PartialDate(change.date.year, change.date.month)
