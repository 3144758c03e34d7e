"""When a briefing was published and when it was last changed, as moments with a zone.

Feeds and metadata need a time of day. Where an author gives only a day, it is the first moment of
that day in UTC.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from ..model import Briefing

# Never the time of the build: the same content gives the same bytes.
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""The last change when there is nothing that could change."""


def start_of_day(day: date) -> datetime:
    """The first moment of a day in UTC."""
    return datetime.combine(day, time.min, UTC)


def published_at(briefing: Briefing) -> datetime:
    """The moment of the event, with the author's zone where one is given."""
    return briefing.time or start_of_day(briefing.date)


def changed_at(briefing: Briefing) -> datetime:
    """The moment of the last update or correction; never before the briefing was published."""
    days = [correction.date for correction in briefing.corrections]
    days += [briefing.updated] if briefing.updated else []
    return max([published_at(briefing), *map(start_of_day, days)])


def last_change(briefings: Iterable[Briefing]) -> datetime:
    """The last change of several briefings."""
    return max(map(changed_at, briefings), default=BEGINNING)


def published_stamp(briefing: Briefing) -> str:
    """The day of the event, or the time if one is given, in ISO 8601; no time is invented."""
    return (briefing.time or briefing.date).isoformat()


def changed_stamp(briefing: Briefing) -> str:
    """The day of the last change in ISO 8601; as published when nothing was changed."""
    last = changed_at(briefing)
    return published_stamp(briefing) if last == published_at(briefing) else last.date().isoformat()
