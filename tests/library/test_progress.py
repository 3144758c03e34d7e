"""What comes next on a topic, and what has happened since it was written where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.library.progress import Progress, progress
from mkdocs_briefings.model import Kind, Topic
from tests.sites import files_of, site_of, write_files

TOPIC = "-- docs/topics/harbour.md --\n---\nname: Harbour\n{status}\n---\n"
BRIEFING = """\
-- briefings/{day}-talks.md --
---
title: Talks on the harbour
date: {day}
topics: [harbour]
sources: [{{id: daily, publisher: Example Daily}}]
{more}
---
They talk [@daily].
"""


def harbour(root: Path, status: str, *briefings: str) -> Progress:
    """The progress of a topic, as of 1 June 2026."""
    write_files(root, files_of(TOPIC.format(status=status) + "".join(briefings)))
    site = site_of(root)
    topic = site.library.subject(Kind.TOPIC, "harbour")
    assert isinstance(topic, Topic)
    return progress(topic, site.fragments.changes, site.library.expectations)


def briefing(day: str, more: str = "") -> str:
    return BRIEFING.format(day=day, more=more)


def told(found: Progress) -> tuple[list[str], list[str], int]:
    return [one.id for one in found.after], [one.id for one in found.before], found.more


STATUS = "status: [{text: On., as_of: 2026-02-01}, {text: Off., as_of: 2025-02-01}]"


def test_the_last_five_changes_are_divided_by_the_day_of_the_status(tmp_path: Path) -> None:
    days = ("2026-01-05", "2026-02-01", "2026-02-02", "2026-03-01", "2025-12-01", "2025-11-01")
    found = harbour(tmp_path, STATUS, *map(briefing, days))
    assert told(found) == (
        ["published-2026-03-01-talks", "published-2026-02-02-talks"],
        [
            "published-2026-02-01-talks",
            "published-2026-01-05-talks",
            "published-2025-12-01-talks",
        ],
        1,
    )


def test_a_briefing_counts_by_the_day_of_its_event(tmp_path: Path) -> None:
    late = briefing("2026-01-05", "published: 2026-05-01")
    found = harbour(tmp_path, STATUS, late, briefing("2026-01-20"), briefing("2026-02-03"))
    assert told(found) == (
        ["published-2026-02-03-talks"],
        ["published-2026-01-20-talks", "published-2026-01-05-talks"],
        0,
    )


def test_positions_and_corrections_are_no_changes_of_the_topic(tmp_path: Path) -> None:
    more = "corrections: [{date: 2026-05-01, text: The fee was misstated.}]"
    found = harbour(tmp_path, STATUS, briefing("2026-01-05", more))
    assert told(found) == ([], ["published-2026-01-05-talks"], 0)


def test_without_a_status_every_change_is_new(tmp_path: Path) -> None:
    found = harbour(tmp_path, "summary: A port.", briefing("2026-01-05"), briefing("2025-01-05"))
    assert told(found) == (["published-2026-01-05-talks", "published-2025-01-05-talks"], [], 0)


@pytest.mark.parametrize(
    ("upcoming", "title"),
    [
        ("{date: 2026-07, title: Later}, {date: 2026-06-15, title: Soon}", "Soon"),
        ("{date: 2026-05-31, title: Over}, {date: 2026, title: This year}", "This year"),
        ("{date: 2026-05-31, title: Over}", None),
    ],
)
def test_next_is_what_comes_soonest(tmp_path: Path, upcoming: str, title: str | None) -> None:
    found = harbour(tmp_path, STATUS, briefing("2026-01-05", f"upcoming: [{upcoming}]"))
    assert (found.next.title if found.next else None) == title
