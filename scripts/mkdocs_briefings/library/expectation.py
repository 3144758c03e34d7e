"""One expectation: its announcement, what came of it since, and where it stands on a day."""

from __future__ import annotations

from collections.abc import Sequence
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
    """Where on that briefing's page."""
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
    def is_ahead(self) -> bool:
        """Whether it can still come, at a time that is known and not over."""
        return self.time is not None and self.state in _AHEAD

    @property
    def moves(self) -> int:
        """How often it was put off."""
        return sum(event.result is Result.MOVED for event in self.history)

    @property
    def subjects(self) -> tuple[SubjectKey, ...]:
        """Its topics, then its owners."""
        return (*((Kind.TOPIC, topic) for topic in self.topics), *self.by)

    @property
    def last(self) -> Event:
        """What was told of it last."""
        return self.history[-1]

    def __str__(self) -> str:
        return f"{self.title} ({self.id}): {self.state}"


def expectation_of(
    item: Upcoming, briefing: Briefing, outcomes: Sequence[Outcome], today: date
) -> Expectation:
    """What a briefing announces, with its outcomes given oldest first, as it stands that day."""
    first = Event(
        expectation=item.id,
        briefing=briefing.id,
        anchor=item.anchor,
        date=PartialDate.of(briefing.date),
        to=item.date,
        sources=item.sources,
    )
    history = (first, *map(_event, outcomes))
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


def _event(outcome: Outcome) -> Event:
    return Event(
        expectation=outcome.of,
        briefing=outcome.briefing,
        anchor=outcome.anchor,
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
