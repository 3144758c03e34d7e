"""A subject's briefings as history: by year, with those that others build on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..model import Briefing
from .library import Library

MILESTONES = 3


@dataclass(frozen=True, slots=True)
class Year:
    """The briefings of a year on one subject."""

    year: int
    count: int
    milestones: tuple[Briefing, ...]
    """The ones that most later briefings follow, at most three, oldest first."""


def years(briefings: Sequence[Briefing], library: Library) -> tuple[Year, ...]:
    """The years of these briefings, oldest first; the briefings are given newest first."""
    return tuple(
        Year(year, len(members), _milestones(members, library))
        for year, members in reversed(by_year(briefings))
    )


def by_year(briefings: Iterable[Briefing]) -> list[tuple[int, list[Briefing]]]:
    """The briefings in their order, year by year."""
    groups = groupby(briefings, key=lambda briefing: briefing.date.year)
    return [(year, list(members)) for year, members in groups]


def _milestones(members: Sequence[Briefing], library: Library) -> tuple[Briefing, ...]:
    """Of briefings given newest first, those that most others follow, oldest first."""
    # The sort is stable: of equals the newer ones stay.
    weighty = sorted(members, key=lambda briefing: -len(library.later(briefing.id)))
    chosen = {briefing.id for briefing in weighty[:MILESTONES]}
    return tuple(briefing for briefing in reversed(members) if briefing.id in chosen)
