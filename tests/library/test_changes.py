"""What changed, when, and in which order it is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mkdocs_briefings.clock import Today
from mkdocs_briefings.library.calendar_spans import Month, Week
from mkdocs_briefings.library.change_log import ChangeLog
from mkdocs_briefings.model import Kind, Status
from tests.sites import files_of, site_of, write_files

CONTENT = """\
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
published: 2026-01-12
topics: [harbour]
people: [jane-doe]
sources: [{id: daily, publisher: Example Daily}]
upcoming:
  - {id: deal, kind: target, by: [jane-doe], date: 2026-03, title: A deal, sources: [daily]}
corrections:
  - {date: 2026-02-03, text: The fee was misstated.}
  - {date: 2026-02-03, text: And so was the day.}
---
They met [@daily].
-- briefings/2026-02-20-delay.md --
---
title: The deal waits
date: 2026-02-20
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
outcomes:
  - {of: deal, result: moved, to: 2026-04, date: 2026-02, note: The tide., sources: [daily]}
---
They wait [@daily].
-- briefings/2026-04-01-deal.md --
---
title: The deal is made
date: 2026-04-01
published: 2026-04-01T23:30:00-05:00
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
outcomes: [{of: deal, result: met, sources: [daily]}]
---
They signed [@daily].
-- briefings/2026-03-01-secret.md --
---
title: SECRET
date: 2026-03-01
topics: [harbour]
people: [jane-doe]
sources: [{id: daily, publisher: Example Daily}]
upcoming: [{id: secret, date: 2026-05, title: SECRET}]
outcomes: [{of: deal, result: dropped, date: 2026-03-01, sources: [daily]}]
corrections: [{date: 2026-03-02, text: SECRET}]
status: draft
---
They hide [@daily].
-- docs/topics/harbour.md --
---
name: The harbour
status:
  - {text: It will open one day., as_of: 2026-12-24}
  - {text: It is open., as_of: 2026-04-01}
  - {text: It is shut., as_of: 2026-01-10}
  - {text: It was open., as_of: 2020-01-01}
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles:
  - {title: Admiral, from: 2027-01-01}
  - {title: Minister, from: 2026-03-15}
  - {title: Mayor, organisation: Exampleville, from: 2026-01-20, until: 2026-03-14}
  - {title: Mayor, organisation: Exampleville, from: 2018-05-01, until: 2026-01-19}
  - {title: Pilot, from: 2026, until: 2026}
---
"""
EVERYTHING = """\
2026-04-01 position-harbour-2026-04-01
2026-04-01 met-deal-2026-04-01
2026-04-01 published-2026-04-01-deal
2026-03-15 taken-jane-doe-minister-2026-03-15
2026-03-14 left-jane-doe-mayor-2026-03-14
2026-02-20 published-2026-02-20-delay
2026-02-03 corrected-2026-01-10-talks-2026-02-03
2026-02-03 corrected-2026-01-10-talks-2026-02-03-2
2026-02 moved-deal-2026-02
2026-01-12 published-2026-01-10-talks
2026-01-10 position-harbour-2026-01-10
2026-01-10 announced-deal-2026-01-10
2026 taken-jane-doe-pilot-2026
""".splitlines()
"""In the order in which it is told. The term that goes on is not taken anew."""


def record(root: Path, today: str = "2026-06-01", **options: Any) -> ChangeLog:
    write_files(root, files_of(CONTENT))
    built = site_of(root, today=date.fromisoformat(today), **options)
    return built.fragments.changes


def test_everything_is_told_newest_first_and_positions_before_all_else(tmp_path: Path) -> None:
    assert [str(change) for change in record(tmp_path).all] == EVERYTHING


def test_a_preview_tells_no_more_than_readers_are_told(tmp_path: Path) -> None:
    found = [str(change) for change in record(tmp_path, include_drafts=True).all]
    assert found == EVERYTHING


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2026-03-14", EVERYTHING[4:]),
        # The move is of this month as well, but the briefing that reports it is of a later day.
        ("2026-02-03", [*EVERYTHING[6:8], *EVERYTHING[9:]]),
    ],
)
def test_what_is_dated_after_today_has_not_changed_yet(
    tmp_path: Path, today: str, told: list[str]
) -> None:
    assert [str(change) for change in record(tmp_path, today).all] == told


def test_a_change_knows_what_held_before(tmp_path: Path) -> None:
    before = {change.id: change.before for change in record(tmp_path).all if change.before}
    assert {
        name: one.text if isinstance(one, Status) else str(one.to) for name, one in before.items()
    } == {
        "position-harbour-2026-04-01": "It is shut.",
        "position-harbour-2026-01-10": "It was open.",
        "met-deal-2026-04-01": "2026-04",
        "moved-deal-2026-02": "2026-03",
    }


def test_weeks_hold_what_is_known_to_the_day_and_months_the_rest_too(tmp_path: Path) -> None:
    log = record(tmp_path)
    weeks = {str(week): len(log.within(week)) for week in log.weeks}
    assert log.weeks == tuple(Week(2026, n) for n in (14, 11, 8, 6, 3, 2))
    assert list(weeks.values()) == [3, 2, 1, 2, 1, 2]
    assert {month.number: len(log.within(month)) for month in log.months} == {
        4: 3,
        3: 2,
        2: 4,
        1: 3,
    }


def test_topics_and_people_have_their_own_changes(tmp_path: Path) -> None:
    log = record(tmp_path)
    of_jane = [change.id for change in log.about(Kind.PERSON, "jane-doe")]
    assert of_jane == [
        "met-deal-2026-04-01",
        "taken-jane-doe-minister-2026-03-15",
        "left-jane-doe-mayor-2026-03-14",
        "corrected-2026-01-10-talks-2026-02-03",
        "corrected-2026-01-10-talks-2026-02-03-2",
        "moved-deal-2026-02",
        "published-2026-01-10-talks",
        "announced-deal-2026-01-10",
        "taken-jane-doe-pilot-2026",
    ]
    of_harbour = {change.id for change in log.about(Kind.TOPIC, "harbour")}
    assert of_harbour == {one.split()[1] for one in EVERYTHING if "jane-doe" not in one}


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("2026-03-15", "2026-12-30", EVERYTHING[:4]),
        ("2026-04-02", None, EVERYTHING[-1:]),
        ("2026-02-04", "2026-02-27", EVERYTHING[5:6]),
        ("2026-02-28", "2026-03-14", [EVERYTHING[4], EVERYTHING[8]]),
        (None, "2026-01-11", EVERYTHING[-3:-1]),
        ("2027-01-01", None, []),
    ],
)
def test_a_span_has_both_its_days_and_a_month_counts_as_of_its_last(
    tmp_path: Path, since: str | None, until: str | None, told: list[str]
) -> None:
    log = record(tmp_path)
    days = [date.fromisoformat(day) if day else None for day in (since, until)]
    assert [str(change) for change in log.between(*days)] == told


def test_an_empty_site_has_no_changes(tmp_path: Path) -> None:
    write_files(tmp_path, {"docs/index.md": ""})
    log = ChangeLog.of(site_of(tmp_path).library, Today(date(2026, 6, 1)))
    assert (log.all, log.months, log.weeks) == ((), (), ())


def test_the_first_week_of_a_year_is_that_of_the_fourth_of_january() -> None:
    last = Week.of(date(2027, 1, 3))
    assert (last, last.first_day, last.last_day, last.anchor) == (
        Week(2026, 53),
        date(2026, 12, 28),
        date(2027, 1, 3),
        "w53-2026",
    )
    assert Week.of(date(2027, 1, 4)) == Week(2027, 1)
    assert Month(2026, 5).first_day == date(2026, 5, 1)
