"""What readers do with a page, with a real mouse, keyboard, finger and clipboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from .conftest import Served, Visit

BRIEFING = "briefings/2025/11/04/lee-hegseth-meeting/"
TOPIC = "topics/opcon-transfer/"
ADDRESS = f"https://mkdocs-briefings.github.io/mkdocs-briefings/{BRIEFING}"


def test_text_grows_in_three_steps_and_is_remembered(visit: Visit, corpus: Served) -> None:
    page = visit(BRIEFING)
    body = page.locator(".br-body p").first
    sizes = []
    for name in ("Normal text", "Larger text", "Largest text"):
        page.get_by_role("button", name=name).click()
        expect(page.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
        sizes.append(body.evaluate("p => parseFloat(getComputedStyle(p).fontSize)"))
    assert sizes[0] * 1.14 < sizes[1] < sizes[2]
    page.goto(corpus.url("briefings/2025/11/04/scm-57th-seoul/"))
    assert page.locator(".br-body p").first.evaluate(
        "p => parseFloat(getComputedStyle(p).fontSize)"
    ) == pytest.approx(sizes[2])


def test_the_largest_text_fits_a_small_window(visit: Visit) -> None:
    page = visit(BRIEFING, width=320)
    page.get_by_role("button", name="Largest text").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_link_is_copied_and_the_reader_told(visit: Visit) -> None:
    page = visit(BRIEFING)
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".br-tools [role=status]")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == ADDRESS


def test_a_citation_is_copied(visit: Visit) -> None:
    page = visit(BRIEFING)
    page.get_by_text("Cite this briefing").click()
    page.get_by_role("button", name="Copy the citation: BibTeX").click()
    expect(page.locator(".br-citing [role=status]")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("@misc{2025-11-04-lee-hegseth-meeting,\n  author = {{Alliance Brief")


def test_sharing_hands_title_and_address_to_the_system(browser: Browser, corpus: Served) -> None:
    context = browser.new_context()
    context.add_init_script(
        "navigator.share = (what) => { window.shared = what; return Promise.resolve() }"
    )
    page = context.new_page()
    page.goto(corpus.url(BRIEFING))
    page.get_by_role("button", name="Share").click()
    assert page.evaluate("window.shared.url") == ADDRESS
    assert page.evaluate("window.shared.title").startswith("Early return of wartime control")
    context.close()


def test_without_javascript_only_what_works_is_there(visit: Visit) -> None:
    page = visit(BRIEFING, scripts=False)
    assert page.locator(".br-tools :is(button, a):visible").all_inner_texts() == ["E-mail"]
    mail = page.get_by_role("link", name="E-mail").get_attribute("href") or ""
    assert mail.startswith("mailto:?subject=Early%20return")
    assert "briefings/2025" in mail
    page.get_by_text("Cite this briefing").click()
    assert page.locator(".br-form pre").first.is_visible()
    topic = visit(TOPIC, scripts=False)
    assert topic.locator(".br-filter:visible").count() == 0


def test_printing_asks_the_browser(browser: Browser, corpus: Served) -> None:
    context = browser.new_context()
    context.add_init_script("window.print = () => { window.printed = true }")
    page = context.new_page()
    page.goto(corpus.url(BRIEFING))
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
    context.close()


def test_briefings_are_filtered_by_words_and_year(visit: Visit) -> None:
    page = visit(TOPIC)
    rows = page.locator(".br-listed .br-row")
    shown = page.locator(".br-listed .br-row:visible")
    status = page.locator(".br-listed [role=status]")
    words, year = page.get_by_label("Filter by words"), page.get_by_label("Year")
    total = rows.count()
    assert page.locator("#briefing-list .br-count").inner_text() == str(total)
    words.fill("HEGSETH seoul")
    found = shown.count()
    assert 0 < found < total
    assert all(
        "hegseth" in text.lower() and "seoul" in text.lower() for text in shown.all_text_contents()
    )
    expect(status).to_have_text(f"{found} of {total} shown")
    year.select_option("2026")
    days = [day.get_attribute("datetime") or "" for day in shown.locator("time").all()]
    assert all(day.startswith("2026") for day in days)
    words.fill("no such words")
    expect(status).to_have_text(f"0 of {total} shown")
    assert page.locator(".br-listed h3:visible").count() == 0
    words.fill("")
    # The oldest briefings are searched as well as the newest.
    year.select_option("1950")
    expect(status).to_have_text(f"1 of {total} shown")
    year.select_option("")
    expect(status).to_have_text(f"{total} of {total} shown")


@pytest.fixture
def preview(visit: Visit) -> Iterator[tuple[Page, list[Request]]]:
    page = visit(BRIEFING)
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    yield page, asked
    # Chromium asks for the site's icon when it likes.
    assert {request.url.rsplit("/", 1)[1] for request in asked} <= {"previews.json", "favicon.png"}


Preview = tuple[Page, list[Request]]


def test_a_pointer_shows_name_office_that_day_and_summary(preview: Preview) -> None:
    page, _ = preview
    page.locator(".br-body a", has_text="Lee Jae-myung").first.hover()
    box = page.locator("#br-preview")
    expect(box).to_be_visible()
    expect(box.locator("strong")).to_have_text("Lee Jae-myung")
    expect(box.locator(".br-role")).to_have_text("President of the Republic of Korea")
    expect(box.locator("[lang=ko]")).to_have_text("이재명")
    box.hover()
    page.wait_for_timeout(400)  # longer than the delay after which a left preview goes
    expect(box).to_be_visible()
    page.mouse.move(5, 5)
    expect(box).to_be_hidden()


def test_one_request_serves_every_preview(preview: Preview) -> None:
    page, asked = preview
    for name in ("Lee Jae-myung", "Pete Hegseth", "Kang Yu-jung"):
        page.locator(".br-faces a", has_text=name).hover()
        expect(page.locator("#br-preview strong")).to_have_text(name)
    assert sum(request.url.endswith("previews.json") for request in asked) == 1


def test_focus_shows_it_escape_closes_it_and_it_covers_no_focus(preview: Preview) -> None:
    page, _ = preview
    page.locator(".br-tools button:visible").last.focus()
    box = page.locator("#br-preview")
    seen = 0
    for _ in range(25):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hasAttribute('aria-describedby')") or (
            page.evaluate("document.activeElement.matches('.br-body a[href*=\"/people/\"]')")
        ):
            expect(box).to_be_visible()
            link = page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
            over = page.evaluate(
                "document.getElementById('br-preview').getBoundingClientRect().toJSON()"
            )
            assert over["bottom"] <= link["top"] or over["top"] >= link["bottom"]
            assert over["left"] >= 0
            assert over["right"] <= 1280
            seen += 1
            page.keyboard.press("Escape")
            expect(box).to_be_hidden()
            assert not page.evaluate("document.activeElement.hasAttribute('aria-describedby')")
    assert seen > 2


def test_a_long_touch_shows_it_and_a_short_one_follows_the_link(
    browser: Browser, corpus: Served
) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(corpus.url(BRIEFING))
    link = page.locator(".br-body a", has_text="Pete Hegseth").first
    link.scroll_into_view_if_needed()
    at = link.bounding_box()
    assert at is not None
    touch = context.new_cdp_session(page)
    point = {"x": at["x"] + 5, "y": at["y"] + 5}
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    expect(page.locator("#br-preview strong")).to_have_text("Pete Hegseth")
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(page.locator("#br-preview")).to_be_visible()
    assert page.url == corpus.url(BRIEFING)
    page.locator("h1").first.tap()
    expect(page.locator("#br-preview")).to_be_hidden()
    link.tap()
    page.wait_for_url("**/people/pete-hegseth/")
    context.close()


def test_the_scheme_switches_and_stays(visit: Visit, corpus: Served) -> None:
    page = visit("")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    page.locator("label[title='Switch to dark mode']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(corpus.url(TOPIC))
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
