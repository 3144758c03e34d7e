"""Every kind of page, for every reader: any width, any scheme, keyboard, no JavaScript."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page

from .conftest import Scheme, Served, Visit, host_of

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
RARER = {
    *("hand-written", "glossary", "sources", "corrections", "expected", "dossier"),
    *("changes", "changes-week", "changes-of-a-topic"),
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe()

pages = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)


VIEWS = [
    pytest.param(path, width, scheme, id=f"{width}-{scheme}-{name}")
    for name, path in PAGES.items()
    for width, scheme in [(360, "light"), (1280, "dark"), (360, "dark"), (1280, "light")]
    # Rarer pages have the same pieces: once small and light, once wide and dark.
    if name not in RARER or (width, scheme) in [(360, "light"), (1280, "dark")]
]


@pytest.mark.parametrize(("path", "width", "scheme"), VIEWS)
def test_axe_finds_no_fault(visit: Visit, path: str, width: int, scheme: Scheme) -> None:
    page = visit(path, width, scheme)
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    violations = AXE.run(page, options=options).response["violations"]
    assert [_told(violation) for violation in violations] == []


def _told(violation: dict[str, object]) -> str:
    nodes = violation["nodes"]
    assert isinstance(nodes, list)
    places = "\n".join(f"  {node['html'][:200]} {node['failureSummary']}" for node in nodes[:5])
    return f"{violation['id']} ({len(nodes)} times)\n{places}"


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
