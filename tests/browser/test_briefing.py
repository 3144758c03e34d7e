"""A briefing's page: citations with their sources, people in groups, before and after, sharing."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Served, Visit

BRIEFING = "briefings/2025/11/04/lee-hegseth-meeting/"
ADDRESS = f"https://mkdocs-briefings.github.io/mkdocs-briefings/{BRIEFING}"


def mark(page: Page) -> Locator:
    return page.locator(".br-body .br-cite a[href='#source-asiatoday']").first


def card(page: Page) -> Locator:
    return page.locator("#br-preview")


def expect_source(page: Page) -> None:
    expect(card(page)).to_be_visible()
    for words in ("AsiaToday", "Lee, Hegseth reaffirm alliance", "5 November 2025", "English"):
        expect(card(page)).to_contain_text(words)


def test_a_pointer_on_a_citation_shows_its_source_without_a_request(visit: Visit) -> None:
    page = visit(BRIEFING)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    mark(page).hover()
    expect_source(page)
    # It stays while the pointer is on it (WCAG 1.4.13), and its links can be followed.
    card(page).hover()
    page.wait_for_timeout(400)
    expect(card(page).get_by_role("link", name="Lee, Hegseth")).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    # Chromium asks for the site's icon when it likes.
    assert [one for one in asked if not one.endswith("/favicon.png")] == []


def test_a_keyboard_on_a_citation_hears_its_source_and_goes_to_the_list(visit: Visit) -> None:
    page = visit(BRIEFING)
    page.locator(".br-points").click()
    while not page.evaluate("document.activeElement.closest('.br-body .br-cite')"):
        page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect_source(page)
    assert focused.get_attribute("aria-describedby") == "br-preview"
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    assert focused.get_attribute("aria-describedby") is None
    target = focused.get_attribute("href") or ""
    page.keyboard.press("Enter")
    assert page.url.endswith(target)
    page.locator(f"{target} .br-back a").first.click()
    assert page.url.rpartition("#")[2].startswith("cite-")


def test_a_first_tap_shows_the_source_and_a_second_leads_to_it(
    browser: Browser, corpus: Served
) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(corpus.url(BRIEFING))
    mark(page).scroll_into_view_if_needed()
    mark(page).tap()
    expect_source(page)
    assert "#" not in page.url
    box, mark_box = card(page).bounding_box(), mark(page).bounding_box()
    assert box
    assert mark_box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    is_below = box["y"] >= mark_box["y"] + mark_box["height"]
    assert is_below or box["y"] + box["height"] <= mark_box["y"]
    page.locator("h1").first.tap()
    expect(card(page)).to_be_hidden()
    mark(page).tap()
    mark(page).tap()
    page.wait_for_url("**#source-asiatoday")
    context.close()


def test_without_javascript_a_citation_leads_to_its_source(visit: Visit) -> None:
    page = visit(BRIEFING, scripts=False)
    mark(page).click()
    assert page.url.endswith("#source-asiatoday")


def test_people_stand_in_groups_with_office_and_country(visit: Visit) -> None:
    page = visit(BRIEFING)
    who = page.locator(".br-who")
    assert who.locator("h3").all_inner_texts() == [
        *("Present", "Spoke or wrote", "Mentioned", "Organisations")
    ]
    first = who.locator("li", has_text="Ahn Gyu-back")
    expect(first).to_contain_text("Minister of National Defense · South Korea")


def test_in_a_narrow_window_they_are_folded_after_the_first_paragraph(visit: Visit) -> None:
    page = visit(BRIEFING, width=360, scripts=False)
    summary = page.locator(".br-who summary")
    assert " ".join(summary.inner_text().split()) == "Present 12 · Spoke or wrote 1 · Mentioned 1"
    tops = [
        page.locator(selector).first.bounding_box()["y"]  # type: ignore[index]
        for selector in (".br-opening p", ".br-who", ".br-going-on p")
    ]
    assert tops == sorted(tops)
    expect(page.locator(".br-faces").first).to_be_hidden()
    summary.click()
    expect(page.locator(".br-faces").first).to_be_visible()


def test_before_and_after_is_a_line_with_a_switch_of_topic(visit: Visit) -> None:
    page = visit(BRIEFING, scripts=False)
    steps = page.locator(".br-neighbour > p:visible")
    assert steps.count() == 2
    before = steps.all_inner_texts()
    page.get_by_role("radio", name="OPCON transfer").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Nuclear-powered submarines")).to_be_checked()
    page.get_by_text("Defence spending", exact=True).last.click()
    assert steps.count() == 2
    assert steps.all_inner_texts() != before


def test_sharing_is_plain_links_that_ask_nobody_before_the_click(visit: Visit) -> None:
    page = visit(BRIEFING)
    hosts = {
        urlsplit(one).netloc
        for one in page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    }
    assert hosts <= {urlsplit(page.url).netloc}
    page.get_by_text("Share on …").click()
    links = {
        link.inner_text(): link.get_attribute("href") or ""
        for link in page.locator(".br-share a").all()
    }
    assert [*links] == ["Facebook", "X", "LinkedIn", "Bluesky", "Mastodon"]
    assert parse_qs(urlsplit(links["Facebook"]).query) == {"u": [ADDRESS]}
    assert parse_qs(urlsplit(links["X"]).query)["url"] == [ADDRESS]
    assert parse_qs(urlsplit(links["Bluesky"]).query)["text"][0].endswith(f"Seoul {ADDRESS}")
    assert urlsplit(links["Mastodon"]).query == ""
    page.get_by_role("button", name="KakaoTalk").click()
    expect(page.locator(".br-tools [role=status]")).to_have_text(
        "Copied: paste it into a chat in KakaoTalk"
    )
    assert page.evaluate("navigator.clipboard.readText()") == ADDRESS


def test_a_report_of_a_mistake_says_on_which_page(visit: Visit) -> None:
    page = visit(BRIEFING, scripts=False)
    href = page.get_by_role("link", name="Report a mistake on this page").get_attribute("href")
    asked = parse_qs(urlsplit(href or "").query)
    assert (href or "").startswith("https://github.com/mkdocs-briefings/mkdocs-briefings/issues/")
    assert asked["title"][0].startswith("Mistake: Early return of wartime control")
    assert ADDRESS in asked["body"][0]


def test_on_paper_people_offices_statements_and_addresses_stay(visit: Visit) -> None:
    page = visit(BRIEFING, width=360)
    page.emulate_media(media="print")
    text = page.locator("main").inner_text()
    for words in (
        *("Wi Sung-lac", "National Security Adviser", "Presidential spokesperson"),
        *("Who said what", "Taking back wartime control early"),
        *("Lee, Hegseth reaffirm alliance", ADDRESS),
    ):
        assert words in text
    after = page.locator(".br-sources a[rel=external]").first.evaluate(
        "link => getComputedStyle(link, '::after').content"
    )
    assert "attr" in after or "http" in after
    for hidden in ("tools", "trail", "neighbours", "related", "back", "report", "anchor"):
        expect(page.locator(f".br-{hidden}:visible")).to_have_count(0)


def test_the_button_to_edit_touches_nothing(visit: Visit) -> None:
    page = visit(BRIEFING, width=360)
    button = page.locator(".md-content__button").bounding_box()
    assert button
    for link in page.locator(".br-trail a, .br-kicker a, h1").all():
        box = link.bounding_box()
        assert box
        apart = box["x"] + box["width"] <= button["x"] or box["y"] >= button["y"] + button["height"]
        assert apart, link.inner_text()
