"""What can be followed, and how: every feed and calendar of the site, with the page of the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ..library import Followed
from ..model import Kind
from ..rendering import Fragments
from ..urls import FOLLOW
from .page import SitePage
from .pagination import Pagination, paginate, portion
from .record import numbered_record_page

ON_FOLLOW = 200
"""People on one page; the feeds of the site and of all topics are on the first."""


def follow_pages(fragments: Fragments) -> Iterator[SitePage]:
    """`/follow/`, and more pages where there are many people."""
    everything = tuple(fragments.followed.values())
    people = [one for one in everything if _is_of(one, Kind.PERSON)]
    for pagination in paginate(FOLLOW, len(people), ON_FOLLOW):
        view = partial(_view, fragments, everything, people, pagination)
        yield numbered_record_page("feeds", fragments, pagination, view)


def _view(
    fragments: Fragments,
    everything: Sequence[Followed],
    people: Sequence[Followed],
    pagination: Pagination,
) -> Mapping[str, Any]:
    is_first = pagination.number == 1
    topics = fragments.library.subjects(Kind.TOPIC)
    return {
        "records": [one for one in everything if one.subject is None] if is_first else [],
        "topics": [topic for topic in topics if _is_written_on(topic.id, fragments)]
        if is_first
        else [],
        "people": portion(people, pagination.number, ON_FOLLOW),
        "pagination": pagination,
    }


def _is_of(one: Followed, kind: Kind) -> bool:
    return one.subject is not None and one.subject.kind is kind


def _is_written_on(topic: str, fragments: Fragments) -> bool:
    return fragments.library.count(Kind.TOPIC, topic) > 0
