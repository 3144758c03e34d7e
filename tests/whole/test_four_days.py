"""When it happened, was said, was published and was changed: each in its own place."""

from __future__ import annotations

import json
from collections.abc import Callable

import feedparser
import pytest

from tests.sites import SiteFolder

MKDOCS_YML = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [{briefings: {search: {enabled: false}, timezone: UTC, feeds: {content: full, limit: 3}}}]
"""
PROFILES = """\
-- docs/topics/harbour.md --
---
name: Harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles: [{title: Minister of Examples, from: 2024-05-01}]
---
"""
BRIEFING = """\
-- briefings/{day}-{slug}.md --
---
title: The {slug} begin
date: {date}
topics: [harbour]
sources: [{{id: daily, publisher: Example Daily}}]
{more}
---
They begin [@daily].
"""
ADDRESS = "https://example.org/briefings/"
AT_22_UTC = "1795730400"
"""2026-11-26 22:00 UTC, when it is 27 November in Seoul."""

Make = Callable[[str], SiteFolder]


def briefing(date: str, slug: str, more: str = "") -> str:
    return BRIEFING.format(day=date[:10], date=date, slug=slug, more=more)


@pytest.fixture(autouse=True)
def late_november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", AT_22_UTC)


def test_a_new_briefing_on_an_old_event_enters_the_feeds(site: Make) -> None:
    old = briefing("1950-07-14", "wars", "published: 2025-11-07T09:00:00+09:00")
    days = [("2025-11-04", "talks"), ("2025-11-05", "fairs"), ("2025-11-06", "games")]
    folder = site(MKDOCS_YML + PROFILES + old + "".join(briefing(*one) for one in days))
    assert folder.build("--strict").code == 0
    for page in ("", "topics/harbour/"):
        feed = feedparser.parse((folder.root / "site" / page / "feed.xml").read_bytes())
        assert [(entry.id.removeprefix(ADDRESS), entry.published) for entry in feed.entries] == [
            ("1950/07/14/wars/", "2025-11-07T09:00:00+09:00"),
            ("2025/11/06/games/", "2025-11-06T00:00:00+00:00"),
            ("2025/11/05/fairs/", "2025-11-05T00:00:00+00:00"),
        ]
    assert folder.article("timeline").find("games") < folder.article("timeline").find("wars")


def test_a_page_shows_each_day_in_its_place(site: Make) -> None:
    said = "statements: [{by: jane-doe, says: Soon., date: 2025-10-30, sources: [daily]}]"
    text = briefing("2025-11-04", "talks", f"published: 2025-11-05\nupdated: 2025-11-08\n{said}")
    folder = site(MKDOCS_YML + PROFILES + text)
    assert folder.build("--strict").code == 0
    page = folder.article("briefings/2025/11/04/talks")
    assert '<time datetime="2025-11-04">4 November 2025</time>' in page
    assert "<span>Published 5 November 2025</span>" in page
    assert "<span>Updated 8 November 2025</span>" in page
    assert "Test site. (2025, November 5). The talks begin" in page
    person = folder.article("people/jane-doe")
    assert '#statement-2025-11-04-talks-1"><time datetime="2025-10-30">' in person
    (row,) = json.loads((folder.root / "site/data/statements.json").read_text("utf-8"))
    assert row["date"] == "2025-10-30"


def published(folder: SiteFolder) -> list[str]:
    """The briefings of the built site."""
    found = (folder.root / "site/briefings").glob("2026/*/*/*")
    return sorted(path.name for path in found)


MORNING = briefing("2026-11-27T05:00:00+09:00", "mornings")
"""20:00 UTC on the day before."""
EVENING = briefing("2026-11-26T23:30:00-10:00", "evenings")
"""09:30 UTC on the next day."""
DAY = briefing("2026-11-27", "days")
LATER = briefing("2026-11-01", "laters", "published: 2026-11-27")
AHEAD = MORNING + EVENING + DAY + LATER + briefing("2026-11-26", "pasts")


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("UTC", ["mornings", "pasts"]),
        ("Asia/Seoul", ["days", "evenings", "laters", "mornings", "pasts"]),
        ("Pacific/Honolulu", ["evenings", "mornings", "pasts"]),
    ],
)
@pytest.mark.parametrize("machine", ["UTC", "Asia/Seoul"])
def test_today_is_judged_in_the_zone_of_the_site(
    site: Make, monkeypatch: pytest.MonkeyPatch, machine: str, zone: str, expected: list[str]
) -> None:
    monkeypatch.setenv("TZ", machine)
    folder = site(MKDOCS_YML.replace("timezone: UTC", f"timezone: {zone}") + PROFILES + AHEAD)
    assert folder.build("--strict").code == 0
    assert published(folder) == expected


@pytest.mark.parametrize(
    ("zone", "epoch", "message"),
    [
        ("Asia/Soul", AT_22_UTC, "no time zone 'Asia/Soul'. Write a name of the IANA database"),
        ("Asia", AT_22_UTC, "no time zone 'Asia'. Write a name of the IANA database"),
        ("../UTC", AT_22_UTC, "no time zone '../UTC'. Write a name of the IANA database"),
    ],
)
def test_a_zone_that_nobody_knows_is_named(site: Make, zone: str, epoch: str, message: str) -> None:
    folder = site(MKDOCS_YML.replace("timezone: UTC", f"timezone: {zone}") + PROFILES)
    result = folder.build()
    assert result.code == 1
    assert message in result.output
    assert "Traceback" not in result.output


def test_a_clock_that_is_no_number_is_named(site: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    result = site(MKDOCS_YML + PROFILES).run("mkdocs_briefings", "check")
    message = "SOURCE_DATE_EPOCH is 'yesterday', which is not a moment."
    assert (result.code, result.output.splitlines()) == (
        2,
        [f"{message} Write the seconds since 1970, or unset it."],
    )
