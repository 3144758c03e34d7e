"""Sitemaps and the other files that search engines look for."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from mkdocs_briefings.compression import gzipped
from mkdocs_briefings.library.library import Library
from mkdocs_briefings.model import Briefing, Kind, Position, Topic
from mkdocs_briefings.outputs import sitemap
from tests import followed
from tests.followed import AWKWARD, BASE
from tests.sites import settings_of

NAMESPACES = {"s": sitemap.NAMESPACE, "n": sitemap.NEWS_NAMESPACE}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    mkdocs_yml = followed.MKDOCS_YML + "      news_sitemap: true\n      llms_txt: true\n"
    return followed.built(tmp_path_factory.mktemp("followed"), mkdocs_yml)


def entries(content: bytes) -> dict[str, str]:
    """Addresses with their dates."""
    tree = etree.fromstring(content)
    return {
        url.findtext("s:loc", namespaces=NAMESPACES): url.findtext("s:lastmod", "", NAMESPACES)
        for url in tree.iterfind("s:*", NAMESPACES)
    }


def test_every_page_but_dossiers_is_in_the_sitemap(published: Path) -> None:
    pages = {
        f"{BASE}/{path.parent.relative_to(published).as_posix()}/".replace("/./", "/")
        for path in published.rglob("index.html")
        if path.parent.name != "dossier"
    }
    assert entries((published / "sitemap.xml").read_bytes()).keys() == pages


def test_dates_are_those_of_the_content(published: Path) -> None:
    # Nobody says when the strike's briefing was published, so its pages have no date.
    found = entries((published / "sitemap.xml").read_bytes())
    assert {url.removeprefix(BASE): day for url, day in found.items() if day} == {
        "/": "2026-02-03",
        "/briefings/": "2026-02-03",
        "/briefings/2026/": "2026-02-03",
        "/briefings/2026/01/10/talks/": "2026-01-12",
        "/briefings/2026/02/01/deal/": "2026-02-03",
        "/organisations/": "2026-02-03",
        "/organisations/example-ministry/": "2026-01-12",
        "/people/": "2026-02-03",
        "/people/jane-doe/": "2026-02-03",
        "/people/john-roe/": "2026-01-12",
        "/places/": "2026-02-03",
        "/places/exampleville/": "2026-01-12",
        "/publishers/example-daily-2/": "2026-02-03",
        "/publishers/example-daily/": "2026-01-12",
        "/publishers/example-wire/": "2026-01-12",
        "/topics/": "2026-02-03",
        "/topics/harbour/": "2026-02-03",
    }


def test_the_compressed_sitemap_is_the_same_in_every_build(published: Path) -> None:
    packed = (published / "sitemap.xml.gz").read_bytes()
    plain = (published / "sitemap.xml").read_bytes()
    assert gzip.decompress(packed) == plain
    assert packed == gzipped(plain)


def test_robots_are_told_where_the_sitemaps_are(published: Path) -> None:
    assert (published / "robots.txt").read_text("utf-8") == (
        "User-agent: *\nAllow: /\n\n"
        f"Sitemap: {BASE}/sitemap.xml\nSitemap: {BASE}/news-sitemap.xml\n"
    )


def test_language_models_are_told_in_markdown(published: Path) -> None:
    text = (published / "llms.txt").read_text("utf-8")
    assert text.startswith(
        '# Desk & &lt;Co&gt;\n\n> All about the "harbour" & its &lt;people&gt;.\n'
    )
    assert f"- [Jane Doe]({BASE}/people/jane-doe/)\n" in text
    stands = 'Whether it "opens". A deal & &lt;more&gt; is near. (as of 31 January 2026)'
    assert f"- [The harbour & &lt;quay&gt;]({BASE}/topics/harbour/): {stands}" in text


def briefing(day: date, title: str) -> Briefing:
    return Briefing(
        id=f"{day}-talks",
        slug="talks",
        title=title,
        date=day,
        topics=("harbour",),
        position=Position("briefings/talks.md"),
    )


def test_news_are_the_briefings_of_the_last_two_days() -> None:
    today = date(2026, 1, 10)
    settings = settings_of(Path(), site_url=f"{BASE}/", site_name="Desk", today=today)
    days = [today, date(2026, 1, 8), date(2026, 1, 7)]
    old = replace(briefing(date(1950, 7, 14), AWKWARD), published=date(2026, 1, 9))
    topics = {Kind.TOPIC: {"harbour": Topic(id="harbour", name="Harbour")}}
    library = Library.build([old, *(briefing(day, AWKWARD) for day in days)], topics)
    tree = etree.fromstring(sitemap.news_sitemap(library, settings).content)
    assert tree.xpath("//n:publication_date/text()", namespaces=NAMESPACES) == [
        "2026-01-10",
        "2026-01-09",
        "2026-01-08",
    ]
    assert tree.xpath("//n:title/text()", namespaces=NAMESPACES) == [AWKWARD] * 3


def test_a_sitemap_that_would_be_too_long_becomes_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_IN_A_SITEMAP", 2)
    settings = settings_of(Path(), site_url=BASE)
    library = Library.build([], {})
    made = {
        file.url: file.content for file in sitemap.sitemaps(["", "a/", "b/"], library, settings)
    }
    assert list(made) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml", "sitemap.xml.gz"]
    index = made["sitemap.xml"]
    assert isinstance(index, bytes)
    assert entries(index) == {f"{BASE}/sitemap-1.xml": "", f"{BASE}/sitemap-2.xml": ""}
    without = replace(settings, directory_urls=False)
    only = next(file for file in sitemap.sitemaps(["a/"], library, without))
    assert isinstance(only.content, bytes)
    assert entries(only.content) == {f"{BASE}/a/index.html": ""}
