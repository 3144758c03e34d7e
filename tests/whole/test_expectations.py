"""What is expected, through a whole build: pages, feed, calendar, data; nothing of drafts."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import feedparser
import pytest
from icalendar import Calendar

from tests.sites import SiteFolder

BRIEFING = """\
-- briefings/{day}-{slug}.md --
---
title: {title}
date: {day}
topics: [{topics}]
sources: [{{id: a, publisher: Example News, url: "https://example.com/{slug}"}}]
{more}
---
They met [@a].
"""
SITE = """\
-- docs/people/jane-doe.md --
---
name: Jane Doe
---
-- docs/organisations/example-ministry.md --
---
name: Example Ministry
---
-- docs/topics/harbour.md --
---
name: Harbour
---
-- docs/topics/fees.md --
---
name: Fees
---
"""


def briefing(day: str, slug: str, more: str, topics: str = "harbour") -> str:
    """A briefing with some front matter of its own."""
    title = slug.replace("-", " ").capitalize()
    return BRIEFING.format(day=day, slug=slug, title=title, topics=topics, more=more)


ANNOUNCED = briefing(
    "2026-01-10",
    "talks",
    """\
upcoming:
  - {id: transfer, kind: target, by: [Example Ministry], date: 2026-04-17, title: Transfer}
  - {id: round-two, date: 2026-05, title: Second round, topics: [fees], by: [jane-doe]}
  - {id: fee, kind: pledge, by: [jane-doe], date: 2026-03-01, title: No more fees, sources: [a]}
  - {id: quay, kind: deadline, date: 2026-02-01, title: Quay repaired}
  - {id: visit, date: 2026-02-20, title: A visit}""",
    "harbour, fees",
)
MOVED = briefing(
    "2026-02-10",
    "delay",
    """\
outcomes:
  - {of: transfer, result: moved, to: 2026-12-01, note: They asked for it., sources: [a]}
  - {of: round-two, result: moved, to: when they agree, sources: [a]}
  - {of: quay, result: met, date: 2026-02-02, sources: [a]}""",
)
ENDED = briefing(
    "2026-02-25",
    "end",
    """\
outcomes:
  - {of: fee, result: dropped, sources: [a]}
  - {of: visit, result: missed, sources: [a]}
  - {of: round-two, result: moved, to: 2026-06-03, sources: [a]}""",
)


@pytest.fixture
def build(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., SiteFolder]:
    """A site of these briefings, built on 1 March 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772323200")

    def make(*briefings: str, strict: bool = True) -> SiteFolder:
        folder = site(SITE + "".join(briefings))
        result = folder.build(*["--strict"] * strict)
        assert result.code == 0, result.output
        return folder

    return make


def events(folder: SiteFolder, page: str = "") -> dict[str, Any]:
    """The entries of a calendar that are expected, by their ids."""
    path = folder.root / "site" / page / "calendar.ics"
    calendar = Calendar.from_ical(path.read_bytes())
    assert calendar.to_ical() == path.read_bytes()
    found = {str(event["uid"]).partition("@")[0]: event for event in calendar.walk("VEVENT")}
    return {uid: event for uid, event in found.items() if not uid.startswith("2026-")}


def told(event: Any) -> tuple[date, date, int, str]:
    """When an entry is, its number and its status."""
    return event.start, event.end, int(event["sequence"]), str(event.get("status", ""))


def test_an_entry_of_a_calendar_keeps_its_id_while_it_moves(
    build: Callable[..., SiteFolder],
) -> None:
    first = events(build(ANNOUNCED))
    assert {uid: told(event) for uid, event in first.items()} == {
        "quay": (date(2026, 2, 1), date(2026, 2, 2), 0, ""),
        "visit": (date(2026, 2, 20), date(2026, 2, 21), 0, ""),
        "fee": (date(2026, 3, 1), date(2026, 3, 2), 0, ""),
        "transfer": (date(2026, 4, 17), date(2026, 4, 18), 0, ""),
        "round-two": (date(2026, 5, 1), date(2026, 6, 1), 0, ""),
    }
    second = events(build(ANNOUNCED, MOVED))
    assert {uid: told(event) for uid, event in second.items()} == {
        "quay": (date(2026, 2, 1), date(2026, 2, 2), 1, ""),
        "visit": (date(2026, 2, 20), date(2026, 2, 21), 0, ""),
        "fee": (date(2026, 3, 1), date(2026, 3, 2), 0, ""),
        "round-two": (date(2026, 5, 1), date(2026, 6, 1), 1, "CANCELLED"),
        "transfer": (date(2026, 12, 1), date(2026, 12, 2), 1, ""),
    }
    third = events(build(ANNOUNCED, MOVED, ENDED))
    assert {uid: told(event) for uid, event in third.items()} == {
        "quay": (date(2026, 2, 1), date(2026, 2, 2), 1, ""),
        "visit": (date(2026, 2, 20), date(2026, 2, 21), 1, "CANCELLED"),
        "fee": (date(2026, 3, 1), date(2026, 3, 2), 1, "CANCELLED"),
        "round-two": (date(2026, 6, 3), date(2026, 6, 4), 2, ""),
        "transfer": (date(2026, 12, 1), date(2026, 12, 2), 1, ""),
    }
    stamps = [found["round-two"]["dtstamp"].dt for found in (first, second, third)]
    assert sorted(set(stamps)) == stamps
    assert str(third["round-two"]["summary"]) == "Second round"
    assert str(second["round-two"]["summary"]) == "Second round (May 2026)"
    page = "https://example.org/briefings/2026/01/10/talks/#expectation-transfer"
    assert str(third["transfer"]["url"]) == page
    assert str(third["transfer"]["description"]).splitlines() == [
        "10 January 2026: Announced for 17 April 2026",
        "10 February 2026: Moved to 1 December 2026",
        page,
    ]


def test_the_calendar_of_a_topic_has_what_is_expected_on_it(
    build: Callable[..., SiteFolder],
) -> None:
    folder = build(ANNOUNCED, MOVED)
    assert "round-two" in events(folder, "topics/fees")
    assert "round-two" not in events(folder, "topics/harbour")


def test_the_feed_has_what_was_announced_and_what_came_of_it(
    build: Callable[..., SiteFolder],
) -> None:
    folder = build(ANNOUNCED, MOVED)
    feed = feedparser.parse((folder.root / "site/expected/feed.xml").read_bytes())
    assert (feed.bozo, feed.version, feed.feed.title) == (False, "atom10", "Expected – Test site")
    site = "https://example.org/briefings/2026"
    assert [(entry.id, entry.title, entry.summary) for entry in feed.entries][:3] == [
        (
            f"{site}/02/10/delay/#outcome-transfer",
            "Transfer: Moved to 1 December 2026",
            "Target · Example Ministry. They asked for it.",
        ),
        (
            f"{site}/02/10/delay/#outcome-round-two",
            "Second round: Moved: when they agree",
            "Event · Jane Doe",
        ),
        (f"{site}/02/10/delay/#outcome-quay", "Quay repaired: Met", "Deadline"),
    ]
    assert {entry.id for entry in feed.entries[3:]} == {
        f"{site}/01/10/talks/#expectation-{one}"
        for one in ("transfer", "round-two", "fee", "quay", "visit")
    }
    written = json.loads((folder.root / "site/expected/feed.json").read_text("utf-8"))
    assert [item["id"] for item in written["items"]] == [entry.id for entry in feed.entries]
    for entry in feed.entries:
        page, _, anchor = entry.link.removeprefix("https://example.org/").partition("#")
        assert f'id="{anchor}"' in folder.page(page)


def machine_events(folder: SiteFolder, page: str) -> dict[str, Any]:
    """The events that a briefing's JSON-LD mentions, by their anchors."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', folder.page(page))
    assert found is not None
    article = json.loads(found[1])["@graph"][0]
    events = [one for one in article["mentions"] if one["@type"] == "Event"]
    return {one["@id"].partition("#")[2]: one for one in events}


def test_machines_are_told_of_events_and_of_nothing_that_nobody_knows(
    build: Callable[..., SiteFolder],
) -> None:
    page, base = "briefings/2026/01/10/talks", "https://example.org"
    first = machine_events(build(ANNOUNCED), page)
    assert set(first) == {"expectation-round-two", "expectation-visit"}
    assert first["expectation-round-two"] == {
        "@type": "Event",
        "@id": f"{base}/{page}/#expectation-round-two",
        "name": "Second round",
        "startDate": "2026-05",
        "eventStatus": "https://schema.org/EventScheduled",
        "organizer": [
            {"@type": "Person", "@id": f"{base}/people/jane-doe/", "name": "Jane Doe"},
        ],
    }
    # Overdue: that it took place is as unknown as that it did not.
    assert "eventStatus" not in first["expectation-visit"]
    assert set(machine_events(build(ANNOUNCED, MOVED), page)) == {"expectation-visit"}
    third = machine_events(build(ANNOUNCED, MOVED, ENDED), page)["expectation-round-two"]
    assert (third["startDate"], third["previousStartDate"], third["eventStatus"]) == (
        "2026-06-03",
        "2026-05",
        "https://schema.org/EventRescheduled",
    )


def rows(folder: SiteFolder, name: str) -> list[dict[str, Any]]:
    """A table of the data."""
    found: list[dict[str, Any]] = json.loads((folder.root / f"site/data/{name}.json").read_text())
    return found


def test_the_data_has_every_expectation_once_and_every_outcome(
    build: Callable[..., SiteFolder],
) -> None:
    folder = build(ANNOUNCED, MOVED, ENDED)
    talks, delay = (
        f"https://example.org/briefings/2026/{rest}/" for rest in ("01/10/talks", "02/10/delay")
    )
    states = {row["key"]: row["state"] for row in rows(folder, "expectations")}
    assert states == {
        "round-two": "moved",
        "transfer": "moved",
        "visit": "missed",
        "fee": "dropped",
        "quay": "met",
    }
    (fee,) = (row for row in rows(folder, "expectations") if row["key"] == "fee")
    assert fee == {
        "id": f"{talks}#expectation-fee",
        "key": "fee",
        "title": "No more fees",
        "kind": "pledge",
        "briefing": talks,
        "announced": "2026-01-10",
        "date": "2026-03-01",
        "expected": "2026-03-01",
        "expected_words": None,
        "state": "dropped",
        "moves": 0,
        "topics": ["https://example.org/topics/harbour/", "https://example.org/topics/fees/"],
        "owners": ["https://example.org/people/jane-doe/"],
        "place": None,
        "sources": [f"{talks}#source-a"],
    }
    outcomes = {row["id"]: row for row in rows(folder, "outcomes")}
    assert len(outcomes) == 6
    assert outcomes[f"{delay}#outcome-round-two"] == {
        "id": f"{delay}#outcome-round-two",
        "expectation": f"{talks}#expectation-round-two",
        "briefing": delay,
        "result": "moved",
        "date": "2026-02-10",
        "to": None,
        "to_words": "when they agree",
        "note": None,
        "sources": [f"{delay}#source-a"],
    }
    assert outcomes[f"{delay}#outcome-transfer"]["to"] == "2026-12-01"
    with (folder.root / "site/data/outcomes.csv").open(encoding="utf-8", newline="") as file:
        assert {row["id"]: row["result"] for row in csv.DictReader(file)} == {
            key: row["result"] for key, row in outcomes.items()
        }


def test_frictionless_finds_data_with_outcomes_valid(build: Callable[..., SiteFolder]) -> None:
    folder = build(ANNOUNCED, MOVED)
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"],
        cwd=folder.root / "site/data",
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    names = {task["name"] for task in report["tasks"]}
    assert (report["valid"], report["errors"]) == (True, [])
    assert {"expectations", "expectations-csv", "outcomes", "outcomes-csv"} <= names


DRAFT = briefing(
    "2026-02-26",
    "hidden",
    """\
status: draft
upcoming: [{id: secret-plan, date: 2026-08, title: Unheard plan, by: [Hidden Office]}]
outcomes: [{of: visit, result: met, note: Unheard note., sources: [a]}]""",
)
ON_THE_DRAFT = briefing(
    "2026-02-27",
    "after",
    "outcomes: [{of: secret-plan, result: moved, to: unheard words, sources: [a]}]",
)


def test_what_a_draft_expects_or_reports_is_nowhere(build: Callable[..., SiteFolder]) -> None:
    folder = build(ANNOUNCED, DRAFT, ON_THE_DRAFT, strict=False)
    texts = {
        path.relative_to(folder.root).as_posix(): path.read_bytes().lower()
        for path in (folder.root / "site").rglob("*")
        if path.is_file() and "pagefind" not in path.parts
    }
    for word in (b"unheard", b"secret-plan", b"hidden office", b"hidden-office"):
        assert [name for name, text in texts.items() if word in text] == []
    assert not folder.has("organisations/hidden-office")
    assert "state-missed" not in folder.page("expected")
    assert 'id="state-overdue"' in folder.page("expected")
