"""The ledger of expectations: what was announced, what came of it, and where each stands today.

`library.expectations` is its door for pages, outputs and other rooms:

    ledger.coming                    open, with a day: soonest first
    ledger.open_for(topic_id)        everything not settled yet on a topic, soonest first
    ledger.next_for(topic_id)        the soonest of them whose time is not over, or None
    ledger.of(kind, subject_id)      all of a topic, or of a person or organisation that owns it
    ledger.events                    each announcement and each outcome, newest first
    ledger.events_of(kind, subject_id)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..dates import PartialDate, Span
from ..model import Briefing, ExpectationKind, Kind, Outcome, Result, SubjectKey, Upcoming


class State(StrEnum):
    """Where an expectation stands on a day. Only a source settles one; time alone never does."""

    DUE = "due"
    """Its time has come: it is the day, the month or the year."""
    OPEN = "open"
    """Its time is ahead, as announced at first."""
    MOVED = "moved"
    """It was put off; its new time is ahead, or only words say when."""
    OVERDUE = "overdue"
    """Its time is over, and no briefing says what came of it."""
    MET = "met"
    MISSED = "missed"
    DROPPED = "dropped"
    OVERTAKEN = "overtaken"

    @property
    def is_settled(self) -> bool:
        """Whether a source says how it ended."""
        return self in _SETTLED


_SETTLED = frozenset((State.MET, State.MISSED, State.DROPPED, State.OVERTAKEN))
_AHEAD = frozenset((State.DUE, State.OPEN, State.MOVED))


@dataclass(frozen=True, slots=True)
class Event:
    """One step in the life of an expectation: its announcement, or something that came of it."""

    expectation: str
    """The id."""
    briefing: str
    """The id of the briefing that tells it."""
    anchor: str
    """Where on that briefing's page; it lasts, whatever else its author adds."""
    date: PartialDate
    """When it happened; of an announcement, the day of the briefing's event."""
    to: Span | str
    """When it is expected from then on, in words if nobody knows; empty once it is settled."""
    result: Result | None = None
    """None for the announcement."""
    note: str = ""
    sources: tuple[str, ...] = ()
    """Ids of sources of that briefing; an announcement may leave them to its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """Something expected, from its announcement through every move to what came of it."""

    id: str
    title: str
    kind: ExpectationKind
    by: tuple[SubjectKey, ...]
    """The people and organisations that are to bring it about."""
    topics: tuple[str, ...]
    place: str
    """The id of a place; empty if none is given."""
    briefing: Briefing
    """The briefing that announces it."""
    history: tuple[Event, ...]
    """The announcement, then what came of it, oldest first."""
    state: State
    time: Span | None
    """When it is, or was last, expected; None if only words say so."""
    words: str
    """The words that stand for a time, such as `conditions`; empty if a time is known."""

    @property
    def moves(self) -> int:
        """How often it was put off."""
        return sum(event.result is Result.MOVED for event in self.history)

    @property
    def last(self) -> Event:
        """What was told of it last."""
        return self.history[-1]

    def __str__(self) -> str:
        return f"{self.title} ({self.id}): {self.state}"


@dataclass(frozen=True, slots=True)
class Expectations:
    """Every expectation of a library, as it stands on one day. Every lookup is in a dictionary."""

    all: tuple[Expectation, ...]
    """Those not settled first, soonest first; then the settled, the last settled first."""
    by_id: Mapping[str, Expectation]
    places: Mapping[str, int]
    """The place of each in `all`."""
    events: tuple[Event, ...]
    """Newest first."""
    _of: Mapping[SubjectKey, tuple[Expectation, ...]]
    _told: Mapping[str, tuple[Event, ...]]

    @classmethod
    def build(cls, briefings: Iterable[Briefing], today: date) -> Expectations:
        """The ledger of briefings given oldest first, as it stands on that day.

        An outcome of something that none of them announces is left out: a draft may announce it.
        """
        ordered = tuple(briefings)
        outcomes = _outcomes(ordered)
        made = [
            _expectation(item, briefing, outcomes.get(item.id, ()), today)
            for item, briefing in _announced(ordered).values()
        ]
        waiting = sorted((one for one in made if not one.state.is_settled), key=_by_time)
        settled = sorted((one for one in made if one.state.is_settled), key=_by_end, reverse=True)
        everything = (*waiting, *settled)
        return cls(
            all=everything,
            by_id={one.id: one for one in everything},
            places={one.id: place for place, one in enumerate(everything)},
            events=_newest_first(made, ordered),
            _of=_of_subjects(everything),
            _told=_by_briefing(made),
        )

    @property
    def coming(self) -> tuple[Expectation, ...]:
        """What is still ahead, or due, at a time that is known: soonest first."""
        return tuple(filter(_is_ahead, self.all))

    def of(self, kind: Kind, subject_id: str) -> tuple[Expectation, ...]:
        """All of a topic, or all that a person or an organisation owns, in the order of `all`."""
        return self._of.get((kind, subject_id), ())

    def open_for(self, topic_id: str) -> tuple[Expectation, ...]:
        """What is not settled on a topic, the overdue among it, soonest first."""
        return tuple(one for one in self.of(Kind.TOPIC, topic_id) if not one.state.is_settled)

    def next_for(self, topic_id: str) -> Expectation | None:
        """The soonest on a topic whose time is known and not over."""
        return next(filter(_is_ahead, self.of(Kind.TOPIC, topic_id)), None)

    def told_in(self, briefing_id: str) -> tuple[Event, ...]:
        """What a briefing announces, and what it reports of expectations."""
        return self._told.get(briefing_id, ())

    def events_of(self, kind: Kind, subject_id: str) -> tuple[Event, ...]:
        """The events of what is of a subject, newest first."""
        among = {one.id for one in self.of(kind, subject_id)}
        return tuple(event for event in self.events if event.expectation in among)


def _is_ahead(one: Expectation) -> bool:
    return one.time is not None and one.state in _AHEAD


def _announced(briefings: Iterable[Briefing]) -> dict[str, tuple[Upcoming, Briefing]]:
    """What is expected, by id. Of two with one id, which is a fault, the first stays."""
    found: dict[str, tuple[Upcoming, Briefing]] = {}
    for briefing in briefings:
        for item in briefing.upcoming:
            found.setdefault(item.id, (item, briefing))
    return found


def _outcomes(briefings: Iterable[Briefing]) -> dict[str, list[Outcome]]:
    """The outcomes by what they are of, oldest first."""
    found: defaultdict[str, list[Outcome]] = defaultdict(list)
    for briefing in briefings:
        for outcome in briefing.outcomes:
            found[outcome.of].append(outcome)
    # Stable: what came about on one day keeps the order of the briefings.
    return {
        of: sorted(outcomes, key=lambda one: one.date.last_day) for of, outcomes in found.items()
    }


def _expectation(
    item: Upcoming, briefing: Briefing, outcomes: Sequence[Outcome], today: date
) -> Expectation:
    first = Event(
        expectation=item.id,
        briefing=briefing.id,
        anchor=f"expected-{item.id}",
        date=PartialDate.of(briefing.date),
        to=item.date,
        sources=item.sources,
    )
    history = (first, *_events(outcomes))
    # What moved to words alone has no time any more; what is settled keeps its last one.
    latest = next(event.to for event in reversed(history) if event.to)
    time = None if isinstance(latest, str) else latest
    return Expectation(
        id=item.id,
        title=item.title,
        kind=item.kind,
        by=item.by,
        topics=item.topics,
        place=item.place,
        briefing=briefing,
        history=history,
        state=_state(history[-1].result, time, today),
        time=time,
        words=latest if isinstance(latest, str) else "",
    )


def _events(outcomes: Iterable[Outcome]) -> Iterator[Event]:
    before = Counter[str]()
    for outcome in outcomes:
        before[outcome.briefing] += 1
        # A text on many years may report several things of one expectation.
        number = f"-{before[outcome.briefing]}" if before[outcome.briefing] > 1 else ""
        yield Event(
            expectation=outcome.of,
            briefing=outcome.briefing,
            anchor=f"outcome-{outcome.of}{number}",
            date=outcome.date,
            to=outcome.to if outcome.result is Result.MOVED else "",
            result=outcome.result,
            note=outcome.note,
            sources=outcome.sources,
        )


def _state(result: Result | None, time: Span | None, today: date) -> State:
    if result is not None and result is not Result.MOVED:
        return State(result.value)
    # Time alone settles nothing: overdue says that nobody has reported, not that it was missed.
    if time is not None and time.last_day < today:
        return State.OVERDUE
    if time is not None and time.first_day <= today:
        return State.DUE
    return State.MOVED if result else State.OPEN


def _by_time(one: Expectation) -> tuple[date, date, str, str]:
    """Soonest first; what only words date comes last."""
    if one.time is None:
        return (date.max, date.max, one.title, one.id)
    # Of a year nobody knows the day: it may be as late as its last.
    return (one.time.last_day, one.time.first_day, one.title, one.id)


def _by_end(one: Expectation) -> tuple[date, str, str]:
    return (one.last.date.last_day, one.title, one.id)


def _newest_first(made: Iterable[Expectation], briefings: Iterable[Briefing]) -> tuple[Event, ...]:
    ranks = {briefing.id: rank for rank, briefing in enumerate(briefings)}
    events = [event for one in made for event in one.history]
    return tuple(
        sorted(events, key=lambda one: (one.date.last_day, ranks[one.briefing]), reverse=True)
    )


def _of_subjects(
    expectations: Iterable[Expectation],
) -> dict[SubjectKey, tuple[Expectation, ...]]:
    found: defaultdict[SubjectKey, list[Expectation]] = defaultdict(list)
    for one in expectations:
        for key in (*((Kind.TOPIC, topic) for topic in one.topics), *one.by):
            found[key].append(one)
    return {key: tuple(members) for key, members in found.items()}


def _by_briefing(made: Iterable[Expectation]) -> dict[str, tuple[Event, ...]]:
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for one in made:
        for event in one.history:
            found[event.briefing].append(event)
    return {briefing: tuple(events) for briefing, events in found.items()}
