"""The pages of subjects, and the list of people, as readers use them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.sites import MKDOCS_YML, SiteFolder, files_of, write_files

from .axe import Judge, violations, violations_of_colours
from .conftest import Made, Scheme, Served, Visit

TOPIC = "topics/opcon-transfer/"
HEIGHT = "document.documentElement.scrollHeight"
"""The height of a whole page in pixels, from the header to the foot."""
KINDS = {"topics", "people", "organisations", "places"}
BRIEFING = """\
-- briefings/{day}-news-{n}.md --
---
title: News number {n}
date: {day}
summary: What happened in {place}.
topics: [harbour]
sources: [{{id: a, publisher: Example News}}]
---
It happened [@a].
"""


@pytest.fixture(scope="module")
def long(made_once: Made, serve: Callable[..., Served]) -> Served:
    """A topic of 450 briefings: 120 of 2026, 110 of 2025, 220 of 2024."""
    return serve(made_once("long", _build) / "site")


def _build(root: Path) -> None:
    years = [2026] * 120 + [2025] * 110 + [2024] * 220
    files = [
        BRIEFING.format(day=f"{year}-{n % 5 + 1:02}-{n % 28 + 1:02}", n=n, place=f"Place{n}")
        for n, year in enumerate(years)
    ]
    write_files(root, {"mkdocs.yml": MKDOCS_YML, "docs/index.md": "# Home\n"})
    write_files(root, files_of("".join(files)))
    result = SiteFolder(root).build()
    assert result.code == 0, result.output


@pytest.fixture
def harbour(browser: Browser, long: Served) -> Page:
    page = browser.new_page()
    page.goto(long.url("topics/harbour/"))
    return page


def test_a_year_loads_where_it_stands_and_takes_the_keyboard_along(harbour: Page) -> None:
    rows = harbour.locator(".br-row")
    assert rows.count() == 200
    harbour.get_by_role("link", name="All 110 briefings of 2025").press("Enter")
    expect(rows).to_have_count(230)
    assert harbour.evaluate("document.activeElement.matches('.br-row a')")
    harbour.get_by_role("link", name="All 220 briefings of 2024").click()
    expect(rows).to_have_count(450)
    # The year goes on at a second page; its links lead to the same places from here.
    rows.last.locator("a").click()
    expect(harbour.locator("h1")).to_contain_text("News number")


def test_the_filter_searches_years_that_are_not_loaded_yet(harbour: Page) -> None:
    harbour.get_by_label("Filter by words").fill("place449")
    shown = harbour.locator(".br-row:visible")
    expect(harbour.locator(".br-listed [role=status]")).to_have_text("1 of 450 shown")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("News number 449")


def test_without_javascript_a_year_has_its_own_page(browser: Browser, long: Served) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(long.url("topics/harbour/"))
    page.get_by_role("link", name="All 220 briefings of 2024").click()
    assert page.locator("h1").inner_text() == "Harbour: 2024"
    assert page.locator(".br-row").count() == 200
    page.get_by_role("link", name="Older").click()
    assert page.locator(".br-row").count() == 20
    page.close()


@pytest.mark.parametrize(
    ("scheme", "judged"), [("light", violations), ("dark", violations_of_colours)]
)
def test_axe_finds_no_fault_in_a_year(
    browser: Browser, long: Served, scheme: Scheme, judged: Judge
) -> None:
    page = browser.new_page(color_scheme=scheme, reduced_motion="reduce")
    page.goto(long.url("topics/harbour/2024/"))
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert judged(page) == []
    page.close()


def test_an_old_address_of_a_later_page_leads_to_the_subject(
    browser: Browser, long: Served
) -> None:
    page = browser.new_page()
    page.goto(long.url("topics/harbour/page/7/"))
    page.wait_for_url(long.url("topics/harbour/"))
    assert page.locator("h1").inner_text().startswith("Harbour")
    page.close()


def test_a_summary_opens_on_demand_without_javascript(visit: Visit) -> None:
    page = visit(TOPIC, scripts=False)
    row = page.locator(".br-row:has(details)").first
    assert not row.locator("p").is_visible()
    row.locator("summary").click()
    assert row.locator("p").is_visible()


@pytest.mark.parametrize("path", [TOPIC, "people/lee-jae-myung/"])
def test_print_has_everything(visit: Visit, path: str) -> None:
    page = visit(path, scripts=False)
    page.emulate_media(media="print")
    parts = (".br-body p", ".br-row", ".br-statement", ".br-sources li", ".br-row details > p")
    for part in (*parts, ".br-side li", "#expected-list"):
        hidden = page.locator(part).filter(visible=False).count()
        assert (hidden, page.locator(part).count() > 0) == (0, True), part
    # What only leads elsewhere, or opens what is open, says nothing on paper.
    for part in (".br-rest > summary", ".br-more", ".br-dossier"):
        expect(page.locator(part).filter(visible=True)).to_have_count(0)


def test_a_topic_is_short_and_its_words_are_folded_on_a_phone_alone(visit: Visit) -> None:
    wide, phone = visit(TOPIC), visit(TOPIC, width=360)
    assert wide.evaluate(HEIGHT) <= 3_500
    assert phone.evaluate(HEIGHT) <= 6_000
    assert wide.locator(".br-body p").first.is_visible()
    assert not phone.locator(".br-body p").first.is_visible()
    phone.locator("#topic-explainer > summary").click()
    assert phone.locator(".br-body p").first.is_visible()


def test_the_row_of_sections_has_their_order(corpus: Served) -> None:
    kinds = set()
    pages = (page for kind in KINDS for page in corpus.folder.rglob(f"{kind}/*/index.html"))
    for path in pages:
        text = path.read_text("utf-8")
        row = re.search(r'<nav class="br-jump".*?</nav>', text, re.DOTALL)
        anchors = re.findall(r'href="#(.*?)"', row[0]) if row else []
        places = [text.index(f' id="{name}"') for name in anchors]
        assert places == sorted(places), path
        kinds |= {path.parts[-3]} if anchors else set()
    assert kinds == KINDS


def test_figures_stand_beside_the_words_of_an_explainer(visit: Visit) -> None:
    wide, phone = visit(TOPIC), visit(TOPIC, width=360)
    phone.locator("#topic-explainer > summary").click()
    for page, is_beside in ((wide, True), (phone, False)):
        words = page.locator(".br-body > p").first.bounding_box()
        figures = [one.bounding_box() for one in page.locator(".br-body figure").all()]
        assert words is not None
        assert len(figures) == 2
        edge = words["x"] + words["width"]
        assert [one is not None and one["x"] > edge for one in figures] == [is_beside] * 2


EMPTY = """() => [...document.querySelectorAll(".br-columns")].map((columns) => {
  const seen = (part) => part.checkVisibility({ contentVisibilityAuto: true });
  const end = (part) => Math.max(...[...part.querySelectorAll("*")].filter(seen)
    .map((each) => each.getBoundingClientRect().bottom));
  const ends = [...columns.children].filter(seen).map(end);
  return Math.max(...ends) - Math.min(...ends);
})"""
"""How many pixels one column of each pair is longer than the other."""


@pytest.mark.parametrize("path", [TOPIC, "topics/summits/", "people/xavier-brunson/"])
def test_no_column_is_empty_for_more_than_a_screen(visit: Visit, path: str) -> None:
    longer = visit(path).evaluate(EMPTY)
    assert longer
    assert max(longer) <= 800


def test_people_stand_in_either_order_without_javascript(visit: Visit) -> None:
    page = visit("people/", scripts=False)
    assert page.locator(".br-az .br-faces > li").first.is_visible()
    page.get_by_role("link", name="Most briefings first").click()
    expect(page.locator("#by-briefings li").first).to_be_visible()
    counts = [int(text) for text in page.locator("#by-briefings .br-count").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) == page.locator(".br-az .br-letter .br-faces > li").count()


def test_people_are_filtered_by_words_and_country(visit: Visit) -> None:
    page = visit("people/")
    shown = page.locator(".br-az .br-faces > li:visible")
    total = shown.count()
    page.get_by_label("Filter by words").fill("이재명")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Lee Jae-myung")
    assert page.locator(".br-letter:visible").count() == 1
    page.get_by_label("Filter by words").fill("")
    page.get_by_label("Country").select_option(label="Japan")
    assert 0 < shown.count() < total
    assert page.locator(".br-countries h3").last.inner_text().startswith("Country not recorded")


def test_what_somebody_said_on_something_is_found_on_their_page(visit: Visit) -> None:
    page = visit("people/lee-jae-myung/")
    shown = page.locator(".br-statement:visible")
    page.get_by_label("Find in the statements").fill("submarine")
    expect(page.locator(".br-statements [role=status]")).to_contain_text(" of ")
    assert shown.count() > 0
    assert all("submarine" in text.lower() for text in shown.all_inner_texts())
    # What was folded is found as well; each has its day.
    assert all(item.locator("time").count() == 1 for item in shown.all())


TASKS = {
    "where a topic stands": (["Topics", "OPCON transfer"], "#topic-status"),
    "who else is called so": (["People", "Kim Hyun-jong"], ".br-unlike a"),
    "what was said, as a table": (["Topics", "OPCON transfer"], "a[href$='statements.csv']"),
    "which office somebody held": (["People", "Kim Hyun-jong"], ".br-office"),
}
"""What to click on from the home page, and where the answer is then."""


@pytest.mark.parametrize("task", TASKS)
def test_answers_about_a_subject_are_two_clicks_away(visit: Visit, task: str) -> None:
    page = visit("")
    clicks, answer = TASKS[task]
    assert len(clicks) <= 2
    for name in clicks:
        page.get_by_role("link", name=name, exact=True).first.click()
    expect(page.locator(answer).first).to_be_visible()
