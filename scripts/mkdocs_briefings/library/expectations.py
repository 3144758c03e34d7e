"""The ledger of expectations: what was announced, what came of it, and where each stands today.

`library.expectations` is its door for pages, outputs and other rooms:

    ledger.coming                    open, with a day: soonest first
    ledger.open_for(topic_id)        everything not settled yet on a topic, soonest first
    ledger.next_for(topic_id)        the soonest of them whose time is not over, or None
    ledger.of(kind, subject_id)      all of a topic, or of a person or organisation that owns it
    ledger.events                    each announcement and each outcome, newest first
    ledger.told_in(briefing_id)      those of one briefing
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..model import Briefing, Kind, Outcome, SubjectKey, Upcoming
from .expectation import Event, Expectation, State, expectation_of


@dataclass(frozen=True, slots=True)
class Expectations:
    """Every expectation of a library, as it stands on one day. Every lookup is in a dictionary."""

    all: tuple[Expectation, ...]
    """Those not settled first, soonest first; then the settled, the last settled first."""
    by_id: Mapping[str, Expectation]
    by_state: tuple[Expectation, ...]
    """The same by where they stand, as the page of all has them."""
    places: Mapping[str, int]
    """The place of each in `by_state`."""
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
            expectation_of(item, briefing, outcomes.get(item.id, ()), today)
            for item, briefing in _announced(ordered).values()
        ]
        waiting = sorted((one for one in made if not one.state.is_settled), key=_by_time)
        settled = sorted((one for one in made if one.state.is_settled), key=_by_end, reverse=True)
        everything = (*waiting, *settled)
        states = list(State)
        by_state = tuple(sorted(everything, key=lambda one: states.index(one.state)))
        return cls(
            all=everything,
            by_id={one.id: one for one in everything},
            by_state=by_state,
            places={one.id: place for place, one in enumerate(by_state)},
            events=_newest_first(made, ordered),
            _of=_of_subjects(everything),
            _told=_by_briefing(made),
        )

    def in_state(self, state: State) -> tuple[Expectation, ...]:
        """Those that stand so, in the order of `all`."""
        return tuple(one for one in self.all if one.state is state)

    @property
    def coming(self) -> tuple[Expectation, ...]:
        """What is still ahead, or due, at a time that is known: soonest first."""
        return tuple(one for one in self.all if one.is_ahead)

    def of(self, kind: Kind, subject_id: str) -> tuple[Expectation, ...]:
        """All of a topic, or all that a person or an organisation owns, in the order of `all`."""
        return self._of.get((kind, subject_id), ())

    def open_for(self, topic_id: str) -> tuple[Expectation, ...]:
        """What is not settled on a topic, the overdue among it, soonest first."""
        return tuple(one for one in self.of(Kind.TOPIC, topic_id) if not one.state.is_settled)

    def next_for(self, topic_id: str) -> Expectation | None:
        """The soonest on a topic whose time is known and not over."""
        return next((one for one in self.of(Kind.TOPIC, topic_id) if one.is_ahead), None)

    def told_in(self, briefing_id: str) -> tuple[Event, ...]:
        """What a briefing announces, and what it reports of expectations."""
        return self._told.get(briefing_id, ())


def expected_subjects(briefings: Iterable[Briefing]) -> Iterator[SubjectKey]:
    """Where something is expected, what it is about, and who is to bring it about."""
    for item in (item for briefing in briefings for item in briefing.upcoming):
        yield from ((Kind.TOPIC, topic) for topic in item.topics)
        yield from item.by
        if item.place:
            yield Kind.PLACE, item.place


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
        for key in one.subjects:
            found[key].append(one)
    return {key: tuple(members) for key, members in found.items()}


def _by_briefing(made: Iterable[Expectation]) -> dict[str, tuple[Event, ...]]:
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for one in made:
        for event in one.history:
            found[event.briefing].append(event)
    return {briefing: tuple(events) for briefing, events in found.items()}
