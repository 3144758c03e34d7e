"""The page of expectations in the hands of a reader, with scripts and without."""

from __future__ import annotations

from datetime import datetime

from playwright.sync_api import Browser, Page, expect

from .conftest import Served, Visit

EXPECTED = "expected/"


def shown(page: Page) -> set[str]:
    """The ids of the expectations that a reader sees."""
    found = page.locator(".br-expectation:visible").all()
    return {str(one.get_attribute("id")) for one in found}


def of_state(page: Page, state: str) -> set[str]:
    """The ids of those that stand so, seen or not."""
    found = page.locator(f".br-expectation[data-state={state}]").all()
    return {str(one.get_attribute("id")) for one in found}


def test_without_scripts_everything_is_there_and_every_state_has_its_place(visit: Visit) -> None:
    page = visit(EXPECTED, scripts=False)
    expect(page.locator("form.br-filter")).to_be_hidden()
    everything = page.locator(".br-expectation").count()
    assert len(shown(page)) == everything > 20
    page.get_by_role("navigation", name="On this page").get_by_text("Overdue").click()
    assert page.url.endswith("#state-overdue")
    expect(page.locator("#state-overdue")).to_be_in_viewport()
    page.locator("#topic-list + ul").get_by_text("OPCON transfer").click()
    expect(page.locator("#expected-list")).to_be_in_viewport()


def test_a_state_a_topic_and_words_narrow_the_page_down(visit: Visit) -> None:
    page = visit(EXPECTED)
    page.get_by_label("State").select_option("overdue")
    overdue = of_state(page, "overdue")
    assert shown(page) == overdue
    assert page.locator("h2[id^=state-]:visible").count() == 1
    page.locator("select[name=topic]").select_option(label="OPCON transfer")
    narrowed = shown(page)
    assert narrowed < overdue
    everything = page.locator(".br-expectation").count()
    said = page.locator(".br-filter [role=status]")
    expect(said).to_have_text(f"{len(narrowed)} of {everything} shown")
    page.get_by_label("State").select_option("")
    page.get_by_label("Filter by words").fill("wartime 2012")
    assert "expectation-opcon-transfer" in shown(page)
    assert len(shown(page)) < everything


def test_who_is_to_do_it_narrows_the_page_down(visit: Visit) -> None:
    page = visit(EXPECTED)
    page.get_by_label("Who is to do it").select_option(label="Donald Trump")
    assert shown(page)
    for one in page.locator(".br-expectation:visible").all():
        expect(one.get_by_role("link", name="Donald Trump").first).to_be_visible()


def test_what_has_become_overdue_since_the_build_is_marked(
    browser: Browser, corpus: Served
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time(datetime(2099, 1, 1))
    page.goto(corpus.url(EXPECTED))
    marks = page.locator("[data-state=open] .br-state[data-br-last]")
    assert marks.count() > 3
    for mark in marks.all():
        expect(mark).to_have_text("Overdue")
    # What a source settled stays as it is, however old.
    assert set(page.locator("[data-state=met] .br-state").all_inner_texts()) == {"Met"}
    context.close()


def test_what_was_promised_for_2012_is_found_in_two_steps_with_what_came_of_it(
    visit: Visit,
) -> None:
    page = visit("")
    page.get_by_role("link", name="Everything expected, and what came of it").click()
    page.get_by_label("Filter by words").fill("17 April 2012")
    transfer = page.locator("#expectation-opcon-transfer")
    expect(transfer).to_be_in_viewport()
    told = transfer.locator(".br-history strong").all_inner_texts()
    assert told[:2] == ["Announced for 17 April 2012", "Moved to 1 December 2015"]
    assert told[2].startswith("Moved: ")
    # Each step has its briefing, and every move its source.
    assert transfer.locator(".br-history .br-note a[href*='/briefings/']").count() == len(told)
    assert transfer.locator(".br-history a[rel=external]").count() >= len(told) - 1
