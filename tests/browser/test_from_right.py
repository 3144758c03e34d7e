"""A site in a language that is written from right to left: every page is mirrored, and fits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PREFIX, Served
from tests.sites import SiteFolder

SITE = f"""\
-- mkdocs.yml --
site_name: مثال
site_url: https://example.org{PREFIX}
theme: {{name: material, font: false, language: ar}}
plugins:
  - briefings:
      maps: true
      known: {{organisations: [وزارة]}}
-- docs/index.md --
# مثال
-- docs/ships.csv --
سنة,سفن
2023,3
2024,1250
-- docs/topics/port.md --
---
name: الميناء
status:
  - {{text: المحادثات مستمرة., as_of: 2026-08-20}}
  - {{text: الميناء مغلق., as_of: 2025-12-20}}
glossary: [{{term: حاوية, meaning: صندوق.}}]
---
خلفية الموضوع.

<!-- briefings: chart ../ships.csv type=columns x=سنة y=سفن title=سفن -->
-- docs/people/salma.md --
---
name: سلمى المثال
roles:
  - {{title: وزيرة, organisation: وزارة, from: 2024-05-01}}
  - {{title: نائبة, from: 2019, until: 2024-04-30}}
---
سيرة.
-- docs/people/omar.md --
---
name: عمر النموذج
---
-- docs/places/town.md --
---
name: مدينة
coordinates: [30.05, 31.25]
---
-- briefings/2026-01-10-one.md --
---
title: محادثات في المدينة
date: 2026-01-10
summary: لقاء أول.
key_points: [لقاء أول.]
topics: [port]
people: [salma, omar]
attended: [salma, omar]
places: [town]
sources: [{{id: a, publisher: صحيفة, title: محادثات, url: "https://example.com/a", language: ar}}]
statements: [{{by: salma, says: سنفتتح قريبًا, quote: true, sources: [a]}}]
upcoming: [{{id: next, date: 2099-05, title: جولة ثانية}}]
differences:
  - {{about: العدد, accounts: [{{says: أربعة., sources: [a]}}, {{says: خمسة., sources: [a]}}]}}
corrections: [{{date: 2026-01-12, text: تصويب.}}]
---
التقت سلمى المثال وعمر النموذج في مدينة بشأن الميناء [@a].
-- briefings/2026-08-18-two.md --
---
title: اتفاق بشأن الميناء
date: 2026-08-18
summary: اتفاق.
topics: [port]
people: [salma, omar]
sources: [{{id: a, publisher: صحيفة, title: اتفاق, url: "https://example.com/b", language: ar}}]
follows: [2026-01-10-one]
---
وقّعت سلمى المثال وعمر النموذج اتفاق الميناء [@a].
"""

TOPIC, PERSON, BRIEFING = "topics/port/", "people/salma/", "briefings/2026/01/10/one/"
MIRRORED = [
    (TOPIC, ".br-head h1", ".br-side"),
    (TOPIC, ".br-trail li:first-child", ".br-trail li:last-child"),
    (TOPIC, ".br-row > time", ".br-row > a"),
    (TOPIC, ".br-row > a", ".br-row summary"),
    (TOPIC, ".br-listed__years", ".br-listed__aside"),
    (PERSON, ".br-page--person th:first-child", ".br-page--person th:last-child"),
    (BRIEFING, ".br-body p", ".br-side"),
    (BRIEFING, ".br-points", ".br-side"),
    ("", ".br-lead", ".br-home__side, .br-side"),
]
"""What stands to the right of what, on which page."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Served]) -> Served:
    folder = SiteFolder(tmp_path_factory.mktemp("arabic"))
    folder.write(SITE)
    assert (result := folder.build()).code == 0, result.output
    return serve(folder.root / "site")


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1280, "height": 900}).new_page()


def middle(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None, selector
    return box["x"] + box["width"] / 2


@pytest.mark.parametrize(("url", "right", "left"), MIRRORED)
def test_what_comes_first_stands_on_the_right(
    url: str, right: str, left: str, served: Served, page: Page
) -> None:
    page.goto(served.url(url))
    assert page.evaluate("document.documentElement.dir || document.body.dir") == "rtl"
    assert middle(page, right) > middle(page, left)


@pytest.mark.parametrize(
    "selector", [".br-points", ".br-statement > blockquote", ".br-differences"]
)
def test_lines_beside_words_stand_where_they_begin(
    selector: str, served: Served, page: Page
) -> None:
    page.goto(served.url(BRIEFING))
    widths = page.locator(selector).first.evaluate(
        "one => [getComputedStyle(one).borderLeftWidth, getComputedStyle(one).borderRightWidth]"
    )
    left, right = (float(width.removesuffix("px")) for width in widths)
    assert right > left


def test_arrows_lead_to_where_things_stand(served: Served, page: Page) -> None:
    page.goto(served.url(BRIEFING))
    assert page.locator(".br-neighbour > p", has_text="←").count() == 1
    assert page.locator(".br-neighbour > p", has_text="→").count() == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_the_window_and_no_letters_meet(
    width: int, served: Served, browser: Browser
) -> None:
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    faults = {}
    for file in sorted(served.folder.rglob("*.html")):
        url = file.relative_to(served.folder).as_posix().removesuffix("index.html")
        page.goto(served.url(url))
        if page.locator("main").count() and (found := page.evaluate(_FAULTS)):
            faults[url] = found
    assert faults == {}


_FAULTS = """() => {
  const faults = [], root = document.documentElement
  if (root.scrollWidth > root.clientWidth) faults.push("wider than the window")
  for (const row of document.querySelectorAll(".br-row")) {
    const day = row.querySelector("time").getBoundingClientRect()
    const title = row.querySelector(":scope > a").getClientRects()[0]
    if (title && day.left < title.right && title.left < day.right && day.bottom > title.top + 4
        && title.bottom > day.top + 4) faults.push(row.textContent.trim())
  }
  for (const words of document.querySelectorAll("svg.br-picture text")) {
    const box = words.getBoundingClientRect(), pad = 2
    if (box.width && (box.left < -pad || box.right > root.clientWidth + pad))
      faults.push(words.textContent)
  }
  return faults
}"""


def test_search_finds_words_of_the_language_and_speaks_it(served: Served, page: Page) -> None:
    page.goto(served.url("search/?q=الميناء"))
    page.locator("main a", has_text="اتفاق بشأن الميناء").first.wait_for()
    status = page.locator("[role=status]").first
    assert "نتائج" in status.inner_text() or "نتيجتان" in status.inner_text()


def test_nothing_in_another_language_is_shown_while_the_search_is_waited_for(
    served: Served, page: Page
) -> None:
    # Never answered: a box without a heading would have the browser's own, "Details".
    page.route("**/pagefind/**", lambda route: None)
    page.goto(served.url("search/?q=الميناء"))
    page.locator("[role=status]", has_text="جارٍ البحث").wait_for()
    assert page.locator(".br-search-page__facets").count() == 1
    assert not page.locator(".br-search-page__facets").is_visible()
