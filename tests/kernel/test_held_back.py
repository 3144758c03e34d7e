"""What readers do not see yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from mkdocs_briefings.clock import Today
from mkdocs_briefings.model import Briefing, Position, is_held_back

TODAY = Today(date(2026, 6, 1))
ONE = Briefing(
    id="2026-06-01-talks", slug="talks", title="Talks", date=TODAY.day, position=Position("a.md")
)


def test_drafts_and_what_is_dated_ahead_are_held_back() -> None:
    assert not is_held_back(ONE, TODAY)
    assert is_held_back(replace(ONE, draft=True), TODAY)
    assert is_held_back(replace(ONE, date=date(2026, 6, 2)), TODAY)
    assert is_held_back(replace(ONE, published=date(2026, 6, 2)), TODAY)
    assert not is_held_back(replace(ONE, published=TODAY.day), TODAY)


def test_a_moment_is_ahead_where_it_is_another_day() -> None:
    late = replace(ONE, time=datetime(2026, 6, 1, 16, tzinfo=UTC))
    assert not is_held_back(late, TODAY)
    assert is_held_back(late, Today(TODAY.day, ZoneInfo("Asia/Seoul")))
    assert not is_held_back(late, Today(date(2026, 6, 2), ZoneInfo("Asia/Seoul")))
