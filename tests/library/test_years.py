"""Briefings by year."""

from __future__ import annotations

from datetime import date

from mkdocs_briefings.library.years import by_year
from mkdocs_briefings.model import Briefing, Position


def briefing(day: str) -> Briefing:
    """A briefing of that day, whose id is the day."""
    return Briefing(
        id=day,
        slug=day,
        title=day,
        date=date.fromisoformat(day),
        topics=("harbour",),
        position=Position("x.md"),
    )


def test_years_keep_the_order_of_their_briefings() -> None:
    days = ["2026-02-01", "2026-01-01", "2024-05-01"]
    found = [(year, [one.id for one in members]) for year, members in by_year(map(briefing, days))]
    assert found == [(2026, days[:2]), (2024, days[2:])]
