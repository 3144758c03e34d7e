"""What rests on weak sources alone: positions of topics, headlines, statements, claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from ..library import WeakClaim, rests_on_weak, weak_claims
from ..model import Briefing, Kind, Statement, Topic
from ..rendering import Fragments
from ..urls import WEAK
from .page import SitePage
from .pagination import Pagination, paginate
from .record import numbered_record_page

ON_WEAK = 100
"""Briefings on one page."""


@dataclass(frozen=True, slots=True)
class _Resting:
    """What of a briefing rests on weak sources alone."""

    briefing: Briefing
    claims: tuple[WeakClaim, ...]
    statements: tuple[Statement, ...]


def weak_pages(fragments: Fragments) -> Iterator[SitePage]:
    """All of it, the newest briefing first."""
    quoted = tuple(one for one in fragments.library.briefings if rests_on_weak(one))
    found = tuple(_resting(fragments.library.briefings))
    for pagination in paginate(WEAK, len(found), ON_WEAK):
        view = partial(_view, fragments, found, pagination)
        page = numbered_record_page("weak", fragments, pagination, view)
        yield replace(page, quoted=quoted)


def _resting(briefings: Sequence[Briefing]) -> Iterator[_Resting]:
    for briefing in briefings:
        claims = tuple(weak_claims(briefing))
        said = tuple(said for said in briefing.statements if said.weak)
        if claims or said or briefing.weak:
            yield _Resting(briefing, claims, said)


def _view(
    fragments: Fragments, found: Sequence[_Resting], pagination: Pagination
) -> Mapping[str, Any]:
    return {
        "found": pagination.of(found),
        "standing": list(_standing(fragments)) if pagination.number == 1 else [],
        "total": sum(len(one.claims) + len(one.statements) for one in found),
        "pagination": pagination,
    }


def _standing(fragments: Fragments) -> Iterator[Topic]:
    """The topics of which nothing better says where they stand."""
    for topic in fragments.library.subjects(Kind.TOPIC):
        if isinstance(topic, Topic) and topic.status and topic.status.weak:
            yield topic
