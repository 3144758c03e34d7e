"""The record of changes, by subject, by month, by week and by span: built once, then only read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ..clock import Today
from ..model import FOLLOWED, Kind, SubjectKey
from .calendar_spans import Month, Week
from .changes import Change, changes
from .library import Library
from .of_subjects import of_subjects

AnySpan = Month | Week
Period = TypeVar("Period", Month, Week)


SHOWN = {Kind.TOPIC: 5, Kind.PERSON: 20}
"""How many of its last changes the page of a topic or a person shows. A page of all of them for
everybody would be one page in four of a site, most to say the same again."""


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """All changes of a library up to a day."""

    all: tuple[Change, ...]
    """Newest first."""
    months: tuple[Month, ...]
    """Those with a change, newest first."""
    weeks: tuple[Week, ...]
    """Those with a change of which the day is known, newest first."""
    _in: Mapping[AnySpan, tuple[Change, ...]]
    _of: Mapping[SubjectKey, tuple[Change, ...]]

    @classmethod
    def of(cls, library: Library, today: Today) -> ChangeLog:
        """The record of what a library publishes."""
        found = changes(library, today)
        # A change known only to the year is in neither, and only in the record of all.
        by_month = _grouped((Month.of(one.date), one) for one in found if one.date.month)
        by_week = _grouped((Week.of(one.date.first_day), one) for one in found if one.date.day)
        return cls(
            all=found,
            months=tuple(by_month),
            weeks=tuple(by_week),
            _in=dict([*by_month.items(), *by_week.items()]),
            _of=of_subjects(found, FOLLOWED),
        )

    def within(self, span: AnySpan) -> tuple[Change, ...]:
        """The changes of a month or a week, newest first."""
        return self._in.get(span, ())

    def about(self, kind: Kind, subject_id: str) -> tuple[Change, ...]:
        """The changes that concern a topic or a person, newest first."""
        return self._of.get((kind, subject_id), ())

    def has_page(self, kind: Kind, subject_id: str) -> bool:
        """Whether a topic or a person has more changes than its own page shows."""
        return len(self.about(kind, subject_id)) > SHOWN.get(kind, 0)

    def between(self, since: date | None, until: date | None) -> tuple[Change, ...]:
        """The changes from one day to another, both included.

        One known only to the month counts as of its last day: it has taken place by then for
        certain, and of digests that follow one another exactly one tells it.
        """
        return tuple(one for one in self.all if _is_between(one, since, until))


def _is_between(change: Change, since: date | None, until: date | None) -> bool:
    day = change.date.last_day
    return (since is None or since <= day) and (until is None or day <= until)


def _grouped(pairs: Iterable[tuple[Period, Change]]) -> dict[Period, tuple[Change, ...]]:
    found: defaultdict[Period, list[Change]] = defaultdict(list)
    for span, change in pairs:
        found[span].append(change)
    return {span: tuple(found[span]) for span in sorted(found, reverse=True)}
