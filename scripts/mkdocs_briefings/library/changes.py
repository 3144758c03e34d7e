"""What became different, and on which day: the record behind `/changes/`, its feeds and the digest.

It holds what readers would want to be told: a briefing published or corrected, a topic that stands
elsewhere, something expected or what came of it, an office taken or left. A change has the day on
which it took place, as far as that is known; what is dated after today has not taken place. Of a
briefing that is held back, not even its existence is told: in a preview, whose library has drafts,
the record stays that of the readers.

The record begins with the oldest briefing. What somebody was before is biography, not news.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import zip_longest

from ..clock import Today
from ..dates import PartialDate
from ..model import Briefing, Correction, Kind, Person, Role, Status, Topic, is_held_back
from ..slugs import slugify
from .expectation import Event, Expectation
from .expectations import Expectations
from .library import Library
from .offices import tenures
from .timestamps import by_publication, day_published


class ChangeKind(StrEnum):
    """What became different, in the order in which the changes of a day are told.

    Where a question stands comes first: it is what readers follow.
    """

    POSITION = "position"
    """A topic's status was written anew."""
    OUTCOME = "outcome"
    """Something came of an expectation, be it that it was put off."""
    ANNOUNCED = "announced"
    """Something is expected from that day on."""
    PUBLISHED = "published"
    TAKEN = "taken"
    """Somebody took an office."""
    LEFT = "left"
    """Somebody's last day in an office."""
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that became different, the day, and whom it concerns."""

    id: str
    """Made from ids and days, so that it lasts; unique in the record."""
    kind: ChangeKind
    date: PartialDate
    """The day, or the month or the year if no more is known."""
    of: Briefing | Correction | Event | Role | Status
    """What is new."""
    subject: str
    """The id of the topic that stands elsewhere, of the expectation, of the briefing, or of the
    person whose office it is."""
    before: Event | Status | None = None
    """What held until then: a topic's position, or when something was expected."""
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    def subjects(self, kind: Kind) -> tuple[str, ...]:
        """The ids of the topics or the people that it concerns."""
        return {Kind.TOPIC: self.topics, Kind.PERSON: self.people}.get(kind, ())

    def __str__(self) -> str:
        return f"{self.date} {self.id}"


_ORDER = {kind: number for number, kind in enumerate(ChangeKind)}


def changes(library: Library, today: Today) -> tuple[Change, ...]:
    """Everything that became different up to today, newest first."""
    shown = [one for one in library.briefings if not is_held_back(one, today)]
    begins = min(map(_first_day, shown), default=today.day)
    found = [
        change
        for change in _numbered(_everything(library, shown, today))
        if begins <= change.date.last_day and change.date.first_day <= today.day
    ]
    # The second sort keeps the order of the first within a day.
    found.sort(key=lambda change: _ORDER[change.kind])
    return tuple(sorted(found, key=lambda change: change.date, reverse=True))


def by_kind(found: Iterable[Change]) -> list[tuple[ChangeKind, list[Change]]]:
    """Changes kind by kind, each in the order given; only the kinds that there are."""
    kinds: dict[ChangeKind, list[Change]] = {kind: [] for kind in ChangeKind}
    for change in found:
        kinds[change.kind].append(change)
    return [(kind, members) for kind, members in kinds.items() if members]


def _first_day(briefing: Briefing) -> date:
    """The day when it happened, or was published if that was earlier."""
    return min(briefing.date, day_published(briefing) or briefing.date)


def _everything(library: Library, shown: Sequence[Briefing], today: Today) -> Iterator[Change]:
    for topic in library.subjects(Kind.TOPIC):
        if isinstance(topic, Topic):
            yield from _positions(topic)
    yield from _steps(library.expectations, {briefing.id for briefing in shown})
    yield from _of_briefings(shown)
    for person in library.subjects(Kind.PERSON):
        if isinstance(person, Person):
            yield from _offices(person, today)


def _positions(topic: Topic) -> Iterator[Change]:
    for status, before in zip_longest(topic.statuses, topic.statuses[1:]):
        yield Change(
            id=f"position-{topic.id}-{status.as_of}",
            kind=ChangeKind.POSITION,
            date=PartialDate.of(status.as_of),
            of=status,
            subject=topic.id,
            before=before,
            topics=(topic.id,),
        )


def _steps(ledger: Expectations, shown: AbstractSet[str]) -> Iterator[Change]:
    for expectation in ledger.all:
        before: Event | None = None
        for event in expectation.history:
            if event.briefing in shown:
                yield _step(expectation, event, before)
            # What settles it names no time: the one before still tells when it was expected.
            before = event if event.to else before


def _step(expectation: Expectation, event: Event, before: Event | None) -> Change:
    kind = ChangeKind.OUTCOME if event.result else ChangeKind.ANNOUNCED
    return Change(
        id=f"{event.result or kind}-{expectation.id}-{event.date}",
        kind=kind,
        date=event.date,
        of=event,
        subject=expectation.id,
        before=before,
        topics=expectation.topics,
        people=tuple(owner for kind, owner in expectation.by if kind is Kind.PERSON),
    )


def _of_briefings(briefings: Sequence[Briefing]) -> Iterator[Change]:
    for briefing in by_publication(briefings):
        published = Change(
            id=f"published-{briefing.id}",
            kind=ChangeKind.PUBLISHED,
            date=PartialDate.of(day_published(briefing) or briefing.date),
            of=briefing,
            subject=briefing.id,
            topics=briefing.topics,
            people=briefing.subjects(Kind.PERSON),
        )
        yield published
        for correction in briefing.corrections:
            yield replace(
                published,
                id=f"corrected-{briefing.id}-{correction.date}",
                kind=ChangeKind.CORRECTED,
                date=PartialDate.of(correction.date),
                of=correction,
            )


def _offices(person: Person, today: Today) -> Iterator[Change]:
    """Terms that follow one another are one tenure: between them nobody left anything."""
    for role in tenures(person.roles, today.day):
        if role.start is not None:
            yield _office(person, role, ChangeKind.TAKEN, role.start)
        # An office known to end this year may still be held.
        if role.end is not None and role.end.last_day <= today.day:
            yield _office(person, role, ChangeKind.LEFT, role.end)


def _office(person: Person, role: Role, kind: ChangeKind, day: PartialDate) -> Change:
    return Change(
        id=f"{kind}-{person.id}-{slugify(role.title)}-{day}",
        kind=kind,
        date=day,
        of=role,
        subject=person.id,
        people=(person.id,),
    )


def _numbered(found: Iterable[Change]) -> Iterator[Change]:
    """The changes with ids that differ: of two corrections of one day, the second gets a number."""
    seen: Counter[str] = Counter()
    for change in found:
        seen[change.id] += 1
        times = seen[change.id]
        yield replace(change, id=f"{change.id}-{times}") if times > 1 else change
