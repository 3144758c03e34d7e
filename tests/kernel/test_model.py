"""What the objects of the model know of themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mkdocs_briefings.model import Briefing, Position

TODAY = date(2026, 6, 1)
ONE = Briefing(
    id="2026-06-01-talks", slug="talks", title="Talks", date=TODAY, position=Position("a.md")
)


def test_drafts_and_what_is_dated_ahead_are_held_back() -> None:
    assert not ONE.is_held_back(TODAY)
    assert replace(ONE, draft=True).is_held_back(TODAY)
    assert replace(ONE, date=date(2026, 6, 2)).is_held_back(TODAY)
