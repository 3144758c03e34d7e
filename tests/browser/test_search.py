"""The search as readers use it: in Chromium, over the site of this repository and small ones."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

from mkdocs_briefings.names import name_words
from mkdocs_briefings.search.amounts import amount_keys
from tests.search.test_reading import AMOUNTS
from tests.sites import SiteFolder

from .axe import Judge, violations, violations_of_colours
from .conftest import PATIENCE, Served, Visit

WRITTEN = Path(__file__).parents[1] / "search"
QUERIES, QUESTIONS = (
    yaml.safe_load((WRITTEN / name).read_text(encoding="utf-8"))
    for name in ("queries.yml", "questions.yml")
)
MOST_BYTES_BEFORE_USE = 5 * 1024
LAZY = re.compile(r"pagefind|subjects\.json|details-|search-(box|engine|page)")
BAD = [
    "<script>window.struck = 1</script>",
    "<img src=x onerror=window.struck=1>",
    "\"'`\\",
    '"unclosed phrase',
    "😀🇰🇷",
    "a" * 10_000,
    "Lee " * 2_500,
    "     ",
    "مرحبا بالعالم \u202e abc",
    "%00%ff&q=1#x",
    "-- ; DROP TABLE",
    "__proto__ constructor toString",
]


def box(page: Page) -> Any:
    """The search box."""
    return page.locator(".br-search__input")


def search(page: Page, query: str) -> list[str]:
    """Write a query into the header's box; the texts of what it offers when it has settled."""
    if not box(page).is_visible():
        page.locator(".br-search__open").click()
    box(page).fill(query)
    page.wait_for_function("document.querySelector('.br-search__status')?.textContent")
    return page.locator(".br-search__option").all_inner_texts()


def addresses(page: Page) -> list[str]:
    """Where the options lead, within the site; the last leads to all results."""
    root = page.locator(".br-search").get_attribute("data-root")
    script = """(options, root) => {
        const home = new URL(root.replace(/\\/*$/, "/"), document.baseURI).href;
        return options.map((option) => option.href.replace(home, ""));
    }"""
    found: list[str] = page.locator(".br-search__option").evaluate_all(script, root)
    return found[:-1]


def results(page: Page) -> list[str]:
    """The titles of the results on the page of the search."""
    page.wait_for_selector(".br-search-page__list li")
    return page.locator(".br-search-page__list h2").all_inner_texts()


def test_nothing_of_the_index_is_loaded_before_the_reader_turns_to_search(
    visit: Visit, corpus: Served
) -> None:
    page = visit("about/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if LAZY.search(url)] == []
    ours = [url for url in asked if "/assets/briefings/search" in url]
    assert len(ours) == 2
    files = [corpus.folder / url.removeprefix(corpus.home) for url in ours]
    markup = page.locator(".br-search").evaluate("box => box.outerHTML")
    weight = sum(len(gzip.compress(path.read_bytes())) for path in files) + len(markup)
    assert weight <= MOST_BYTES_BEFORE_USE


@pytest.mark.parametrize("key", ["/", "s", "Control+k"])
def test_shortcuts_lead_to_the_box_and_escape_leads_back(visit: Visit, key: str) -> None:
    page = visit("about/")
    link = page.locator("article a").first
    link.focus()
    page.keyboard.press(key)
    expect(box(page)).to_be_focused()
    search(page, "OPCON")
    expect(page.locator("#br-search-list")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#br-search-list")).to_be_hidden()
    expect(link).to_be_focused()


def test_shortcuts_leave_typing_alone(visit: Visit) -> None:
    page = visit("search/")
    field = page.locator(".br-search-page__input")
    field.click()
    page.keyboard.type("usfk/s")
    expect(field).to_have_value("usfk/s")


def test_the_box_is_a_combobox(visit: Visit) -> None:
    page = visit("about/")
    box(page).click()
    search(page, "Lee Jae")
    field = page.get_by_role("combobox")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).to_have_attribute("aria-controls", "br-search-list")
    page.keyboard.press("ArrowDown")
    chosen = page.locator('[role=option][aria-selected="true"]')
    expect(chosen).to_have_count(1)
    expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    expect(chosen).to_contain_text("President of the Republic of Korea")
    page.keyboard.press("ArrowUp")
    expect(chosen).to_have_count(0)
    expect(page.get_by_role("search").get_by_role("status")).to_contain_text("results")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/lee-jae-myung/")


def test_enter_without_a_choice_leads_to_all_results(visit: Visit) -> None:
    page = visit("about/")
    box(page).click()
    search(page, "tariff")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=tariff")
    assert results(page)


@pytest.mark.parametrize(
    ("query", "name"), [("Hegseht", "Pete Hegseth"), ("bruson", "Xavier Brunson")]
)
def test_a_typing_error_still_finds_the_subject_and_its_briefings(
    visit: Visit, query: str, name: str
) -> None:
    page = visit("about/")
    first, *others = search(page, query)
    assert first.startswith(f"{name} Person")
    assert page.get_by_text(f"Showing results for “{name}”.").is_visible()
    assert len(others) > 3


def places(page: Page, entries: list[dict[str, Any]]) -> dict[str, int]:
    """The place of the first option that fits, for each search; 99 where none does."""
    found = {}
    for entry in entries:
        # An empty box is as good as a new page, which would read the whole index again.
        box(page).fill("")
        expect(page.locator(".br-search__status")).to_have_text("")
        search(page, entry["query"])
        fits = (url.startswith(tuple(entry["expect"])) for url in addresses(page))
        found[entry["query"]] = next((place for place, fit in enumerate(fits, 1) if fit), 99)
    return found


@pytest.mark.parametrize(
    ("entries", "count", "in_three", "first"),
    [(QUERIES, 40, 38, 37), (QUESTIONS, 60, 59, 57)],
    ids=["names and phrases", "questions"],
)
def test_searches_that_were_written_down_find_what_they_should(
    visit: Visit, entries: list[dict[str, Any]], count: int, in_three: int, first: int
) -> None:
    found = places(visit("about/"), entries)
    assert len(found) == count
    missed = {query: place for query, place in found.items() if place > 1}
    assert sum(place <= 3 for place in found.values()) >= in_three, missed
    assert sum(place == 1 for place in found.values()) >= first, missed


def test_an_office_shows_who_holds_it_and_who_did(visit: Visit) -> None:
    page = visit("about/")
    now, before, *_ = search(page, "president of South Korea")
    assert now.startswith("Lee Jae-myung")
    assert "since 4 June 2025" in now
    assert before.startswith("Yoon Suk Yeol")
    assert "10 May 2022 – 4 April 2025" in before
    assert page.get_by_role("group", name="In office, and before").is_visible()


def test_a_statement_is_shown_in_its_words_and_leads_to_where_it_stands(visit: Visit) -> None:
    page = visit("search/?q=" + quote("what did Hegseth say about submarines?"))
    first = page.get_by_role("list", name="What was said").get_by_role("listitem").first
    expect(first).to_contain_text("Pete Hegseth Statement · 4 November 2025")
    expect(first).to_contain_text("submarines")
    first.get_by_role("link").click()
    page.wait_for_url("**/#statement-*")
    expect(page.locator(":target")).to_contain_text("submarines")


def test_an_amount_is_marked_in_whatever_notation_the_page_has(visit: Visit) -> None:
    page = visit("search/?q=" + quote("3,500억 달러"))
    results(page)
    marked = page.locator(".br-search-page__list mark").all_inner_texts()
    assert set(marked) <= {"350 billion dollars", "350 billion dollar", "$350 billion"}
    assert marked


def test_a_day_has_its_briefings_and_nothing_else(visit: Visit) -> None:
    page = visit("search/?q=" + quote("4 Nov 2025"))
    results(page)
    small = page.locator(".br-search-page__small").all_inner_texts()
    assert small == ["Briefing · 4 November 2025"] * len(small)
    page.goto(page.url.split("?")[0] + "?q=November+2025")
    results(page)
    days = page.locator(".br-search-page__small").all_inner_texts()
    numbers = [int(day.split()[2]) for day in days]
    assert numbers == sorted(numbers, reverse=True)
    assert {day.partition(" November")[2] for day in days} == {" 2025"}


def test_a_day_without_a_briefing_shows_its_month_and_says_so(visit: Visit) -> None:
    page = visit("search/?q=2025-11-09")
    results(page)
    said = page.locator(".br-search-page__status")
    expect(said).to_contain_text("No briefing is of 2025-11-09; these are of that month.")


def test_what_no_page_has_is_left_out_and_said(visit: Visit) -> None:
    page = visit("search/?q=Hanwha+frigates+quokka")
    assert "Hanwha" in results(page)[0]
    said = page.locator(".br-search-page__status")
    expect(said).to_contain_text("No page has all of these words. Left out: quokka.")


def test_where_nothing_is_found_something_is_offered(visit: Visit) -> None:
    page = visit("search/?q=zzqqx+blorf")
    expect(page.locator(".br-search-page__status")).to_have_text("Nothing found.")
    expect(page.locator(".br-search-page__list")).to_have_count(0)
    topics = page.get_by_role("list", name="Topics with most briefings")
    expect(topics.get_by_role("link", name="OPCON transfer")).to_be_visible()


def test_too_narrow_a_search_offers_to_clear_what_narrows_it(visit: Visit) -> None:
    page = visit("search/?q=Pocheon&year=1953")
    page.locator(".br-search-page__offers").get_by_text("Clear all filters").click()
    page.wait_for_url("**/search/?q=Pocheon")
    assert results(page)


def test_pages_about_the_site_stand_apart(visit: Visit) -> None:
    page = visit("search/?q=OPCON")
    results(page)
    kinds = page.locator(".br-search-page__small").all_inner_texts()
    assert [kind for kind in kinds if "About" in kind] == []
    page.locator(".br-search-page__apart a").click()
    page.wait_for_url("**kind=About+this+site")
    expect(page.locator(".br-search-page__small").first).to_have_text("About this site")
    page.goto(page.url.split("search/")[0] + "about/")
    search(page, "front matter")
    last = page.locator(".br-search__group[role=group]").last
    expect(last).to_contain_text("About this site")


@pytest.mark.parametrize(
    ("path", "facet", "spellings"),
    [
        ("person", "Lee Jae-myung", ["이재명", "Lee Jae Myung", "Yi Jae-myeong", "Lee Jaemyung"]),
        ("topic", "OPCON transfer", ["전작권", "OPCON", "wartime operational control", "COTP"]),
        ("person", "Ahn Gyu-back", ["Ahn Kyu-baek", "Ahn Gyu-back", "안규백"]),
    ],
)
def test_every_spelling_finds_every_page_that_declares_the_subject(
    visit: Visit, path: str, facet: str, spellings: list[str]
) -> None:
    page = visit(f"search/?{path}={quote(facet)}")
    declared = page.locator(".br-search-page__status")
    expect(declared).to_contain_text("results")
    count = declared.inner_text()
    for spelling in spellings:
        page.goto(page.url.split("?")[0] + f"?q={quote(spelling)}&{path}={quote(facet)}")
        expect(page.locator(".br-search-page__status")).to_contain_text(count)


def test_excerpts_mark_what_was_found(visit: Visit) -> None:
    page = visit("about/")
    search(page, "Pocheon")
    marked = page.locator(".br-search__option mark").all_inner_texts()
    assert "Pocheon" in {text.strip(" .,") for text in marked}


def test_facets_narrow_down_and_the_address_holds_the_state(visit: Visit) -> None:
    page = visit("search/?q=OPCON")
    results(page)
    total = page.locator(".br-search-page__status").inner_text()
    briefings = page.get_by_role("checkbox", name=re.compile("Briefing"))
    count = int(briefings.locator("xpath=..").locator(".br-count").inner_text())
    briefings.check()
    expect(page.locator(".br-search-page__status")).to_have_text(f"{count} results")
    assert page.url.endswith("?q=OPCON&kind=Briefing")
    page.locator(".br-search-page__sort").get_by_text("Newest first").click()
    page.wait_for_url("**/search/?q=OPCON&kind=Briefing&sort=date")
    newest = page.locator(".br-search-page__small")
    expect(newest.first).to_contain_text("2026")
    titles = results(page)
    page.locator(".br-pager").get_by_text("2", exact=True).click()
    page.wait_for_url("**&page=2")
    expect(page.locator(".br-search-page__list h2").first).not_to_have_text(titles[0])
    second = results(page)
    page.reload()
    assert results(page) == second
    page.go_back()
    page.wait_for_url("**&sort=date")
    expect(page.locator(".br-search-page__list h2").first).to_have_text(titles[0])
    page.get_by_text("Clear all filters").click()
    expect(page.locator(".br-search-page__status")).to_have_text(total)


def test_a_chosen_year_leaves_the_other_years_to_choose(visit: Visit) -> None:
    page = visit("search/?q=Lee&year=2025")
    results(page)
    years = page.locator("[data-facet=year] > ul label").all_inner_texts()
    assert len(years) > 2


def test_what_is_typed_changes_the_address_but_not_the_history(visit: Visit) -> None:
    page = visit("search/")
    before = page.evaluate("history.length")
    page.locator(".br-search-page__input").press_sequentially("shipyard")
    page.wait_for_url("**?q=shipyard")
    assert results(page)
    assert page.evaluate("history.length") == before


def test_what_is_typed_before_the_subjects_arrive_is_not_lost(visit: Visit) -> None:
    page = visit("about/")
    held: list[Route] = []
    page.route("**/subjects.json", lambda route: held.append(route))
    with page.expect_request("**/subjects.json"):
        page.goto(page.url.replace("about/", "search/"))
    field = page.locator(".br-search-page__input")
    field.fill("shipyard")
    held[0].continue_()
    page.wait_for_url("**?q=shipyard")
    assert results(page)
    assert field.input_value() == "shipyard"


@pytest.mark.parametrize("query", ["Hegseth", "defence minister", "$350bn"])
def test_details_are_loaded_with_the_searches_that_need_them(visit: Visit, query: str) -> None:
    page = visit("about/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    search(page, "zzqqx blorf")
    assert [url for url in asked if "/details-" in url] == []
    with page.expect_request("**/details-*.json"):
        box(page).fill(query)


def test_names_are_offered_before_what_is_said_of_them(visit: Visit) -> None:
    page = visit("about/")
    held: list[Route] = []
    page.route("**/details-*.json", lambda route: held.append(route))
    with page.expect_request("**/details-*.json"):
        box(page).fill("Hegseth")
    first = page.locator("[data-subject]").first
    expect(first).to_contain_text("Pete Hegseth")
    expect(first).not_to_contain_text("Secretary")
    held[0].continue_()
    expect(first).to_contain_text("Secretary")


@pytest.mark.parametrize("query", BAD, ids=lambda query: repr(query[:20]))
def test_no_query_does_harm(visit: Visit, query: str) -> None:
    page = visit("about/")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    box(page).click()
    box(page).evaluate(
        "(field, text) => { field.value = text; field.dispatchEvent(new Event('input')); }", query
    )
    if query.strip():
        page.wait_for_function("document.querySelector('.br-search__status')?.textContent")
    page.goto(page.url.replace("about/", "search/?q=") + quote(query)[:6000])
    page.wait_for_selector(".br-search-page__status", state="attached")
    if query.strip():
        expect(page.locator(".br-search-page__status")).to_have_text(re.compile("found|result"))
    assert page.evaluate("window.struck") is None
    # The page of the search has a box of its own, and none in its header.
    page.goto(page.url.split("search/")[0] + "about/")
    search(page, "OPCON")
    assert addresses(page)[0] == "topics/opcon-transfer/"
    assert page.evaluate("window.struck") is None
    assert errors == []


def test_without_javascript_the_box_leads_to_topics_and_people(visit: Visit) -> None:
    page = visit("about/", scripts=False)
    box(page).fill("OPCON")
    box(page).press("Enter")
    page.wait_for_url("**/search/?q=OPCON")
    expect(page.locator("article").get_by_role("link", name="Topics")).to_be_visible()
    page.locator("article").get_by_role("link", name="People").click()
    page.wait_for_url("**/people/")


@pytest.mark.parametrize(
    ("scheme", "judged"), [("light", violations), ("dark", violations_of_colours)]
)
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_no_fault_in_the_box_and_the_page(
    visit: Visit, width: int, scheme: str, judged: Judge
) -> None:
    page = visit("about/", width, scheme)
    search(page, "Lee")
    page.keyboard.press("ArrowDown")
    faults = judged(page)
    page.goto(page.url.replace("about/", "search/?q=OPCON&kind=Briefing"))
    results(page)
    assert [*faults, *judged(page)] == []


def test_a_phone_shows_all_of_it(visit: Visit) -> None:
    page = visit("about/", 360)
    expect(box(page)).to_be_hidden()
    search(page, "Lee")
    bounds = page.locator("#br-search-list").bounding_box()
    assert bounds is not None
    assert (bounds["x"], bounds["width"]) == (0, 360)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.keyboard.press("Escape")
    expect(box(page)).to_be_hidden()


SMALL = """\
-- mkdocs.yml --
site_name: Test site
site_url: {home}
theme: {{name: material, font: false, language: {language}, features: [{features}]}}
use_directory_urls: {urls}
plugins: [briefings]
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
topics: [harbour]
people: [jane-doe]
sources: [{{id: daily, publisher: Example Daily}}]
---
They met in the old customs house [@daily].
-- docs/topics/harbour.md --
---
name: The harbour
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 제인 도
---
A test person.
-- docs/people/noh-gyeong-suk.md --
---
name: Noh Gyeong-suk
---
A test person.
"""


@pytest.fixture
def small(
    site: Callable[[str], SiteFolder], serve: Callable[[Path], Served], browser: Browser
) -> Callable[..., tuple[Page, Served]]:
    def open_site(
        language: str = "en", features: str = "", urls: str = "true", more: str = ""
    ) -> tuple[Page, Served]:
        folder = site("")
        # Served before it is built: instant navigation follows only addresses of its own host.
        served = serve(folder.root / "site")
        options = {"language": language, "features": features, "urls": urls}
        folder.write(SMALL.format(home=served.home, **options) + more)
        result = folder.build("--strict")
        assert result.code == 0, result.output
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        return page, served

    return open_site


def test_it_works_under_instant_navigation(small: Callable[..., tuple[Page, Served]]) -> None:
    page, served = small(features="navigation.instant")
    page.goto(served.url(""))
    page.evaluate("window.same = true")
    search(page, "Jane")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/jane-doe/")
    search(page, "customs")
    options = page.locator(".br-search__option")
    expect(options.first).to_have_attribute("href", served.url("briefings/2026/01/10/talks/"))
    page.locator(".br-search__option").last.click()
    page.wait_for_url("**/search/?q=customs")
    assert results(page) == ["Talks begin"]
    page.locator(".br-search-page__list a").click()
    page.wait_for_url("**/briefings/2026/01/10/talks/")
    assert page.evaluate("window.same") is True
    page.close()


LETTERS = """\
-- briefings/2026-01-11-lodz.md --
---
title: Ministers meet in Łódź
date: 2026-01-11
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
They spoke of 12 ferries and 1,200 lorries, and saw the sign 國防部長官邸 [@daily].
-- briefings/2026-01-14-lorries.md --
---
title: Lorries, lorries
date: 2026-01-14
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
There are 120 lorries, 1200 ferries, and 120 more; 방위비분담금 was paid [@daily].
-- docs/people/li-wenhua.md --
---
name: Li Wenhua
aliases: [李文华, リ・ブンカ]
---
"""


FOUND_FIRST = {
    "Lodz": "briefings/2026/01/11/lodz/",
    "ŁÓDŹ": "briefings/2026/01/11/lodz/",
    "国防部长": "briefings/2026/01/11/lodz/",
    "官邸": "briefings/2026/01/11/lodz/",
    "李文華": "people/li-wenhua/",
    "文华": "people/li-wenhua/",
    "リブンカ": "people/li-wenhua/",
    "12 lorries": "briefings/2026/01/11/lodz/",
    "분담금": "briefings/2026/01/14/lorries/",
    "방위비 분담금": "briefings/2026/01/14/lorries/",
}


def test_letters_words_in_words_and_whole_numbers(
    small: Callable[..., tuple[Page, Served]],
) -> None:
    page, served = small(more=LETTERS)
    page.goto(served.url("people/jane-doe/"))
    found = {}
    for query in FOUND_FIRST:
        page.reload()
        search(page, query)
        found[query] = addresses(page)[0]
    assert found == FOUND_FIRST
    page.close()


def test_a_browser_reads_amounts_and_names_as_python_does(
    small: Callable[..., tuple[Page, Served]],
) -> None:
    page, served = small(more=LETTERS)
    page.goto(served.url("people/jane-doe/"))
    names = ["Łódź ﬁeld's Straße", "李文華", "リ・ブンカ", "O’Neill-Ö"]
    texts = [*AMOUNTS, *names]
    script = """async ([root, texts]) => {
        const box = document.querySelector("[data-br-search]");
        const subjects = new URL(box.dataset.subjects, document.baseURI).href;
        const engine = await import(`${root}assets/briefings/search-engine.js`);
        const listed = async () => (await fetch(subjects)).json();
        const names = await engine.loadSubjects({ subjects, root, names: listed });
        await names.details();
        return texts.map((text) => [
            names.readAmounts(text).map(({ key }) => key), names.words(text)]);
    }"""
    read = page.evaluate(script, [served.home, texts])
    assert [amounts for amounts, _ in read] == [list(amount_keys(text)) for text in texts]
    # Of other letters of Chinese and Japanese it knows those that the site's subjects have.
    assert [words for _, words in read[len(AMOUNTS) :]] == [
        list(name_words(name)) for name in names
    ]
    page.close()


def test_it_works_with_whole_file_names(small: Callable[..., tuple[Page, Served]]) -> None:
    page, served = small(urls="false")
    page.goto(served.url("people/jane-doe/index.html"))
    search(page, "harbour")
    assert addresses(page)[0] == "topics/harbour/index.html"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=harbour")
    assert "Talks begin" in results(page)
    page.locator(".br-search-page__list").get_by_text("Talks begin").click()
    page.wait_for_url("**/briefings/2026/01/10/talks/index.html")
    page.close()


def test_a_korean_site_speaks_korean(small: Callable[..., tuple[Page, Served]]) -> None:
    page, served = small(language="ko")
    page.goto(served.url("people/jane-doe/"))
    assert box(page).get_attribute("placeholder") == "검색"
    first, *_ = search(page, "제인")
    assert first.startswith("Jane Doe 제인 도 인물")
    expect(page.locator(".br-search__status")).to_contain_text("결과")
    page.goto(served.url("search/?q=customs"))
    assert results(page) == ["Talks begin"]
    expect(page.locator(".br-search-page__status")).to_have_text("결과 1건")
    page.close()


@pytest.mark.parametrize("query", ["Roh Kyung-seok", "ROH KYEONGSEOK", "No Gyoung Sook"])
def test_a_korean_name_is_found_by_its_sound(
    small: Callable[..., tuple[Page, Served]], query: str
) -> None:
    page, served = small()
    page.goto(served.url("people/jane-doe/"))
    search(page, query)
    assert addresses(page)[:1] == ["people/noh-gyeong-suk/"]
    search(page, "Roh Kyung-sil")
    assert addresses(page)[:1] == []
    page.close()


def test_a_site_without_index_says_so_and_still_finds_subjects(
    small: Callable[..., tuple[Page, Served]],
) -> None:
    page, served = small()
    for path in sorted((served.folder / "pagefind").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    page.goto(served.url("people/jane-doe/"))
    box(page).fill("Jane")
    expect(page.locator(".br-search__failed")).to_contain_text("not available")
    expect(page.locator(".br-search__option").first).to_contain_text("Jane Doe")
    page.close()


def test_the_page_for_missing_addresses_has_one_box_which_leads_to_all_results(
    visit: Visit,
) -> None:
    page = visit("no/such/page/")
    page.keyboard.press("/")
    own = page.locator(".br-find__input")
    expect(own).to_be_focused()
    expect(box(page)).to_be_hidden()
    own.fill("OPCON transfer")
    own.press("Enter")
    page.wait_for_url("**/search/?q=OPCON+transfer")
    results(page)
    expect(page.locator(".br-search-page__subjects a").first).to_have_text("OPCON transfer")


def test_a_phone_shows_the_box_on_the_home_page_at_once(visit: Visit) -> None:
    page = visit("", 360)
    expect(box(page)).to_be_visible()
    assert search(page, "OPCON transfer")
    assert addresses(page)[0] == "topics/opcon-transfer/"
