"""Hostile bodies in Chromium: nothing runs, no stranger is asked, every page keeps its frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.browser.conftest import PATIENCE, Served, host_of
from tests.browser.hostile import bodies
from tests.sites import SiteFolder

IN_A_DOSSIER = 90
CONFIG = """\
-- mkdocs.yml --
site_name: Test site
site_url: {home}
theme: {{name: material, font: false, features: [navigation.instant]}}
plugins:
  - briefings:
      trusted_html: {trusted}
      search: {{enabled: false}}
      known: {{topics: [topic-0, topic-1, topic-2, topic-3], people: [jane-doe]}}
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {{permalink: true}}
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.superfences
  - pymdownx.tabbed: {{alternate_style: true}}
  - pymdownx.tasklist
-- docs/index.md --
# Test site
"""
BRIEFING = """\
-- briefings/2026-01-10-body-{number}.md --
---
title: Body {number}
date: 2026-01-10
topics: [topic-{topic}]
people: [jane-doe]
sources: [{{id: daily, publisher: Example Daily}}]
---
Before [@daily].

{body}

After.
"""
LISTEN = """
window.hits = 0;
window.ran = () => { window.hits += 1; };
"""
PROVOKE = """() => {
  const events = ["click", "mouseover", "pointerenter", "focus", "error", "load", "toggle"];
  document.addEventListener("click", (event) => event.preventDefault(), true);
  const all = [...document.querySelectorAll("main *, article *")];
  all.forEach((one) => events.forEach((name) => one.dispatchEvent(new Event(name))));
  const links = all.map((one) => one.getAttribute("href") || one.getAttribute("xlink:href") || "");
  return window.hits + links.filter((one) => /^[\\s\\x00-\\x20]*(javascript|vbscript|data):/i
    .test(one)).length;
}"""
FRAME = """() => {
  const path = (selector) => {
    const found = document.querySelectorAll(selector);
    const up = [];
    for (let one = found[0]; one; one = one.parentElement) up.push(one.localName);
    return [selector, found.length, up.join(" "), found[0]?.getClientRects().length > 0];
  };
  const top = document.elementFromPoint(5, 5)?.closest("header") !== null;
  const config = document.querySelector("#__config")?.localName;
  const page = [".md-header", ".md-footer", ".br-head h1", ".br-body", ".br-sources"].map(path);
  const last = document.querySelector(".br-sources").previousElementSibling;
  return JSON.stringify([page, top, config, document.title.replace(/\\d+/, ""), !!last]);
}"""
DOSSIER = """async () => {
  const parts = () => document.querySelectorAll(".part").length;
  window.print = () => {};
  if (parts()) document.querySelector("button").click();
  for (let tries = 0; parts() && tries < 500; tries += 1)
    await new Promise((done) => setTimeout(done, 20));
  return document.querySelectorAll("body > main > article").length;
}"""
"""How many briefings a dossier has once all its parts are loaded into it."""


@dataclass
class Outcome:
    """What hostile bodies achieved."""

    ran: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


def build(served: Served, texts: Sequence[str], *, trusted: bool) -> None:
    """Build a real site with a briefing for each body, and one without any fault before them."""
    site = SiteFolder(served.folder.parent)
    site.write(CONFIG.format(home=served.home, trusted=str(trusted).lower()))
    for number, body in enumerate(["Plain.", *texts]):
        topic = number // IN_A_DOSSIER
        site.write(BRIEFING.format(number=number, topic=topic, body=body))
    result = site.build()
    assert result.code == 0, result.output


def attacked(page: Page, served: Served, texts: Sequence[str]) -> Outcome:
    """Open every page, then every dossier."""
    outcome, foreign = Outcome(), list[str]()
    page.context.add_init_script(LISTEN)
    page.on("request", lambda one: foreign.append(one.url) if _outside(one.url, served) else None)
    frame = ""
    for number, body in enumerate(["Plain.", *texts]):
        found = _opened(page, served.url(f"briefings/2026/01/10/body-{number}/"), FRAME)
        frame = frame or found[1]
        _note(outcome, body, found[0], foreign, broken=found[1] != frame)
    for topic in range(len(texts) // IN_A_DOSSIER + 1):
        ran, articles = _opened(page, served.url(f"topics/topic-{topic}/dossier/"), DOSSIER)
        expected = min(IN_A_DOSSIER, len(texts) + 1 - topic * IN_A_DOSSIER)
        _note(outcome, f"dossier {topic}", ran, foreign, broken=articles != str(expected))
    return outcome


def _outside(url: str, served: Served) -> bool:
    return url.startswith("http") and host_of(url) != host_of(served.home)


def _opened(page: Page, url: str, question: str) -> tuple[int, str]:
    """How often code ran on a page, and what it answers."""
    try:
        page.goto(url)
        answer = str(page.evaluate(question))
        return int(page.evaluate(PROVOKE)), answer
    except Error as error:  # A page that cannot be asked is broken.
        return 0, f"no answer: {error}"


def _note(outcome: Outcome, name: str, ran: int, foreign: list[str], *, broken: bool) -> None:
    outcome.ran += [name] if ran else []
    outcome.asked += [name] if foreign else []
    outcome.broken += [name] if broken else []
    foreign.clear()


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    """A window that waits for nobody long."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("part", [0, 1])
def test_no_body_acts_on_readers(
    tmp_path: Path, window: Page, serve: Callable[[Path], Served], part: int
) -> None:
    texts, served = list(bodies())[part::2], serve(tmp_path / "site")
    assert len(texts) >= 100
    build(served, texts, trusted=False)
    assert attacked(window, served, texts) == Outcome()


def test_the_same_bodies_act_where_they_are_trusted(
    tmp_path: Path, window: Page, serve: Callable[[Path], Served]
) -> None:
    """So the test above is no test of toothless bodies."""
    texts, served = list(bodies())[::10], serve(tmp_path / "site")
    build(served, texts, trusted=True)
    outcome = attacked(window, served, texts)
    assert min(len(outcome.ran), len(outcome.asked), len(outcome.broken)) > 0
