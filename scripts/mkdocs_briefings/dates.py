"""Dates as authors know them: a day, a month or only a year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

MOST_DAYS = 36_500
"""The longest time that can be counted in days: a hundred years."""

_SHAPE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A calendar date known to the year, the month or the day (EDTF level 0, ISO 8601-2).

    Partial dates sort by their parts; a month sorts before each of its days.
    """

    year: int
    month: int = 0
    """1 to 12, or 0 when only the year is known."""
    day: int = 0
    """1 to 31, or 0 when only the month or the year is known."""

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; raise ValueError for anything else."""
        match = _SHAPE.fullmatch(text)
        if match is None:
            raise ValueError(f"'{text}' is not a date")
        parts = PartialDate(*(int(part or 0) for part in match.group("year", "month", "day")))
        # Only asked whether it exists: `date` raises for 30 February, as for month 13.
        date(parts.year, parts.month or 1, parts.day or 1)
        # In here 0 stands for a part that is not known; nobody may write it: `2025-00` is not a
        # year.
        if match["month"] == "00" or match["day"] == "00":
            raise ValueError(f"'{text}' is not a date")
        return parts

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The same day, known to the day."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        # Four digits of year, as ISO 8601 has them: 0987, not 987.
        parts = [f"{self.year:04}", f"{self.month:02}", f"{self.day:02}"]
        return "-".join(parts[: 1 + bool(self.month) + bool(self.day)])

    @property
    def first_day(self) -> date:
        """The first day that this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that this date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Interval:
    """From one partial date to another, both included (EDTF level 0): `2026-01/2026-06`."""

    first: PartialDate
    last: PartialDate

    @classmethod
    def parse(cls, text: str) -> Interval:
        """Read two partial dates around a slash; raise ValueError for anything else."""
        first, _, last = text.partition("/")
        parsed = cls(PartialDate.parse(first), PartialDate.parse(last))
        if parsed.last_day < parsed.first_day:
            raise ValueError(f"'{text}' ends before it begins")
        return parsed

    def __str__(self) -> str:
        return f"{self.first}/{self.last}"

    @property
    def first_day(self) -> date:
        """The first day that it holds."""
        return self.first.first_day

    @property
    def last_day(self) -> date:
        """The last day that it holds."""
        return self.last.last_day


Span = PartialDate | Interval
"""A time as precisely as it is known: a day, a month, a year, or from one of them to another."""


def span_of(text: str) -> Span:
    """Read a partial date, or two around a slash; raise ValueError for anything else."""
    return Interval.parse(text) if "/" in text else PartialDate.parse(text)
