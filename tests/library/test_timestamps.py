"""When a briefing was published and changed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from mkdocs_briefings.library.timestamps import by_publication, changed_at, last_change
from mkdocs_briefings.model import Briefing, Correction, Position


def briefing(day: str = "2025-11-04", **more: Any) -> Briefing:
    corrections = tuple(Correction(date.fromisoformat(one), "") for one in more.pop("wrong", ()))
    return Briefing(
        id=f"{day}-talks",
        slug="talks",
        title="Talks",
        date=date.fromisoformat(day),
        corrections=corrections,
        position=Position("briefings/talks.md"),
        **more,
    )


PUBLISHED = datetime.fromisoformat("2025-11-05T10:00:00+09:00")
LATER = date(2025, 11, 8)


@pytest.mark.parametrize(
    ("changes", "moment", "day"),
    [
        ({}, "2025-11-04T00:00:00+00:00", None),
        ({"published": date(2025, 11, 5)}, "2025-11-05T00:00:00+00:00", "2025-11-05"),
        ({"published": PUBLISHED}, "2025-11-05T10:00:00+09:00", "2025-11-05"),
        ({"updated": date(2025, 11, 4)}, "2025-11-04T00:00:01+00:00", "2025-11-04"),
        ({"wrong": ["2025-11-04"]}, "2025-11-04T00:00:01+00:00", "2025-11-04"),
        (
            {"published": PUBLISHED, "updated": date(2025, 11, 5)},
            "2025-11-05T10:00:01+09:00",
            "2025-11-05",
        ),
        ({"updated": LATER}, "2025-11-08T00:00:00+00:00", "2025-11-08"),
        ({"updated": LATER, "wrong": ["2025-11-08"]}, "2025-11-08T00:00:00+00:00", "2025-11-08"),
        ({"wrong": ["2025-11-08", "2025-11-08"]}, "2025-11-08T00:00:01+00:00", "2025-11-08"),
    ],
)
def test_every_change_moves_the_moment_of_the_last_one(
    changes: dict[str, Any], moment: str, day: str | None
) -> None:
    changed = briefing(**changes)
    assert changed_at(changed).isoformat() == moment
    assert last_change(changed) == (date.fromisoformat(day) if day else None)


def test_what_was_published_last_comes_first_however_old_its_event() -> None:
    old = briefing("1950-07-14", published=date(2025, 11, 6))
    at_ten = briefing("2025-11-01", published=PUBLISHED)
    same_day = briefing("2025-11-02", published=date(2025, 11, 5))
    new, newer = briefing("2025-11-03"), briefing("2025-11-04")
    newest_event_first = [newer, new, same_day, at_ten, old]
    assert by_publication(newest_event_first) == [old, at_ten, same_day, newer, new]
    assert by_publication([newer, new]) == [newer, new]
