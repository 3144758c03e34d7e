"""The pictures of a subject's page, with the numbers that stand beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

from ..model import Briefing, Kind, Person, Subject
from ..urls import subject_url
from .fragments import Fragments
from .pictures import (
    NEAREST,
    Activity,
    Neighbour,
    activity_picture,
    activity_words,
    company_picture,
    drawable,
    terms_picture,
)

MOST_JOINED = 12
"""How many pairs of neighbours are joined by a line; more would hide the person in the middle."""


def subject_activity(subject: Subject, fragments: Fragments) -> Mapping[str, Any] | None:
    """The months with briefings on a subject, up to its last one; None where there are none.

    Where topics stand beside one another, their months are the same. Here the newest briefing on
    anything would begin a month on the pages of all.
    """
    words, days = fragments.templates.words, _days(subject, fragments)
    if not days:
        return None
    shown = Activity.of(days, until=days[0])
    picture = activity_picture(subject.name, shown, words)
    return {"picture": picture, "text": activity_words(shown, words)}


def _days(subject: Subject, fragments: Fragments) -> Sequence[date]:
    """Those of its briefings, newest first."""
    return [briefing.date for briefing in fragments.library.of(subject.kind, subject.id)]


def person_offices(person: Person, fragments: Fragments) -> Any:
    """The bars of a person's offices; None when fewer than two have a place on a scale."""
    templates = fragments.templates
    if len(drawable(person.roles, templates.today)) < 2:
        return None
    return terms_picture(person.name, person.roles, templates.today, templates.words)


def person_company(person: Person, fragments: Fragments) -> Mapping[str, Any] | None:
    """Whom a person appears with most; None when there are fewer than two."""
    found = [_neighbour(*pair, fragments) for pair in _nearest(person.id, fragments)]
    if len(found) < 2:
        return None
    between = _between(found, fragments.library.of(Kind.PERSON, person.id))
    picture = company_picture(person.name, found, between, fragments.templates.words)
    return {"picture": picture, "neighbours": found}


def _nearest(person_id: str, fragments: Fragments) -> Sequence[tuple[str, int]]:
    return fragments.library.together(Kind.PERSON, person_id, Kind.PERSON)[:NEAREST]


def _neighbour(person_id: str, count: int, fragments: Fragments) -> Neighbour:
    href = fragments.templates.link(subject_url(Kind.PERSON, person_id))
    name = fragments.library.subject(Kind.PERSON, person_id).name
    return Neighbour(person_id, name, href, count)


def _between(
    found: Sequence[Neighbour], briefings: Iterable[Briefing]
) -> dict[tuple[str, str], int]:
    """The pairs of neighbours that share the most of the briefings, if more than one."""
    places = {one.id: place for place, one in enumerate(found)}
    counts: Counter[tuple[str, str]] = Counter()
    for briefing in briefings:
        there = {one for one in briefing.subjects(Kind.PERSON) if one in places}
        counts.update(combinations(sorted(there, key=places.__getitem__), 2))
    # One briefing in common is chance: with it nearly all of them would be joined.
    joined = sorted((-count, pair) for pair, count in counts.items() if count > 1)
    return {pair: -count for count, pair in joined[:MOST_JOINED]}
