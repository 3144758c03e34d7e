"""The pages about the whole site, as they are built."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.sites import SiteFolder

BRIEFING = """\
-- briefings/{day}-{slug}.md --
---
title: {slug}
date: {day}
topics: [harbour]
sources: [{{id: a, publisher: {publisher}, url: "https://example.com/", language: {language}}}]
{more}
---
The HA met `HA` [@a]. The HA left.
"""
SITE = (
    """\
-- docs/topics/harbour.md --
---
name: Harbour
glossary: [{term: HA, expansion: Harbour Authority, meaning: Who runs it.}]
---
"""
    + BRIEFING.format(
        day="2025-12-31", slug="strike", publisher="Example Daily", language="en", more=""
    )
    + BRIEFING.format(
        day="2026-01-02",
        slug="talks",
        publisher="항구일보",
        language="ko",
        more="corrections: [{date: 2026-02-01, text: The fee was <b>wrong</b>.}]",
    )
    + BRIEFING.format(
        day="2026-03-04", slug="deal", publisher="Example Daily", language="en", more=""
    )
)


@pytest.fixture
def built(site: Callable[[str], SiteFolder]) -> SiteFolder:
    folder = site(SITE)
    result = folder.build("--strict")
    assert result.code == 0, result.output
    return folder


def lines(html: str) -> str:
    """The HTML without the white space between its tags."""
    return re.sub(r"\s*\n\s*", "", html)


def test_the_timeline_lists_every_briefing_by_year_newest_first(built: SiteFolder) -> None:
    article = lines(built.article("timeline"))
    item = '<li><time datetime="{}">{}</time> <span><a href="../briefings/{}/">{}</a></span></li>'
    year = '<h2 id="year-{}">{} <span class="br-count">{}</span></h2>'
    ol = '<ol class="br-lines br-lines--dated">'
    deal = item.format("2026-03-04", "4 Mar", "2026/03/04/deal", "deal")
    talks = item.format("2026-01-02", "2 Jan", "2026/01/02/talks", "talks")
    strike = item.format("2025-12-31", "31 Dec", "2025/12/31/strike", "strike")
    assert f"{year.format(2026, 2026, 2)}{ol}{deal}{talks}</ol>" in article
    assert f"{year.format(2025, 2025, 1)}{ol}{strike}</ol>" in article
    assert '<li><a href="../timeline/#year-2025">2025</a></li>' in article


def test_the_glossary_has_an_anchor_for_each_term(built: SiteFolder) -> None:
    assert (
        '<dt id="term-ha">HA</dt><dd><strong class="br-expansion">Harbour Authority.</strong> '
        'Who runs it. <span class="br-note"><a href="../topics/harbour/">Harbour</a></span></dd>'
    ) in lines(built.article("glossary"))


def test_the_sources_say_how_often_each_publisher_is_cited(built: SiteFolder) -> None:
    article = lines(built.article("sources"))
    assert '<li>English <span class="br-count">2 sources</span></li>' in article
    assert (
        '<a href="../publishers/example-daily/">Example Daily</a> '
        '<span class="br-note">2 briefings · 2 sources · English</span>'
    ) in article
    assert '<span lang="ko">항구일보</span></a>' in article
    rests = lines(built.article("publishers/example-daily"))
    assert "briefings/2026/03/04/deal/" in rests


def test_the_log_of_corrections_says_what_was_wrong(built: SiteFolder) -> None:
    article = lines(built.article("corrections"))
    assert '<time datetime="2026-02-01">1 February 2026</time>' in article
    assert "<p>The fee was &lt;b&gt;wrong&lt;/b&gt;.</p>" in article
    assert '<a href="../briefings/2026/01/02/talks/">talks</a>' in article


def test_the_first_use_of_an_abbreviation_in_a_briefing_is_explained(built: SiteFolder) -> None:
    article = built.article("briefings/2026/01/02/talks")
    assert '<p>The <abbr title="Harbour Authority">HA</abbr> met <code>HA</code>' in article
    assert article.count("<abbr") == 1
    assert "<abbr" not in built.article("topics/harbour")


def test_a_new_site_says_that_there_is_nothing_yet(site: Callable[[str], SiteFolder]) -> None:
    folder = site("")
    assert folder.build("--strict").code == 0
    assert "No briefings yet." in folder.article("timeline")
    assert "No topic explains a term yet." in folder.article("glossary")
    assert "No briefings yet." in folder.article("sources")
    assert "No briefing has been corrected so far." in folder.article("corrections")


def test_a_long_timeline_goes_on_on_further_pages(site: Callable[[str], SiteFolder]) -> None:
    many = "".join(
        BRIEFING.format(
            day=f"{2020 + n % 3}-01-{n % 28 + 1:02}",
            slug=f"news-{n}",
            publisher="Example Daily",
            language="en",
            more="",
        )
        for n in range(601)
    )
    folder = site(many)
    assert folder.build().code == 0
    # The oldest page is full and stays so; the first one has what is left.
    newest, oldest = folder.article("timeline"), folder.article("timeline/page/1")
    assert [page.count("<li><time") for page in (newest, oldest)] == [201, 400]
    assert '<span class="br-count">601</span></h1>' in newest
    assert "601" not in oldest
    assert '<a href="../timeline/page/1/#year-2020">2020</a>' in newest
    assert '<a href="../timeline/#year-2022">2022</a>' in newest
    assert "Timeline – Page 1" in folder.page("timeline/page/1")
    assert 'url=../../../timeline/"' in folder.page("timeline/page/2")
    assert "601 briefings · 601 sources" in folder.article("sources")
