"""What a page that was built in May says of its age when it is read later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sites import SiteFolder

from .conftest import PATIENCE, Served

SITE = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false, language: LANGUAGE}
plugins: [briefings]
-- docs/index.md --
# Test site
-- docs/topics/harbour.md --
---
name: Harbour
status: {text: A deal is near., as_of: 2026-05-21}
---
-- docs/topics/tides.md --
---
name: Tides
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles: [{title: Minister of Examples, from: 2024-05-01}]
---
-- briefings/2026-05-26-talks.md --
---
title: Talks on the harbour
date: 2026-05-26
topics: [harbour]
people: [jane-doe]
sources: [{id: daily, publisher: Example Daily}]
---
They began [@daily].
-- briefings/2026-04-01-tides.md --
---
title: Tides are measured
date: 2026-04-01
topics: [tides]
people: [jane-doe]
sources: [{id: daily, publisher: Example Daily}]
---
They are high [@daily].
"""
BUILT = datetime(2026, 5, 27, tzinfo=UTC)

Read = Callable[..., Page]


@pytest.fixture(scope="module")
def served(
    tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Served]
) -> dict[str, Served]:
    """The site in English and in Korean, built on one day."""
    found = {}
    for language in ("en", "ko"):
        folder = SiteFolder(tmp_path_factory.mktemp(language))
        folder.write(SITE.replace("LANGUAGE", language))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SOURCE_DATE_EPOCH", str(int(BUILT.timestamp())))
            result = folder.build("--strict")
        assert result.code == 0, result.output
        found[language] = serve(folder.root / "site")
    return found


@pytest.fixture
def read(browser: Browser, served: dict[str, Served]) -> Iterator[Read]:
    """Open a page at a moment of a reader's own clock."""
    contexts = []

    def open_page(
        path: str, moment: str, language: str = "en", zone: str = "UTC", *, scripts: bool = True
    ) -> Page:
        context = browser.new_context(timezone_id=zone, java_script_enabled=scripts)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.clock.set_fixed_time(datetime.fromisoformat(moment))
        page.goto(served[language].url(path))
        return page

    yield open_page
    for context in contexts:
        context.close()


def now(page: Page) -> str:
    """The line below where a topic stands, as it is seen."""
    return page.locator(".br-position__date").first.inner_text()


TOPIC = "topics/harbour/"


@pytest.mark.parametrize(
    ("moment", "line"),
    [
        ("2026-05-21T12:00Z", "as of 21 May 2026 · today"),
        ("2026-05-22T12:00Z", "as of 21 May 2026 · 1 day ago"),
        ("2026-05-27T12:00Z", "as of 21 May 2026 · 6 days ago"),
        ("2026-07-20T12:00Z", "as of 21 May 2026 · 60 days ago"),
        ("2026-07-21T12:00Z", "as of 21 May 2026 · 2 months ago"),
        ("2026-08-19T12:00Z", "as of 21 May 2026 · 2 months ago"),
        ("2026-08-20T12:00Z", "as of 21 May 2026 · 2 months ago may be out of date"),
        ("2026-11-27T12:00Z", "as of 21 May 2026 · 6 months ago may be out of date"),
        ("2028-06-20T12:00Z", "as of 21 May 2026 · 2 years ago may be out of date"),
        # A clock that runs behind knows nothing.
        ("2026-05-20T12:00Z", "as of 21 May 2026"),
    ],
)
def test_a_position_gains_its_age_and_then_a_mark(read: Read, moment: str, line: str) -> None:
    assert now(read(TOPIC, moment)) == line


def test_the_day_is_that_of_the_readers_calendar(read: Read) -> None:
    late = "2026-05-22T20:00Z"
    assert now(read(TOPIC, late)) == "as of 21 May 2026 · 1 day ago"
    assert now(read(TOPIC, late, zone="Asia/Seoul")) == "as of 21 May 2026 · 2 days ago"


def test_ages_are_in_the_words_of_the_site(read: Read) -> None:
    page = read(TOPIC, "2026-11-27T12:00Z", "ko")
    assert now(page) == "2026년 5월 21일 기준 · 6개월 전 현재와 다를 수 있음"


def test_the_home_page_says_how_old_its_newest_briefing_is(read: Read) -> None:
    line = ".br-newest"
    fresh, old = (read("", moment) for moment in ("2026-05-28T12:00Z", "2026-08-25T12:00Z"))
    assert fresh.locator(line).inner_text() == "Newest briefing: 26 May 2026 · 2 days ago"
    assert old.locator(line).inner_text() == (
        "Newest briefing: 26 May 2026 · 2 months ago more than 90 days old"
    )


def test_an_office_that_nobody_confirms_is_held_no_more(read: Read) -> None:
    reported = "in office when last reported, 26 May 2026"
    fresh = read("people/jane-doe/", "2026-08-24T12:00Z")
    assert fresh.locator(".br-office").inner_text() == "Minister of Examples since 1 May 2024"
    old = read("people/jane-doe/", "2026-08-25T12:00Z")
    assert old.locator(".br-office").inner_text() == (
        f"Minister of Examples since 1 May 2024, {reported}"
    )
    assert old.locator(".br-offices td").last.inner_text() == f"since 1 May 2024, {reported}"
    listed = read("people/", "2026-08-25T12:00Z").locator(".br-role")
    assert listed.inner_text() == f"Minister of Examples ({reported})"


@pytest.mark.parametrize(
    ("moment", "office"),
    [
        ("2026-08-24T12:00Z", "Minister of Examples"),
        (
            "2026-08-25T12:00Z",
            "Minister of Examples (in office when last reported, 26 May 2026)",
        ),
    ],
)
def test_previews_and_the_search_box_know_it_too(read: Read, moment: str, office: str) -> None:
    page = read(TOPIC, moment)
    page.locator(".br-faces a", has_text="Jane Doe").hover()
    expect(page.locator("#br-preview .br-role")).to_have_text(office)
    page.locator(".br-search__input").fill("Jane Doe")
    expect(page.locator(".br-search__note").first).to_have_text(office)


@pytest.mark.parametrize(
    ("moment", "office", "asked"),
    [
        # That on tides is enough until the end of June, that on the harbour for longer.
        ("2026-06-30T12:00Z", "Minister of Examples", 0),
        ("2026-07-01T12:00Z", "Minister of Examples", 1),
        ("2026-08-24T12:00Z", "Minister of Examples", 1),
        ("2026-08-25T12:00Z", "Minister of Examples (in office when last reported)", 1),
    ],
)
def test_a_page_asks_of_an_office_that_its_own_briefings_have_not_reported_for_long(
    read: Read, moment: str, office: str, asked: int
) -> None:
    page = read("", moment)
    known: list[str] = []
    page.on("request", lambda one: known.append(one.url) if "previews.json" in one.url else None)
    page.goto(f"{page.url}topics/tides/", wait_until="networkidle")
    expect(page.locator(".br-faces .br-role")).to_have_text(office, use_inner_text=True)
    assert len(known) == asked


def test_without_a_script_the_days_alone_are_told(read: Read) -> None:
    page = read(TOPIC, "2026-11-27T12:00Z", scripts=False)
    assert now(page) == "as of 21 May 2026"


def test_what_is_printed_says_no_age(read: Read) -> None:
    page = read(TOPIC, "2026-11-27T12:00Z")
    expect(page.locator(".br-position .br-age")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".br-position .br-age")).to_be_hidden()
