"""Which briefings share one search index: those of a year, of few years, or of some months of one.

Pagefind keeps a whole index in memory, and a reader loads its table before anything can be found:
both grow with the site. With an index a year, what a reader waits for grows no more, and a build
makes only the years anew that have changed. A site with few briefings keeps one index of all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby


@dataclass(frozen=True, slots=True, order=True)
class IndexPart:
    """The briefings of some months."""

    first: str
    """The first of these months, such as `2025-01`."""
    last: str
    count: int
    """How many briefings it has."""

    @property
    def folder(self) -> str:
        """Where its index is, within the folder of all."""
        first, last = self.first[:4], self.last[:4]
        if (self.first, self.last) != (f"{first}-01", f"{last}-12"):
            return self.first
        return first if first == last else f"{first}-{last}"


def parts_of(days: Iterable[date], most: int) -> tuple[IndexPart, ...]:
    """The parts of a site with briefings of these days, oldest first; none for one index of all.

    A part has at most that many briefings, unless they are of one month. Years are joined while
    they have half as many. What is added to the newest year moves no older briefing into another
    part, until that year has too many.
    """
    months = sorted(Counter(f"{day:%Y-%m}" for day in days).items())
    years = [(year, sum(n for _, n in own)) for year, own in groupby(months, _year)]
    # Half, so that a year which grows later still fits without parting what is joined now.
    parts = [part for group in _joined(years, most // 2) for part in _parts(group, months, most)]
    return tuple(parts) if len(parts) > 1 else ()


_Counted = tuple[str, int]
"""A year or a month, and how many briefings it has."""


def _year(month: _Counted) -> str:
    return month[0][:4]


def _parts(years: list[_Counted], months: list[_Counted], most: int) -> Iterator[IndexPart]:
    """One part for these years, or several for the months of one that has too many briefings."""
    (first, _), (last, _), count = years[0], years[-1], sum(n for _, n in years)
    if count <= most:
        yield IndexPart(f"{first}-01", f"{last}-12", count)
        return
    for group in _joined((month for month in months if _year(month) == first), most):
        yield IndexPart(group[0][0], group[-1][0], sum(n for _, n in group))


def _joined(counted: Iterable[_Counted], most: int) -> Iterator[list[_Counted]]:
    """Neighbours together, as long as they have no more than that."""
    group: list[_Counted] = []
    for one in counted:
        if group and sum(n for _, n in [*group, one]) > most:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def part_of(day: date | None, parts: Iterable[IndexPart]) -> IndexPart | None:
    """The part that a page of that day belongs to; None for one that belongs to no part."""
    month = f"{day:%Y-%m}" if day else ""
    return next((one for one in parts if one.first <= month <= one.last), None)
