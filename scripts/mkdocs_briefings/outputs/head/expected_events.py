"""Events that a briefing announces, in the words of schema.org, as far as they are known.

Deadlines, pledges and targets are not events, and what only words date has no start: machines are
told neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ...library import Expectation, State
from ...model import ExpectationKind, Kind, SubjectKey
from .source_node import Node, filled_node

_STATUS = {
    State.OPEN: "EventScheduled",
    State.DUE: "EventScheduled",
    State.MOVED: "EventRescheduled",
    State.DROPPED: "EventCancelled",
    State.OVERTAKEN: "EventCancelled",
}
"""Of what is overdue, missed or met the vocabulary has no word that says no more than we know."""


def expected_events(
    announced: Iterable[Expectation], page: str, reference: Callable[[SubjectKey], Node]
) -> Iterator[Node]:
    """The events among what a briefing announces, and where each stands; `page` is its address."""
    for one in announced:
        if one.kind is ExpectationKind.EVENT and one.time is not None:
            yield filled_node(
                {
                    "@type": "Event",
                    "@id": f"{page}#{one.history[0].anchor}",
                    "name": one.title,
                    **_days(one),
                    "eventStatus": _status(one),
                    "location": [reference((Kind.PLACE, one.place))] if one.place else [],
                    "organizer": [reference(owner) for owner in one.by],
                }
            )


def _status(one: Expectation) -> str:
    status = _STATUS.get(one.state, "")
    # Its time has come, but it is not the time of the announcement.
    if one.state is State.DUE and one.moves:
        status = _STATUS[State.MOVED]
    return f"https://schema.org/{status}" if status else ""


def _days(one: Expectation) -> Node:
    """When it was, if it was; else when it is expected, and before that."""
    if one.state is State.MET:
        return {"startDate": str(one.last.date)}
    first, _, last = str(one.time).partition("/")
    times = [str(event.to) for event in one.history if not isinstance(event.to, str)]
    earlier = times[-2].partition("/")[0] if len(times) > 1 else ""
    return {"startDate": first, "endDate": last, "previousStartDate": earlier}
