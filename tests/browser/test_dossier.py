"""A large dossier in Chromium: its parts come into their place, and are pages without scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE, Served
from tests.sites import MKDOCS_YML, SiteFolder

DOSSIER = "topics/harbour/dossier/"
LINES = "It closed, and it opened again.\n\n" * 30
SITE = f"-- mkdocs.yml --\n{MKDOCS_YML}-- docs/index.md --\nWords.\n"
SITE += "-- docs/topics/harbour.md --\n---\nname: Harbour\n---\n" + "".join(
    f"-- briefings/{year}-{month:02}-{day:02}-talks.md --\n"
    f"---\ntitle: Talks {year}-{month}-{day}\ndate: {year}-{month:02}-{day:02}\n"
    "topics: [harbour]\nsources: [{id: daily, publisher: Daily}]\n---\n"
    f"They met [@daily], see [home](../docs/index.md).\n\n{LINES}"
    for year in (2024, 2025)
    for month in range(1, 7)
    for day in (1, 2, 3, 4)
)
LONG_WORD = "Verteidigungspolitikausschusssitzungsprotokoll"
SITE = SITE.replace("title: Talks 2024-6-4", f"title: {LONG_WORD}")
"""48 briefings: ten on the first page, 14 of 2025 and 24 of 2024 in parts."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Served]) -> Served:
    folder = SiteFolder(tmp_path_factory.mktemp("dossier"))
    folder.write(SITE)
    result = folder.build("--strict")
    assert result.code == 0, result.output
    return serve(folder.root / "site")


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(reader: BrowserContext, served: Served) -> Page:
    page = reader.new_page()
    page.goto(served.url(DOSSIER))
    return page


def test_nothing_more_is_loaded_until_a_reader_comes_near(page: Page) -> None:
    expect(page.locator("article")).to_have_count(10)
    expect(page.locator(".part h2")).to_have_text(["2024: 24 briefings", "2025: 14 briefings"])


def test_a_part_comes_into_its_place(page: Page) -> None:
    page.locator(".part").first.scroll_into_view_if_needed()
    article = page.locator("[id='2024-01-01-talks']")
    expect(article).to_have_count(1)
    expect(article.locator("h2")).to_have_text("Talks 2024-1-1")
    link = page.locator("ol.days a", has_text="Talks 2024-1-1").first
    expect(link).to_have_attribute("href", "#2024-01-01-talks")
    assert article.get_by_role("link", name="home").evaluate("a => a.href") == (
        "https://example.org/"
    )


def test_an_address_leads_into_a_part(reader: BrowserContext, served: Served) -> None:
    page = reader.new_page()
    page.goto(served.url(f"{DOSSIER}#2025-02-03-talks-source-daily"))
    place = page.locator("[id='2025-02-03-talks-source-daily']")
    expect(place).to_be_in_viewport()
    expect(page.locator("[id='2025-02-03-talks']")).to_have_count(1)


def test_an_address_that_was_cut_off_leads_to_the_beginning(
    reader: BrowserContext, served: Served
) -> None:
    page, errors = reader.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(served.url(f"{DOSSIER}#2025-02-03-%E2%8"))
    expect(page.get_by_role("button")).to_be_visible()
    expect(page.locator(".part h2")).to_have_count(2)
    assert errors == []


def test_everything_is_there_to_be_printed(page: Page) -> None:
    page.evaluate(
        "window.print = () => { window.printed = document.querySelectorAll('article').length }"
    )
    page.get_by_role("button", name="Load everything, to print it").click()
    page.wait_for_function("window.printed === 48")
    days = page.locator("article").evaluate_all("all => all.map(one => one.id)")
    assert days == sorted(days)
    expect(page.locator(".part")).to_have_count(0)


def test_without_a_network_the_link_stays(page: Page) -> None:
    page.route("**/dossier/2024/", lambda route: route.abort())
    page.evaluate("window.print = () => { window.printed = true }")
    button = page.get_by_role("button")
    button.click()
    page.wait_for_function("window.printed")
    expect(page.locator(".part h2")).to_have_text(["2024: 24 briefings"])
    expect(button).to_be_visible()


def test_without_scripts_parts_are_pages(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.url(DOSSIER))
    expect(page.get_by_role("button")).to_have_count(0)
    page.get_by_role("link", name="2024: 24 briefings").click()
    assert page.url == served.url(f"{DOSSIER}2024/")
    expect(page.locator("article")).to_have_count(24)
    page.goto(served.url(f"{DOSSIER}#2024-03-02-talks"))
    expect(page.locator("li[id='2024-03-02-talks']")).to_be_in_viewport()
    context.close()


CUT_OFF = """lines => lines.filter(line => line.scrollWidth > line.clientWidth)
  .map(line => line.textContent)"""


def test_no_line_of_the_timeline_is_cut_off_in_a_small_window(
    reader: BrowserContext, served: Served
) -> None:
    page = reader.new_page()
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(served.url(DOSSIER))
    # What is out of sight is not laid out.
    page.add_style_tag(content="ol.days li { content-visibility: visible !important }")
    assert page.locator("ol.days li").evaluate_all(CUT_OFF) == []
