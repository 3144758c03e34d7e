"""What can be followed, and how: every feed and calendar of the site, with the page of the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from ..library import Followed
from ..model import Kind
from ..rendering import Fragments
from ..urls import FOLLOW
from .page import SitePage
from .pagination import Pagination, paginate
from .record import numbered_record_page

ON_FOLLOW = 200
"""Subjects on one page, beside the feeds of the site and of all topics, which are on the first."""


def follow_pages(fragments: Fragments) -> Iterator[SitePage]:
    """`/follow/`, and more pages where there are many subjects besides topics."""
    everything = tuple(fragments.followed.values())
    # The lists of topics have their calendars too, so they are not among the others.
    others = [one for one in everything if one.subject and one.subject.kind is not Kind.TOPIC]
    for pagination in paginate(FOLLOW, len(others), ON_FOLLOW):
        view = partial(_view, fragments, everything, others, pagination)
        yield numbered_record_page("feeds", fragments, pagination, view)


def _view(
    fragments: Fragments,
    everything: Sequence[Followed],
    others: Sequence[Followed],
    pagination: Pagination,
) -> Mapping[str, Any]:
    is_first = pagination.number == 1
    topics = fragments.library.subjects(Kind.TOPIC)
    return {
        "records": [one for one in everything if one.subject is None] if is_first else [],
        "topics": [topic for topic in topics if _is_written_on(topic.id, fragments)]
        if is_first
        else [],
        "others": _by_kind(pagination.of(others)),
        "pagination": pagination,
    }


def _by_kind(followed: Sequence[Followed]) -> Sequence[tuple[Kind, Sequence[Followed]]]:
    kinds = groupby(followed, key=lambda one: one.subject.kind if one.subject else None)
    return [(kind, [*members]) for kind, members in kinds if kind]


def _is_written_on(topic: str, fragments: Fragments) -> bool:
    return fragments.library.count(Kind.TOPIC, topic) > 0
