"""What the objects of the model know of themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from mkdocs_briefings.dates import Today
from mkdocs_briefings.model import Briefing, Position

TODAY = Today(date(2026, 6, 1))
ONE = Briefing(
    id="2026-06-01-talks", slug="talks", title="Talks", date=TODAY.day, position=Position("a.md")
)


def test_drafts_and_what_is_dated_ahead_are_held_back() -> None:
    assert not ONE.is_held_back(TODAY)
    assert replace(ONE, draft=True).is_held_back(TODAY)
    assert replace(ONE, date=date(2026, 6, 2)).is_held_back(TODAY)
    assert replace(ONE, published=date(2026, 6, 2)).is_held_back(TODAY)
    assert not replace(ONE, published=TODAY.day).is_held_back(TODAY)


def test_a_moment_is_ahead_where_it_is_another_day() -> None:
    late = replace(ONE, time=datetime(2026, 6, 1, 16, tzinfo=UTC))
    assert not late.is_held_back(TODAY)
    assert late.is_held_back(Today(TODAY.day, ZoneInfo("Asia/Seoul")))
    assert not late.is_held_back(Today(date(2026, 6, 2), ZoneInfo("Asia/Seoul")))
