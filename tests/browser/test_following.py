"""Following a site: each way is found, and a feed that somebody opens can be read."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Served, Visit

TOPIC = "topics/opcon-transfer/"


@pytest.mark.parametrize("width", [360, 1280])
def test_following_a_topic_is_two_clicks_away(visit: Visit, width: int) -> None:
    page = visit("", width)
    page.locator(f"main a[href$='{TOPIC}']").first.click()
    page.locator(".br-follow summary").click()
    follow = page.locator(".br-follow")
    expect(follow.get_by_role("link", name="What a feed is, and all of them")).to_be_visible()
    expect(follow.locator("a[href^='webcal:'][href$='calendar.ics']")).to_be_visible()
    follow.get_by_role("button", name="Copy address").click()
    expect(follow.locator("[role=status]").first).not_to_be_empty()
    copied: str = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"/{TOPIC}feed.xml")


def test_a_feed_reads_as_a_page_that_says_what_it_is(visit: Visit, corpus: Served) -> None:
    page = visit("about/", 360)
    page.goto(corpus.url(f"{TOPIC}feed.xml"))
    assert page.evaluate("document.documentElement.tagName") == "feed"
    assert page.locator("feed").evaluate("feed => getComputedStyle(feed).maxWidth") != "none"
    expect(page.locator("entry > title").first).to_be_visible()
    # What only programs need is not shown.
    expect(page.locator("entry > id").first).to_be_hidden()
    expect(page.get_by_text("This is a feed, for programs that follow a site.")).to_be_visible()
    expect(page.locator(f"a[href$='{TOPIC}']").first).to_be_visible()
