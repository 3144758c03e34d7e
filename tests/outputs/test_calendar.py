"""Calendars, as icalendar reads them again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from tests import followed
from tests.followed import AWKWARD, BASE


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return followed.built(tmp_path_factory.mktemp("followed"))


def events_of(calendar: Calendar) -> list[Event]:
    return [event for event in calendar.walk("VEVENT") if isinstance(event, Event)]


def read(published: Path, page: str) -> Calendar:
    calendar = Calendar.from_ical((published / page / "calendar.ics").read_bytes())
    assert isinstance(calendar, Calendar)
    return calendar


def test_a_calendar_reads_back_as_it_was_written(published: Path) -> None:
    for path in published.rglob("calendar.ics"):
        assert Calendar.from_ical(path.read_bytes()).to_ical() == path.read_bytes()


def test_what_is_known_to_the_month_lasts_the_month_and_says_so(published: Path) -> None:
    event = next(
        event
        for event in events_of(read(published, ""))
        if str(event["summary"]).startswith("Second round")
    )
    assert str(event["summary"]) == "Second round (October 2099)"
    assert (event.start, event.end) == (date(2099, 10, 1), date(2099, 11, 1))
    assert str(event["location"]) == "Exampleville"


def test_events_are_what_is_to_come_the_next_first_and_then_what_follows_the_last_first(
    published: Path,
) -> None:
    events = events_of(read(published, "topics/harbour"))
    assert [(str(event["uid"]), event.start) for event in events] == [
        ("2026-01-10-talks-second-round@example.org", date(2099, 10, 1)),
        ("2026-01-10-talks-signing-at-last-truly@example.org", date(2099, 11, 4)),
        ("2026-02-01-deal@example.org", date(2026, 2, 1)),
        ("2026-01-10-talks@example.org", datetime(2026, 1, 10, 12, 30, tzinfo=UTC)),
    ]


def test_awkward_words_survive(published: Path) -> None:
    _, last, *_, first = read(published, "topics/harbour").walk("VEVENT")
    assert (str(first["summary"]), str(last["summary"])) == (AWKWARD, "Signing, at last; truly")
    assert str(first["url"]) == f"{BASE}/briefings/2026/01/10/talks/"


def test_a_calendar_without_events_is_still_a_calendar(published: Path) -> None:
    calendar = read(published, "topics/quiet")
    assert (calendar.walk("VEVENT"), len(calendar.subcomponents)) == ([], 1)
