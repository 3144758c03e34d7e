"""A large dossier in parts: what stands where, and that all of them together are the whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mkdocs_briefings.pages import dossier_parts, dossiers, joined_dossier
from mkdocs_briefings.site import Site
from mkdocs_briefings.urls import dossier_part_url, file_name
from tests.sites import files_of, site_of, write_files

DAYS = ("2023-05-01", "2024-02-01", "2025-03-01", "2025-04-01", "2026-01-01", "2026-02-01")
SITE = """\
-- docs/topics/harbour.md --
---
name: Harbour
status: {text: Open., as_of: 2026-01-31}
glossary: [{term: HA, meaning: Who runs it.}]
sources: [{id: book, publisher: Example Press, url: "https://example.com/dossier/2/#a"}]
---
It is deep [@book].
""" + "".join(
    f"-- briefings/{day}-talks.md --\n---\ntitle: Talks of {day}\ndate: {day}\n"
    "topics: [harbour]\nsources: [{id: daily, publisher: Daily}]\n---\nThey met [@daily].\n"
    for day in DAYS
)
FIRST = "topics/harbour/dossier/index.html"
YEARS = (2024, 2025)
IDS = tuple(f"{day}-talks" for day in DAYS)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    write_files(tmp_path, files_of(SITE))
    return site_of(tmp_path)


def pages_of(site: Site, monkeypatch: pytest.MonkeyPatch, on_one_page: int) -> dict[str, str]:
    """The pages of the dossier; five in full, two of them on the first page of a large one."""
    monkeypatch.setattr(dossier_parts, "MOST_BRIEFINGS", 5)
    monkeypatch.setattr(dossier_parts, "ON_FIRST_PAGE", 2)
    monkeypatch.setattr(dossier_parts, "ON_ONE_PAGE", on_one_page)
    bodies = {f"briefings/{day.replace('-', '/')}/talks/": f"<p>On {day}.</p>" for day in DAYS}
    return dict(
        page for one in dossiers(site.fragments, site.settings, bodies) for page in one.pages()
    )


def part_of(pages: dict[str, str], year: int) -> str:
    return pages[file_name(dossier_part_url("harbour", year))]


def articles(page: str) -> tuple[str, ...]:
    return tuple(re.findall(r'<article id="(.*?)">', page))


def test_as_many_as_one_page_holds_are_one_page(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = pages_of(site, monkeypatch, 5)
    assert list(pages) == [FIRST]
    assert articles(pages[FIRST]) == IDS[1:]
    assert "<script" not in pages[FIRST]


def test_a_larger_one_has_its_newest_on_the_first_page_and_others_by_year(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = pages_of(site, monkeypatch, 4)
    parts = {year: articles(part_of(pages, year)) for year in YEARS}
    assert list(pages) == [FIRST, *(file_name(dossier_part_url("harbour", y)) for y in YEARS)]
    assert parts == {2024: IDS[1:2], 2025: IDS[2:4]}
    assert articles(pages[FIRST]) == IDS[4:]


def test_the_first_page_leads_to_each_briefing_wherever_it_stands(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = pages_of(site, monkeypatch, 4)[FIRST]
    days = page.partition('<ol class="days">')[2].partition("</ol>")[0]
    root = "../../../topics/harbour/dossier/"
    assert re.findall(r'<li(?: id="(.*?)")?>.*?(?:<a href="(.*?)">|<span>)', days) == [
        ("", ""),
        (IDS[1], f"{root}2024/#{IDS[1]}"),
        (IDS[2], f"{root}2025/#{IDS[2]}"),
        (IDS[3], f"{root}2025/#{IDS[3]}"),
        ("", f"#{IDS[4]}"),
        ("", f"#{IDS[5]}"),
    ]
    assert re.findall(r'<section class="part".*?</section>', page, re.DOTALL) == [
        f'<section class="part" data-year="2024">\n<h2><a href="{root}2024/">2024: 1 briefing</a>'
        "</h2>\n</section>",
        f'<section class="part" data-year="2025">\n<h2><a href="{root}2025/">2025: 2 briefings</a>'
        "</h2>\n</section>",
    ]
    assert "6 briefings, as of 1 February 2026" in page


def test_a_part_says_what_it_is_of_and_has_its_briefings(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = part_of(pages_of(site, monkeypatch, 4), 2024)
    body = re.sub(r"\n+", "\n", page.partition("<body>")[2].strip())
    at = "https://example.org/topics/"
    assert body == (
        f"""\
<header>
<nav aria-label="You are here">
<p class="kicker"><a href="https://example.org/">{site.settings.site_name}</a> › \
<a href="{at}">Topics</a> › <a href="{at}harbour/">Harbour</a> › \
<a href="{at}harbour/dossier/">Dossier</a> › 2024</p>
</nav>
<h1>Harbour: 2024</h1>
<p class="date">1 briefing</p>
</header>
<main>
<article id="2024-02-01-talks">
<h2>Talks of 2024-02-01</h2>
<p class="date"><time datetime="2024-02-01">1 February 2024</time></p>
<p>On 2024-02-01.</p>
<h3>Sources</h3>
<ol class="sources">
<li id="2024-02-01-talks-source-daily"><b>Daily</b></li>
</ol>
<p class="more">https://example.org/briefings/2024/02/01/talks/</p>
</article>
</main>
</body>
</html>"""
    )


def test_all_parts_together_are_the_whole(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pages_of(site, monkeypatch, 5)[FIRST]
    pages = pages_of(site, monkeypatch, 4)
    assert joined_dossier(pages[FIRST], lambda year: part_of(pages, year)) == whole
    assert joined_dossier(whole, lambda year: "") == whole
