"""A subject's briefings by year."""

from __future__ import annotations

from datetime import date

from mkdocs_briefings.library.library import Library
from mkdocs_briefings.library.years import years
from mkdocs_briefings.model import Briefing, Kind, Position, Topic


def briefing(day: str, *follows: str) -> Briefing:
    """A briefing of that day, whose id is the day."""
    return Briefing(
        id=day,
        slug=day,
        title=day,
        date=date.fromisoformat(day),
        topics=("harbour",),
        follows=follows,
        position=Position("x.md"),
    )


def library(*briefings: Briefing) -> Library:
    """These briefings, all on one topic."""
    topic = Topic(id="harbour", name="The harbour")
    return Library.build(briefings, {Kind.TOPIC: {"harbour": topic}})


def test_years_come_oldest_first_with_those_that_others_build_on() -> None:
    made = library(
        briefing("2024-05-01"),
        briefing("2025-01-01"),
        briefing("2025-02-01"),
        briefing("2025-03-01", "2025-01-01"),
        briefing("2025-04-01", "2025-02-01"),
        briefing("2025-05-01", "2025-04-01"),
    )
    found = [
        (year.year, year.count, [each.id for each in year.milestones])
        for year in years(made.briefings, made)
    ]
    assert found == [
        (2024, 1, ["2024-05-01"]),
        (2025, 5, ["2025-01-01", "2025-02-01", "2025-04-01"]),
    ]
