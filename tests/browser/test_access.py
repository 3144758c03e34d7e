"""Every kind of page, for every reader: any width, any scheme, keyboard, no JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import ConsoleMessage, Page

from .axe import violations, violations_of_colours
from .conftest import Served, Visit, host_of

PAGES = {
    "home": "",
    "briefing": "briefings/2025/11/04/lee-hegseth-meeting/",
    "topic": "topics/opcon-transfer/",
    "person": "people/lee-jae-myung/",
    "index": "people/",
    "hand-written": "about/",
    "timeline": "timeline/",
    "glossary": "glossary/",
    "sources": "sources/",
    "corrections": "corrections/",
    "expected": "expected/",
    "changes": "changes/?since=2026-03-01",
    "changes-week": "changes/2026/w21/",
    "changes-of-a-topic": "topics/opcon-transfer/changes/",
    "search": "search/?q=opcon",
    "dossier": "topics/united-nations-command/dossier/",
    "not-found": "no/such/page/",
}
ALIKE = {
    "organisation": "organisations/us-forces-korea/",
    "place": "places/seoul/",
    "topics": "topics/",
    "organisations": "organisations/",
    "places": "places/",
    "briefings": "briefings/",
    "year": "briefings/2025/",
    "month": "changes/2026/05/",
    "latest-after-page-one": "briefings/page/2/",
    "differences": "differences/",
    "weak-evidence": "sources/weak/",
    "publisher": "publishers/yonhap/",
    "follow": "follow/",
    "data": "data/",
    "guide": "guide/",
    "guide-with-tables": "guide/speed/",
    "guide-with-code": "guide/publishing/",
    "guide-with-commands": "guide/commands/",
    "search-before": "search/",
}
"""Pages made of the same pieces as those above."""
pages = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)


VIEWS = [
    pytest.param(path, width, id=f"{width}-{name}")
    for name, path in {**PAGES, **ALIKE}.items()
    for width in (360, 1280)
]


@pytest.mark.parametrize(("path", "width"), VIEWS)
def test_axe_finds_no_fault(visit: Visit, path: str, width: int) -> None:
    page = visit(path, width, "light")
    assert violations(page) == []
    # By night, only what colours change is asked again, of the same page, and once of what looks
    # alike: the rest takes longer.
    darken(page)
    assert violations_of_colours(page) == []


def darken(page: Page) -> None:
    """Let night fall: the page is what it had been if it were opened now."""
    page.emulate_media(color_scheme="dark")
    if (switch := page.locator("#__palette_1")).count():
        switch.dispatch_event("click")
        page.wait_for_selector("[data-md-color-scheme=slate]:not([data-md-color-switching])")


@pytest.mark.parametrize("name", ["home", "topic", "dossier"])
def test_where_night_falls_a_page_is_what_it_is_by_night(visit: Visit, name: str) -> None:
    fallen, opened = visit(PAGES[name], scheme="light"), visit(PAGES[name], scheme="dark")
    by_day = drawn(fallen)
    darken(fallen)
    assert by_day != drawn(fallen) == drawn(opened)


@pytest.mark.parametrize("name", ["index", "sources", "differences"])
def test_a_colour_that_is_hard_to_see_by_night_is_found_among_what_is_alike(
    visit: Visit, name: str
) -> None:
    page = visit({**PAGES, **ALIKE}[name])
    darken(page)
    alike = page.locator("article li a:visible").all()
    alike[len(alike) // 2].evaluate("one => one.style.setProperty('color', '#2a2c34', 'important')")
    (found,) = violations_of_colours(page)
    assert found.startswith("color-contrast (1 times)")


def drawn(page: Page) -> list[list[str]]:
    """Every element of a page, and how it is drawn."""
    found: list[list[str]] = page.evaluate(_DRAWN)
    return found


_DRAWN = """[...document.querySelectorAll("*")].map((one) => {
  const { color, backgroundColor, borderColor, fill, opacity, display } = getComputedStyle(one)
  return [one.cloneNode().outerHTML.replace(/ style="height: [^"]+"/, ""),
    color, backgroundColor, borderColor, fill, opacity, display]
})"""
"""The height of what scrolls depends on how far the page was when a script measured it."""


@pages
def test_the_keyboard_begins_with_the_way_to_the_words(visit: Visit, path: str) -> None:
    if path == PAGES["dossier"]:
        pytest.skip("nothing stands above its words")
    page = visit(path)
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#__content"
    page.wait_for_function("getComputedStyle(document.activeElement).opacity === '1'")
    page.keyboard.press("Enter")
    heading = page.locator("h1:visible").last.bounding_box()
    assert heading is not None
    header = page.locator(".md-header").bounding_box()
    assert header is not None
    assert heading["y"] >= header["height"]


def test_the_home_page_s_header_has_the_name_of_the_site(visit: Visit) -> None:
    names = visit("").locator(".md-header__topic").all_text_contents()
    assert [name.strip() for name in names] == ["Alliance Briefings"] * 2


@pages
def test_pages_ask_no_other_host_and_raise_no_error(
    visit: Visit, corpus: Served, path: str
) -> None:
    page = visit("about/")
    hosts, errors = set(), []
    page.on("request", lambda request: hosts.add(host_of(request.url)))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.extend(_faults(message, path)))
    page.goto(corpus.url(path))
    page.wait_for_load_state("networkidle")
    assert hosts - {""} == {host_of(corpus.home)}
    assert errors == []


def _faults(message: ConsoleMessage, path: str) -> list[str]:
    # That a page which does not exist is not found is not a fault.
    expected = path == PAGES["not-found"] and "404" in message.text
    return [message.text] if message.type in ("error", "warning") and not expected else []


@pages
def test_nothing_is_wider_than_a_small_window(visit: Visit, path: str) -> None:
    page = visit(path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pages
def test_pages_are_readable_without_javascript(visit: Visit, path: str) -> None:
    page = visit(path, scripts=False)
    assert page.locator("h1").first.is_visible()
    assert len(page.locator("main").first.inner_text()) > 100


@pages
def test_the_keyboard_reaches_every_link_of_the_text_with_visible_focus(
    visit: Visit, path: str
) -> None:
    page = visit(path)
    page.wait_for_load_state("networkidle")
    wanted = page.locator("article a[href]:visible").count()
    assert wanted > 0 or path == PAGES["corrections"]
    reached, unseen = _walk(page)
    assert reached == wanted
    assert unseen == []


_NOTE = """() => {
  const met = new Map()
  document.addEventListener("focusin", ({ target }) => {
    window.isOver ||= met.has(target)
    if (window.isOver) return
    const style = getComputedStyle(target)
    const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
    met.set(target, [target.matches("article a[href]"), seen, target.outerHTML.slice(0, 120)])
  })
  window.walked = () => [...met.values()]
}"""
"""Notes what has the focus, until something has it for the second time: that is the way around."""
AT_ONCE = 20
"""Steps between two questions, which take as long as a step does."""


def _walk(page: Page) -> tuple[int, list[str]]:
    """Hold the tab key through the page; how many links it met, and which showed no focus."""
    page.evaluate(_NOTE)
    for _ in range(2000 // AT_ONCE):
        for _ in range(AT_ONCE):
            page.keyboard.down("Tab")
        if page.evaluate("window.isOver"):
            break
    met = [(seen, html) for inside, seen, html in page.evaluate("walked()") if inside]
    return len(met), [html for seen, html in met if not seen]
