"""On what do the sources disagree? A reader's question, in two clicks from home."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit


def shown(page: Page) -> int:
    """How many differences a reader sees in full."""
    return page.locator(".br-difference:visible").count()


@pytest.mark.parametrize("scripts", [True, False])
def test_what_sources_disagree_about_on_a_topic_is_two_clicks_from_home(
    visit: Visit, scripts: bool
) -> None:
    page = visit("", 360, scripts=scripts)
    page.get_by_role("contentinfo").get_by_role("link", name="Where accounts differ").click()
    page.get_by_role("navigation", name="By topic").get_by_text("OPCON transfer").click()
    expect(page.locator("#topic-opcon-transfer")).to_be_in_viewport()
    told = page.locator("section", has=page.locator("#topic-opcon-transfer"))
    assert told.locator(".br-difference").count() > 3
    for one in told.locator(".br-difference").all():
        assert one.locator(".br-accounts > li").count() > 1


def test_the_page_of_a_topic_leads_to_all_of_its_differences(visit: Visit) -> None:
    page = visit("topics/opcon-transfer/")
    page.get_by_role("link", name="All of them, account by account").click()
    expect(page.locator("#topic-opcon-transfer")).to_be_in_viewport()


def test_words_and_a_topic_narrow_the_page_down(visit: Visit) -> None:
    page = visit("differences/")
    everything = shown(page)
    page.locator("select[name=topic]").select_option(label="OPCON transfer")
    of_topic = shown(page)
    assert 0 < of_topic < everything
    said = page.locator(".br-filter [role=status]")
    expect(said).to_have_text(f"{of_topic} of {everything} shown")
    page.get_by_label("Filter by words").fill("2029")
    assert 0 < shown(page) < of_topic


def test_search_narrows_down_to_briefings_in_which_accounts_differ(visit: Visit) -> None:
    page = visit("search/?q=opcon")
    facet = page.locator("[data-facet=evidence]")
    facet.locator("summary").click()
    facet.get_by_label("Where accounts differ").check()
    expect(page.locator(".br-search-page__list h2").first).to_be_visible()
    assert "evidence=" in page.url


def test_a_source_leads_back_to_what_rests_on_it(visit: Visit) -> None:
    page = visit("briefings/2025/11/04/lee-hegseth-meeting/")
    back = page.locator("#source-asiatoday .br-back a")
    anchors = [str(one.get_attribute("href")) for one in back.all()]
    assert len(anchors) == len(set(anchors)) > 5
    assert {anchor.split("-")[0] for anchor in anchors} >= {"#cite", "#statement", "#difference"}
    for anchor in anchors:
        assert page.locator(f'[id="{anchor[1:]}"]').count() == 1
    back.last.click()
    expect(page.locator(f'[id="{anchors[-1][1:]}"]')).to_be_in_viewport()
