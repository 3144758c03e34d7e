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
    assert violations(visit(path, width, "light")) == []
    # By night, only what colours change is asked again: the rest takes most of the time.
    assert violations_of_colours(visit(path, width, "dark")) == []


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


_STEP = """() => {
  const at = document.activeElement, style = getComputedStyle(at)
  const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
  const inside = at.matches("article a[href]")
  return [at === document.body, inside, seen, at.outerHTML.slice(0, 120)]
}"""


def _walk(page: Page) -> tuple[int, list[str]]:
    """Press the tab key through the page; how many links it met, and which showed no focus."""
    reached, unseen = 0, []
    for _ in range(2000):
        page.keyboard.press("Tab")
        over, inside, seen, html = page.evaluate(_STEP)
        if over:
            break
        reached += inside
        unseen += [] if seen or not inside else [html]
    return reached, unseen
