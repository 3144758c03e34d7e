"""When a briefing happened, was published and last changed, for readers and for machines.

What happened on a day, and what we published on a day, are different things: a text on 1950 was
not published in 1950. So where an author does not say when a briefing was published, nothing that
may leave the day out claims one. Feeds must have one, to sort by: there the event's day stands in.
Where only a day is given, it begins at midnight UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from ..model import Briefing

# Never the time of the build: the same content gives the same bytes.
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""The last change when there is nothing that could change."""
_NEXT = timedelta(seconds=1)


def start_of_day(day: date) -> datetime:
    """The first moment of a day in UTC."""
    return datetime.combine(day, time.min, UTC)


def published_at(briefing: Briefing) -> datetime:
    """The moment of publication; of the event, where the author does not give one."""
    given = briefing.published or briefing.time or briefing.date
    return given if isinstance(given, datetime) else start_of_day(given)


def changed_at(briefing: Briefing) -> datetime:
    """The moment of the last update or correction; never before the briefing was published.

    Of a change only the day is known: it counts from the beginning of that day, but always a second
    after the change before, so that one on the day of publication is seen as well.
    """
    moment = published_at(briefing)
    for day in _changes(briefing):
        moment = max(start_of_day(day), moment + _NEXT)
    return moment


def last_change(briefing: Briefing) -> date | None:
    """The day of the last change, publication included; None where the author gives none."""
    days = [day_published(briefing), *_changes(briefing)]
    return max((day for day in days if day), default=None)


def day_published(briefing: Briefing) -> date | None:
    """The day of publication in the author's own zone, if it is given."""
    given = briefing.published
    return given.date() if isinstance(given, datetime) else given


def event_stamp(briefing: Briefing) -> str:
    """The day of the event, or the time if one is given, in ISO 8601; no time is invented."""
    return (briefing.time or briefing.date).isoformat()


def published_stamp(briefing: Briefing) -> str:
    """The day or the moment of publication in ISO 8601; empty where the author gives none."""
    return briefing.published.isoformat() if briefing.published else ""


def changed_stamp(briefing: Briefing) -> str:
    """The day of the last change in ISO 8601; as published when nothing was changed."""
    changes = list(_changes(briefing))
    return changes[-1].isoformat() if changes else published_stamp(briefing)


def by_publication(briefings: Iterable[Briefing]) -> Sequence[Briefing]:
    """Briefings given newest event first, as feeds have them: published last comes first.

    Those published on one day and without a time keep their order.
    """
    return sorted(briefings, key=_publication, reverse=True)


def _publication(briefing: Briefing) -> tuple[date, float]:
    given = briefing.published
    moment = given.timestamp() if isinstance(given, datetime) else 0.0
    return (day_published(briefing) or briefing.date, moment)


def _changes(briefing: Briefing) -> Iterator[date]:
    """The days of all changes, oldest first; an update that a correction explains is one change."""
    days = [correction.date for correction in briefing.corrections]
    if briefing.updated and briefing.updated not in days:
        days.append(briefing.updated)
    yield from sorted(days)
