"""From numbers and days to shares of a length, with marks at round numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

MARKS = 4
"""How many marks an axis has, about."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The part of a picture's width that is drawn on, from one share of it to another."""

    left: float = 0.0
    right: float = 1.0

    def at(self, share: float) -> float:
        """Where a share of the strip is in the whole width."""
        return self.left + share * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers to shares; zero is always on it, so that lengths can be compared."""

    least: float
    most: float

    @classmethod
    def of(cls, values: Iterable[Decimal | None]) -> Scale:
        """The scale on which all of them, and zero, have a place."""
        known = [float(value) for value in values if value is not None]
        least, most = min(0.0, *known, 0.0), max(0.0, *known, 0.0)
        # All of them nought: a scale without a length would divide by it.
        return cls(least, most if most > least else least + 1)

    def at(self, value: Decimal | float) -> float:
        """The share of the length, from 0 to 1."""
        return (float(value) - self.least) / (self.most - self.least)

    @property
    def zero(self) -> float:
        """Where zero is."""
        return self.at(0)

    @property
    def marks(self) -> Sequence[Decimal]:
        """Round numbers on the scale, zero left out."""
        step = _round_step((self.most - self.least) / MARKS)
        first = math.ceil(Decimal(self.least) / step)
        last = math.floor(Decimal(self.most) / step)
        return [step * number for number in range(first, last + 1) if number]


def _round_step(rough: float) -> Decimal:
    """The largest of 1, 2, 5, 10, 20 … that is not above it, also below 1."""
    power = Decimal(10) ** math.floor(math.log10(rough))
    # A power found by floats can be a little above; then 1 is taken all the same.
    return power * max(one for one in (1, 2, 5) if float(power * one) <= rough or one == 1)


@dataclass(frozen=True, slots=True)
class DayScale:
    """Days to shares."""

    first: date
    last: date

    @classmethod
    def of(cls, days: Iterable[date]) -> DayScale:
        """From the beginning of the first year to the end of the last."""
        known = sorted(days)
        return cls(known[0].replace(month=1, day=1), known[-1].replace(month=12, day=31))

    def at(self, day: date) -> float:
        """The share of the length, from 0 to 1."""
        return (day - self.first).days / max(1, (self.last - self.first).days)

    @property
    def years(self) -> Sequence[date]:
        """The first days of some years, evenly apart."""
        count = self.last.year - self.first.year + 1
        step = next(one for one in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if count / one <= 7)
        begin = -(-self.first.year // step) * step
        return [date(year, 1, 1) for year in range(begin, self.last.year + 1, step)]
