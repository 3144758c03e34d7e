"""The foot of every page, and the sections of the navigation, as the theme shows them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html

from tests.sites import SiteFolder

SITE = """\
-- mkdocs.yml --
site_name: Harbour News
site_url: https://example.org/
theme: {name: material, font: false, features: [navigation.tabs, navigation.indexes]}
plugins: [briefings]
"""
NAV = """\
nav:
  - Home: index.md
  - All of them: briefings/index.md
  - Topics: topics/index.md
  - Write to us: contact.md
  - About & more:
      - about.md
      - Terms: glossary/index.md
      - Open data: data/index.md
      - House <style>: [rules/index.md, rules/names.md]
  - Elsewhere: https://example.com/
"""
FILES = """\
-- docs/about.md --
# About & us
-- docs/contact.md --
# Contact
-- docs/rules/index.md --
# Rules
-- docs/rules/names.md --
# Names
-- briefings/2026-01-10-talks.md --
---
title: Talks
date: 2026-01-10
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
They met [@daily].
-- docs/topics/harbour.md --
---
name: The harbour
---
"""
Make = Callable[[str], SiteFolder]


@pytest.fixture
def with_nav(site: Make) -> SiteFolder:
    nav = NAV.replace("[rules/index.md, rules/names.md]", "[rules/index.md, rules/names.md]")
    return built(site(SITE + nav + FILES))


def built(folder: SiteFolder) -> SiteFolder:
    result = folder.build()
    assert result.code == 0, result.output
    return folder


def columns(page: str) -> dict[str, list[tuple[str, str]]]:
    """The words and the links of each column, in order."""
    found = html.fromstring(page).findall(".//footer//div[@class='br-foot__column']")
    return {
        str(one.findtext("h2")): [(link.text, link.get("href")) for link in one.iter("a")]
        for one in found
    }


def test_the_footer_has_everything_in_the_words_of_the_navigation(with_nav: SiteFolder) -> None:
    assert columns(with_nav.page("topics/harbour")) == {
        "Explore": [
            ("All of them", "../../briefings/"),
            ("Topics", "../"),
            ("Timeline", "../../timeline/"),
            ("Expected", "../../expected/"),
            ("People", "../../people/"),
            ("Search", "../../search/"),
        ],
        "Trust": [
            ("Write to us", "../../contact/"),
            ("About & us", "../../about/"),
            ("Terms", "../../glossary/"),
            ("Elsewhere", "https://example.com/"),
            ("Sources", "../../sources/"),
            ("Resting on weak sources alone", "../../sources/weak/"),
            ("Where accounts differ", "../../differences/"),
            ("Corrections", "../../corrections/"),
        ],
        "Follow": [("What changed", "../../changes/"), ("Follow this site", "../../follow/")],
        # A section of the author's alone is one line, beside what it is listed beside.
        "Data": [("Open data", "../../data/"), ("House <style>", "../../rules/")],
    }


def test_the_footer_is_there_without_a_navigation_and_leads_to_no_page_that_is_not(
    site: Make,
) -> None:
    folder = built(site(SITE.replace("site_url: https://example.org/\n", "") + FILES))
    found = columns(folder.page(""))
    assert found["Follow"] == [("What changed", "changes/")]
    assert "Data" not in found
    for _, href in (link for links in found.values() for link in links):
        assert (folder.root / "site" / href / "index.html").is_file(), href


def test_only_the_first_page_of_a_section_stands_for_it(with_nav: SiteFolder) -> None:
    # Material would take the glossary, which lies in an `index.md`, for the page of the section.
    tree = html.fromstring(with_nav.page("about"))
    section = tree.xpath("//nav[contains(@class, 'md-nav--primary')]/ul/li")[4]
    links = [" ".join(link.text_content().split()) for link in section.iter("a")]
    assert links == ["About & us", "Terms", "Open data", "House <style>", "Names"]


PAGES = ["", "about", "topics/harbour", "search", "changes"]


@pytest.mark.parametrize("page", PAGES)
def test_the_first_link_of_a_page_leads_to_the_beginning_of_its_words(
    with_nav: SiteFolder, page: str
) -> None:
    tree = html.fromstring(with_nav.page(page))
    first, *_ = tree.iter("a")
    (target,) = tree.xpath("//*[@id='__content']")
    assert (first.get("href"), first.get("class"), first.text) == (
        "#__content",
        "md-skip",
        "Skip to content",
    )
    assert target.tag == "article"
    assert len(tree.findall(".//h1")) == len(target.findall(".//h1")) == 1


def test_the_page_that_is_not_found_has_it_too(with_nav: SiteFolder) -> None:
    tree = html.fromstring((with_nav.root / "site/404.html").read_text("utf-8"))
    first, *_ = tree.iter("a")
    assert (first.get("href"), tree.xpath("name(//*[@id='__content'])")) == (
        "#__content",
        "article",
    )


def test_the_home_page_is_called_as_the_site_and_no_more(with_nav: SiteFolder) -> None:
    assert html.fromstring(with_nav.page("")).findtext(".//head/title") == "Harbour News"
