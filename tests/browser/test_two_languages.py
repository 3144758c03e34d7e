"""A site in two languages as readers use it: the way from one to the other, and the search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sites import SiteFolder
from tests.whole.test_two_languages import SITE, TALKS

from .axe import violations
from .conftest import PATIENCE, Served
from .test_search import addresses, results, search


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Served]) -> Served:
    """The site, built once."""
    folder = SiteFolder(tmp_path_factory.mktemp("two"))
    folder.write(SITE)
    result = folder.build()
    assert result.code == 0, result.output
    return serve(folder.root / "site")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One window for all."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


def choose(page: Page, language: str) -> None:
    """Open the menu of languages and take one."""
    page.locator(".md-select button").hover()
    page.locator(".md-select__link", has_text=language).click()


def test_the_menu_leads_to_the_same_page_in_the_other_language(page: Page, site: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.url(TALKS))
    choose(page, "한국어")
    page.wait_for_url(site.url(f"ko/{TALKS}"))
    expect(page.locator("h1")).to_have_text("회담이 열리다")
    choose(page, "English")
    page.wait_for_url(site.url(TALKS))
    expect(page.locator("h1")).to_have_text("Talks begin")
    # The theme asks for a map of the site beside each translation, to find what is known here.
    assert [url for url in asked if "sitemap" in url and TALKS in url] == []


def test_each_language_has_a_search_of_its_own(page: Page, site: Served) -> None:
    page.goto(site.url("ko/"))
    assert search(page, "회담")[0].startswith("회담")
    assert addresses(page)[0] == "topics/talks/"
    page.goto(site.url("ko/search/?q=시청에서"))
    assert results(page) == ["회담이 열리다"]
    page.goto(site.url("ko/search/?q=opened the talks"))
    assert "Talks begin" not in results(page)
    page.goto(site.url("search/?q=opened the talks"))
    assert results(page)[0] == "Talks begin"
    links = page.locator(".br-search-page__list h2 a").evaluate_all("all => all.map(a => a.href)")
    assert [one for one in links if "/ko/" in one] == []


def test_a_page_in_two_languages_is_as_accessible_as_any(page: Page, site: Served) -> None:
    for path in ("ko/", "ko/briefings/2026/01/11/more/"):
        page.goto(site.url(path))
        assert violations(page) == []
