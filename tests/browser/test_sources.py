"""What a reader finds out about the evidence: each answer two clicks away from the home page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit

WEAK = "What rests on weak sources alone"


def sources(visit: Visit, *, scripts: bool = True, width: int = 1280) -> Page:
    """The page of sources, one click away from the home page."""
    page = visit("", width, scripts=scripts)
    page.locator("footer").get_by_role("link", name="Sources", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sources")
    return page


@pytest.mark.parametrize("scripts", [True, False])
def test_which_claims_rest_on_a_single_weak_source(visit: Visit, scripts: bool) -> None:
    page = sources(visit, scripts=scripts)
    page.get_by_role("link", name=WEAK).click()
    claims = page.locator(".br-weak-claim")
    single = page.locator('.br-weak-claim[data-evidence="single"]')
    assert claims.count() > single.count() > 0
    for claim in (single.first, single.last):
        expect(claim).to_contain_text("Single weak source: ")
        expect(claim.get_by_role("link").last).to_be_visible()
    if scripts:
        page.get_by_label("Evidence").select_option(label="Single source only")
        expect(page.locator(".br-weak-claim:visible")).to_have_count(single.count())
        told = f"{single.count()} of {claims.count()} shown"
        expect(page.locator(".br-filter [role=status]")).to_have_text(told)


@pytest.mark.parametrize("scripts", [True, False])
def test_everything_that_rests_on_one_publisher(visit: Visit, scripts: bool) -> None:
    page = sources(visit, scripts=scripts)
    row = page.locator(".br-publisher", has=page.get_by_role("link", name="A2Z News"))
    told = row.locator(".br-note").inner_text()
    row.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A2Z News")
    restings = page.locator(".br-resting")
    assert told.startswith(f"{restings.count()} briefings")
    restings.first.locator("summary").first.click()
    expect(restings.first.locator("details li").first).to_be_visible()


def test_the_list_of_publishers_is_filtered_by_kind_and_by_words(visit: Visit) -> None:
    page = sources(visit, width=360)
    everyone = page.locator(".br-publisher")
    machines = page.locator('.br-publisher[data-kind="machine_made"]').count()
    page.locator('select[name="kind"]').select_option(label="Machine-made")
    expect(page.locator(".br-publisher:visible")).to_have_count(machines)
    assert 0 < machines < everyone.count()
    expect(page.locator(".br-kind:visible")).to_have_count(1)
    page.locator('select[name="kind"]').select_option(label="All")
    page.get_by_label("Filter by words").fill("a2z")
    expect(page.locator(".br-publisher:visible")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_briefing_says_at_its_sources_how_well_it_is_sourced(visit: Visit) -> None:
    page = visit("briefings/2026/05/11/defence-talks-may-2026/")
    told = page.locator(".br-sourced").inner_text()
    for words in ("independent publisher", "only repeat", "In English"):
        assert words in told
    mark = page.locator(".br-head").get_by_role("link", name="Single weak source: machine-made")
    mark.click()
    expect(page.locator("#source-list")).to_be_in_viewport()
