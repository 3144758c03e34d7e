"""Names in letters that run from the right, beside Latin, Korean and Chinese ones, on every page.

Wherever such a name stands, no other letter of its line is among its own, and what comes before and
after it in the text stands before and after it on the line.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PREFIX, Served
from tests.sites import SiteFolder

ARABIC, HEBREW, KOREAN, CHINESE = "محمد علي", "דוד לוי", "이재명", "李文华"
TOPIC, PLACE, MINISTRY, PAPER = "ميناء", "חיפה", "وزارة", "صحيفة"
TITLE = "محادثات 57 في الميناء"
NAMES = [ARABIC, HEBREW, KOREAN, CHINESE, TOPIC, PLACE, MINISTRY, PAPER, TITLE]

SITE = f"""\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org{PREFIX}
theme: {{name: material, font: false}}
plugins:
  - briefings:
      known: {{places: [{PLACE}], organisations: [{MINISTRY}, Example Ministry]}}
-- docs/index.md --
# Test site
-- docs/topics/port.md --
---
name: {TOPIC}
summary: 57 {TOPIC}, (2026).
status: {{text: "{ARABIC} - 12, {HEBREW}.", as_of: 2026-01-20}}
glossary: [{{term: {TOPIC}, expansion: 20 {PLACE}, meaning: "{PLACE} (3)."}}]
---
Why it matters.
-- docs/topics/fees.md --
---
name: Fees
---
-- docs/people/ali.md --
---
name: {ARABIC}
native_name: {HEBREW}
aliases: [M. Ali]
country: {PLACE}
roles:
  - {{title: {MINISTRY}, organisation: {MINISTRY}, from: 2024-05-01, until: 2025-01-01}}
  - {{title: {MINISTRY} 2, organisation: Example Ministry, from: 2025-01-02}}
---
A test person.
-- docs/people/levi.md --
---
name: {HEBREW}
---
-- docs/people/lee.md --
---
name: Lee Jae-myung
native_name: {KOREAN}
---
-- docs/people/li.md --
---
name: Li Wenhua
native_name: {CHINESE}
---
-- briefings/2026-01-10-talks.md --
---
title: {TITLE}
date: 2026-01-10
published: 2026-01-11
summary: "{ARABIC}, {HEBREW}, 3 {KOREAN}, {CHINESE} - (57)."
key_points: ["57 {ARABIC}", "{HEBREW}, 12"]
topics: [port, fees]
people: [ali, levi, {{person: lee, role: "{MINISTRY} 7"}}, li]
attended: [ali, levi]
organisations: [{MINISTRY}, Example Ministry]
places: [{PLACE}]
sources:
  - {{id: daily, publisher: {PAPER}, title: "{TITLE} (3)", url: "https://example.com/ar",
     date: 2026-01-11, language: ar}}
  - {{id: wire, publisher: Example Wire, title: "{HEBREW} 5", language: he}}
statements:
  - {{by: ali, says: "{HEBREW} 8, {ARABIC}.", via: levi, sources: [daily, wire]}}
  - {{by: levi, says: Open in 2 days., quote: true, role: {MINISTRY}, sources: [wire]}}
upcoming: [{{id: round, date: 2099-05, title: "{TITLE}", by: [{MINISTRY}, ali], place: {PLACE}}}]
corrections: [{{date: 2026-01-12, text: "{ARABIC}, 4."}}]
---
{ARABIC} met {HEBREW} in {PLACE} on 10 January [@daily; @wire].

{ARABIC}, {HEBREW}, 3 more.
-- briefings/2026-02-01-deal.md --
---
title: 57th deal of {HEBREW}
date: 2026-02-01
summary: A deal.
topics: [port]
people: [ali, levi, lee]
sources: [{{id: daily, publisher: {PAPER}, url: "https://example.com/deal"}}]
follows: [2026-01-10-talks]
---
{ARABIC} and {HEBREW} signed [@daily].
"""

_SCRAMBLED = """names => {
  const faults = [], seen = new Set()
  const texts = from => {
    const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT), found = []
    while (walker.nextNode()) found.push(walker.currentNode)
    return found
  }
  const boxes = (node, start, end) => {
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, end)
    return [...range.getClientRects()].filter(box => box.width > 0)
  }
  const block = node => {
    let one = node.parentElement
    while (getComputedStyle(one).display.startsWith("inline")) one = one.parentElement
    return one
  }
  // Alone in its element, a name is ordered by itself; around it stand its neighbours.
  const own = node => node.parentElement.closest("bdi") || node
  for (const node of texts(document.querySelector("main"))) {
    const home = own(node)
    const whole = home.textContent
    if (!names.some(name => whole.includes(name)) || seen.has(home) || home === node
        && node.parentElement.closest("svg, script, style, option, pre")) continue
    if (node.parentElement.closest("svg, option, pre")) continue
    seen.add(home)
    const mine = home === node ? boxes(node, 0, node.length) : [...home.getClientRects()]
    if (mine.length !== 1) continue
    const [box] = mine
    let before = true
    for (const other of texts(block(node))) {
      if (other === node || home.contains(other)) { before = false; continue }
      for (let at = 0; at < other.length; at++) {
        if (!other.data[at].trim()) continue
        const [letter] = boxes(other, at, at + 1)
        if (!letter) continue
        const middle = letter.y + letter.height / 2
        if (middle < box.top || middle > box.bottom) continue
        const x = letter.x + letter.width / 2
        if (before ? x > box.left + 1 : x < box.right - 1)
          faults.push(`${whole} | ${block(node).textContent.replace(/\\\\s+/g, " ").slice(0, 90)}`)
      }
    }
  }
  return [seen.size, [...new Set(faults)]]
}"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Served]) -> Served:
    folder = SiteFolder(tmp_path_factory.mktemp("directions"))
    folder.write(SITE)
    assert (result := folder.build()).code == 0, result.output
    return serve(folder.root / "site")


@pytest.fixture
def page(browser: Browser) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    return context.new_page()


def test_no_name_scrambles_its_line_on_any_page(served: Served, page: Page) -> None:
    found, faults = 0, {}
    for file in sorted(served.folder.rglob("*.html")):
        url = file.relative_to(served.folder).as_posix().removesuffix("index.html")
        page.goto(served.url(url))
        if page.locator("main").count() == 0:  # a redirect
            continue
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
        seen, wrong = page.evaluate(_SCRAMBLED, NAMES)
        found += seen
        if wrong:
            faults[url] = wrong
    assert faults == {}
    assert found > 150


def test_without_isolation_the_test_would_see_it(served: Served, page: Page) -> None:
    page.goto(served.url("briefings/2026/01/10/talks/"))
    page.evaluate(
        """() => document.querySelectorAll("bdi").forEach(one => one.replaceWith(one.innerHTML))"""
    )
    _, faults = page.evaluate(_SCRAMBLED, NAMES)
    assert faults != []


def test_found_and_suggested_names_stand_in_order(served: Served, page: Page) -> None:
    page.goto(served.url("search/?q=deal"))
    page.locator("main a", has_text="57th deal").first.wait_for()
    _, faults = page.evaluate(_SCRAMBLED, NAMES)
    assert faults == []
