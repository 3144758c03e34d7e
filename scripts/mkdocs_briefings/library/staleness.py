"""When what is said of the present becomes too old to be taken for it.

A position of a topic is as old as its day. An office that nobody has ended is as old as its last
report: the newest briefing that names its holder in it, the newest dated source of the office, or
of the profile if the office has none of its own. It is held on the day it begins at least.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from ..dates import PartialDate
from ..model import Briefing, Person, Role, Status, Subject, SubjectKey, Topic
from ..names import agree, offices_in


def stale_from(day: date, stale_after: int) -> date | None:
    """The first day on which what was true on a day counts as old; None for never."""
    last = date.max - timedelta(days=stale_after + 1)
    return day + timedelta(days=stale_after + 1) if stale_after and day <= last else None


def is_stale(what: Status | Role, day: date) -> bool:
    """Whether what was true counts as old on a day."""
    return what.stale_from is not None and what.stale_from <= day


def with_ages(
    subjects: Mapping[SubjectKey, Subject],
    of: Mapping[SubjectKey, Iterable[Briefing]],
    stale_after: int,
) -> dict[SubjectKey, Subject]:
    """The same subjects: positions and open offices know when they count as old."""
    return {key: _aged(one, of.get(key, ()), stale_after) for key, one in subjects.items()}


def _aged(subject: Subject, briefings: Iterable[Briefing], stale_after: int) -> Subject:
    match subject:
        case Topic(statuses=statuses) if statuses:
            own = stale_after if subject.stale_after is None else subject.stale_after
            return replace(subject, statuses=tuple(_dated(one, own) for one in statuses))
        case Person(roles=roles) if any(_is_open(role) for role in roles):
            aged = (_reported(role, subject, briefings, stale_after) for role in roles)
            return replace(subject, roles=tuple(aged))
        case _:
            return subject


def _dated(status: Status, stale_after: int) -> Status:
    return replace(status, stale_from=stale_from(status.as_of, stale_after))


def _is_open(role: Role) -> bool:
    return role.start is not None and role.end is None


def stale_from_among(role: Role, person: Subject, briefings: Iterable[Briefing]) -> date | None:
    """When an open office would count as old if there were only these briefings; None for never."""
    if role.stale_from is None or role.reported is None or not isinstance(person, Person):
        return None
    fresh = role.stale_from - role.reported.last_day
    return _last_report(role, person, briefings).last_day + fresh


def _reported(role: Role, person: Person, briefings: Iterable[Briefing], stale_after: int) -> Role:
    if not _is_open(role):
        return role
    last = _last_report(role, person, briefings)
    return replace(role, reported=last, stale_from=stale_from(last.last_day, stale_after))


def _last_report(role: Role, person: Person, briefings: Iterable[Briefing]) -> PartialDate:
    assert role.start is not None, "an open office has begun"
    days = [role.start, *_of_sources(role, person), *_of_briefings(role, person, briefings)]
    # Known only to the year, it may be as late as the year's end: doubt counts for the office.
    return max(days, key=lambda day: (day.last_day, day))


def _of_sources(role: Role, person: Person) -> Iterator[PartialDate]:
    for source in person.sources:
        if source.date is not None and (source.id in role.sources or not role.sources):
            yield source.date


def _of_briefings(
    role: Role, person: Person, briefings: Iterable[Briefing]
) -> Iterator[PartialDate]:
    """The day of the newest briefing, of those given newest first, that names it."""
    for briefing in briefings:
        if any(one.person == person.id and _is(one.role, role) for one in briefing.people):
            yield PartialDate.of(briefing.date)
            return


def _is(given: str, role: Role) -> bool:
    return given == role.title or _agree(given, role.title)


@lru_cache(maxsize=1 << 12)
def _agree(given: str, title: str) -> bool:
    return agree(offices_in(given), offices_in(title))
