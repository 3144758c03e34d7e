"""What changed: any span by its address, and what is new since the last visit, in Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from tests.browser.conftest import PATIENCE, Served, host_of
from tests.library.test_changes import CONTENT
from tests.sites import MKDOCS_YML, SiteFolder

NEW = ".br-change:has(.br-change__new)"


def build(folder: SiteFolder, day: str) -> None:
    """Build the site of the record's own tests, on a day."""
    folder.write(f"-- mkdocs.yml --\n{MKDOCS_YML}-- docs/index.md --\nWords.\n{CONTENT}")
    moment = int(datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(moment))
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        result = folder.build()
    assert result.code == 0, result.output


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Served]) -> Served:
    """The site as it is on 1 June 2026."""
    folder = SiteFolder(tmp_path_factory.mktemp("changes"))
    build(folder, "2026-06-01")
    return serve(folder.root / "site")


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A reader with a browser of their own, whose clock the test sets."""
    context = browser.new_context(locale="en-GB", timezone_id="Asia/Seoul")
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def opened(reader: BrowserContext, served: Served, path: str, now: str = "") -> Page:
    """A page, read at a moment."""
    page = reader.new_page()
    if now:
        page.clock.set_fixed_time(datetime.fromisoformat(now))
    page.goto(served.url(path))
    return page


def told(page: Page, among: str = ".br-change") -> list[str | None]:
    return [one.get_attribute("data-br-change") for one in page.locator(among).all()]


def test_a_span_is_shown_by_its_address(reader: BrowserContext, served: Served) -> None:
    page = opened(reader, served, "changes/?since=2026-02-04&until=2026-03-14")
    expect(page.locator(".br-since [role=status]")).to_have_text("Changes in these days: 3")
    assert told(page) == [
        "left-jane-doe-mayor-2026-03-14",
        "published-2026-02-20-delay",
        "moved-deal-2026-02",
    ]
    assert page.get_by_label("Since").input_value() == "2026-02-04"
    assert page.locator(".br-week h2").all_inner_texts() == [
        "9–15 Mar 2026 1",
        "16–22 Feb 2026 1",
        "February 2026, day not known 1",
    ]
    link = page.locator('[data-br-change="published-2026-02-20-delay"] a')
    assert link.evaluate("a => a.href") == served.url("briefings/2026/02/20/delay/")
    page.get_by_role("link", name="The newest weeks").click()
    page.wait_for_url(served.url("changes/"))
    expect(page.locator(".br-week")).to_have_count(5)


def test_the_form_makes_the_address(reader: BrowserContext, served: Served) -> None:
    page = opened(reader, served, "changes/")
    page.get_by_label("Since").fill("2026-04-01")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url(served.url("changes/?since=2026-04-01&until="))
    expect(page.locator(".br-since [role=status]")).to_have_text("Changes in these days: 3")


@pytest.mark.parametrize(
    ("wish", "words", "weeks"),
    [
        ("?since=2026-05-01", "Nothing changed in these days.", 0),
        ("?since=<b>&until=never", "", 5),
    ],
)
def test_a_span_without_changes_says_so_and_no_span_is_none(
    reader: BrowserContext, served: Served, wish: str, words: str, weeks: int
) -> None:
    page = opened(reader, served, f"changes/{wish}")
    expect(page.locator(".br-since [role=status]")).to_have_text(words)
    expect(page.locator(".br-week")).to_have_count(weeks)


def test_months_that_do_not_load_leave_the_page_as_it_is(
    reader: BrowserContext, served: Served
) -> None:
    reader.route("**/changes/2026/0*/", lambda route: route.abort())
    page = opened(reader, served, "changes/?since=2026-02-04")
    expect(page.locator(".br-since [role=status]")).to_contain_text("could not be loaded")
    expect(page.locator(".br-week")).to_have_count(5)


def test_what_is_new_since_the_last_visit_is_marked_until_the_reader_forgets(
    reader: BrowserContext, serve: Callable[[Path], Served], tmp_path: Path
) -> None:
    folder, asked = SiteFolder(tmp_path), list[Request]()
    build(folder, "2026-03-14")
    served = serve(tmp_path / "site")
    reader.on("request", lambda one: asked.append(one))
    # Not the home page, which shows what is only known to be of this year.
    first = opened(reader, served, "topics/harbour/", "2026-03-14T09:00:00+09:00")
    assert told(first, NEW) == []
    note = opened(reader, served, "changes/", "2026-03-14T09:10:00+09:00").locator(".br-visit")
    expect(note).to_contain_text("From your next visit on")
    build(folder, "2026-06-01")
    # What the first visit has shown of its own day is not new.
    page = opened(reader, served, "changes/", "2026-04-02T08:00:00+09:00")
    expect(page.locator(".br-visit")).to_contain_text("since your last visit, 14 March 2026.")
    assert told(page, NEW) == [
        "position-harbour-2026-04-01",
        "met-deal-2026-04-01",
        "published-2026-04-01-deal",
        "taken-jane-doe-minister-2026-03-15",
    ]
    # The same on every page of that visit, and for a span. What is only known to be of this year
    # may be new, and was not shown before.
    later = opened(reader, served, "people/jane-doe/", "2026-04-02T08:20:00+09:00")
    assert told(later, NEW) == [
        "met-deal-2026-04-01",
        "taken-jane-doe-minister-2026-03-15",
        "taken-jane-doe-pilot-2026",
    ]
    page.get_by_role("link", name="Show these alone").click()
    page.wait_for_url(served.url("changes/?since=2026-03-14"))
    expect(page.locator(".br-since [role=status]")).to_have_text("Changes in these days: 5")
    assert len(told(page, NEW)) == 4
    page.get_by_role("button", name="Forget my visits").click()
    expect(page.locator(".br-visit")).to_have_text(
        "Forgotten. Your next visit counts as your first."
    )
    assert told(page, NEW) == []
    assert page.evaluate("Object.keys(localStorage).filter((key) => key === 'br-visit')") == []
    again = opened(reader, served, "changes/", "2026-05-02T08:00:00+09:00")
    assert told(again, NEW) == []
    # No cookie, and nobody is told: every request is for a file of the site, and asks nothing.
    assert reader.cookies() == []
    assert {(host_of(one.url), one.method) for one in asked} == {(host_of(served.home), "GET")}
    assert not any("visit" in one.url for one in asked)


def test_without_javascript_it_is_read_month_by_month(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, served, "changes/?since=2026-02-04")
    assert page.locator(".br-since:visible, .br-visit:visible").count() == 0
    months = []
    page.locator(".br-months a").first.click()
    while True:
        months.append((page.locator("h1").inner_text(), len(told(page))))
        older = page.get_by_role("link", name="Older →")
        if not older.count():
            break
        older.click()
    context.close()
    assert months == [
        ("April 2026 3", 3),
        ("March 2026 2", 2),
        ("February 2026 4", 4),
        ("January 2026 3", 3),
    ]


def test_a_reader_whose_browser_stores_nothing_reads_all_the_same(
    reader: BrowserContext, served: Served
) -> None:
    reader.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    )
    page = opened(reader, served, "changes/?since=2026-04-01")
    expect(page.locator(".br-since [role=status]")).to_have_text("Changes in these days: 3")
    assert told(page, NEW) == []
