"""A search over several indexes finds what one of all would, and loads them as needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Made, Served, build_like_ours
from .test_search import QUESTIONS, places, search

PER_INDEX = 20
"""So few briefings that the site of this repository has several indexes."""
TABLE = re.compile(r"/pagefind/([\d-]*)/?pagefind\.en_\w+\.pf_meta")


@pytest.fixture(scope="module")
def parted(made_once: Made, serve: Callable[[Path], Served]) -> Served:
    """The site of this repository with an index a year."""
    return serve(made_once("parted", lambda root: build_like_ours(root, _part)) / "site")


def _part(config: dict[str, Any]) -> None:
    config["plugins"][0]["briefings"]["search"] = {"per_index": PER_INDEX}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of its own."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def found(page: Page, site: Served, query: str) -> tuple[str, dict[str, list[str]]]:
    """The number of results of a search, and every facet with its counts."""
    page.goto(site.url(f"search/?q={query}"))
    status = page.locator(".br-search-page__status")
    expect(status).to_contain_text("result")
    page.wait_for_selector(".br-facet")
    facets = {
        str(one.get_attribute("data-facet")): one.locator("label").all_text_contents()
        for one in page.locator(".br-facet").all()
    }
    return status.inner_text(), facets


def tables(page: Page) -> list[str]:
    """The indexes whose table of pages is asked for from now on."""
    asked: list[str] = []

    def note(url: str) -> None:
        asked.extend(TABLE.findall(url))

    page.on("request", lambda request: note(request.url))
    return asked


def test_questions_find_over_all_years_what_they_should(page: Page, parted: Served) -> None:
    page.goto(parted.url("about/"))
    at = places(page, QUESTIONS)
    missed = {query: place for query, place in at.items() if place > 1}
    assert sum(place <= 3 for place in at.values()) >= 58, missed
    assert sum(place == 1 for place in at.values()) >= 56, missed


@pytest.mark.parametrize("query", ["Hegseth", "OPCON transfer", "&topic=Shipbuilding", "drills"])
def test_numbers_and_facets_are_those_of_one_index_of_all(
    page: Page, corpus: Served, parted: Served, query: str
) -> None:
    assert found(page, parted, query) == found(page, corpus, query)


def test_the_newest_come_first_whatever_index_they_are_in(page: Page, parted: Served) -> None:
    addresses: list[str] = []
    for number in (1, 4, 6, 7):
        page.goto(parted.url(f"search/?kind=Briefing&sort=date&page={number}"))
        expect(page.locator(".br-pager [aria-current]")).to_have_text(str(number))
        links = page.locator(".br-search-page__list a")
        addresses += links.evaluate_all("links => links.map((link) => link.pathname)")
    days = [re.sub(r".*/briefings/(\d+)/(\d+)/(\d+)/.*", r"\1\2\3", one) for one in addresses]
    assert days == sorted(days, reverse=True)
    assert len({day[:4] for day in days}) > 5


def test_a_day_asks_only_the_index_that_has_it(page: Page, parted: Served) -> None:
    page.goto(parted.url("about/"))
    asked = tables(page)
    search(page, "October 2025")
    assert asked == ["2025-10"]


def test_newer_pages_are_asked_before_older_ones(page: Page, parted: Served) -> None:
    page.goto(parted.url("about/"))
    asked = tables(page)
    search(page, "submarines")
    # Pages without a day are asked with the last: readers see subjects without any index.
    assert (asked[0], asked[-1], len(asked)) == ("2026", "", 6)


def test_subjects_are_offered_without_any_index(page: Page, parted: Served) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(parted.url("about/"))
    page.locator(".br-search__input").fill("Hegseth")
    expect(page.locator("[data-subject]").first).to_contain_text("Pete Hegseth")


def test_what_is_in_quotation_marks_is_found_letter_by_letter_in_every_year(
    page: Page, corpus: Served, parted: Served
) -> None:
    query = '"joint fact sheet"'
    assert found(page, parted, query)[0] == found(page, corpus, query)[0]
