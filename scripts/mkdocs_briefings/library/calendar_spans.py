"""Months and weeks of the calendar, as the record of changes is cut into them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ..dates import PartialDate


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year."""

    year: int
    number: int

    @classmethod
    def of(cls, day: PartialDate) -> Month:
        """The month of a date that is known to the month."""
        return cls(day.year, day.month)

    @property
    def first_day(self) -> date:
        """The first of the month."""
        return date(self.year, self.number, 1)

    @property
    def anchor(self) -> str:
        """How pages name it: `2026-05`."""
        return f"{self.year:04}-{self.number:02}"


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A week from Monday to Sunday, counted as ISO 8601 does: the first has the year's 4 January.

    So its year can be another than that of some of its days.
    """

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Week:
        """The week of a day."""
        return cls(*day.isocalendar()[:2])

    @property
    def first_day(self) -> date:
        """Its Monday."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """Its Sunday."""
        return self.first_day + timedelta(days=6)

    @property
    def anchor(self) -> str:
        """Its place on pages that tell several weeks: `w21-2026`."""
        return f"w{self.number:02}-{self.year}"
