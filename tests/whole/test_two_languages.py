"""A site in English and Korean, built by MkDocs: what readers of each get."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.sites import SiteFolder

SITE = """\
-- mkdocs.yml --
site_name: Harbour news
site_url: https://example.org/news/
theme: {name: material, font: false}
nav:
  - Home: index.md
  - Topics: topics/index.md
  - More: [about.md, Style: style.md]
plugins:
  - briefings:
      feeds: {content: full}
      languages:
        ko: {site_name: 항만 소식, nav: {More: 더 보기}}
-- docs/index.md --
# Harbour news
-- docs/index.ko.md --
# 항만 소식
-- docs/about.md --
# About us

[The talks](../briefings/2026-01-10-talks.md).
-- docs/about.ko.md --
# 소개

[회담](../briefings/2026-01-10-talks.ko.md)과 [문체](style.md).
-- docs/style.md --
# Style

We write briefly.
-- docs/topics/talks.md --
---
name: Talks
summary: Talks about the harbour.
status:
  - {as_of: 2026-01-10, text: They talk., sources: [daily]}
  - {as_of: 2026-01-01, text: They do not talk yet., sources: [daily]}
sources: [{id: daily, publisher: Example Daily}]
---
The harbour needs a mole [@daily].
-- docs/topics/talks.ko.md --
---
name: 회담
summary: 항만에 관한 회담.
status: [{as_of: 2026-01-10, text: 이야기하는 중이다.}]
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 제인 도
roles: [{title: Mayor, from: 2025-01-01}]
sources: [{id: daily, publisher: Example Daily}]
---
She was born by the harbour [@daily].
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
summary: They met in the hall.
topics: [talks]
people: [jane-doe]
statements:
  - {by: jane-doe, says: We shall talk., sources: [daily]}
sources: [{id: daily, publisher: Example Daily, note: Local}]
---
Jane Doe opened the talks [@daily].
-- briefings/2026-01-10-talks.ko.md --
---
title: 회담이 열리다
summary: 시청에서 만났다.
statements: [{by: jane-doe, says: 이야기하겠다.}]
---
제인 도가 회담을 열었다 [@daily]. [다음](2026-01-11-more.md).
-- briefings/2026-01-11-more.md --
---
title: More talks
date: 2026-01-11
summary: They met again.
topics: [talks]
sources: [{id: daily, publisher: Example Daily}]
---
The talks went on [@daily]. See [the first](2026-01-10-talks.md).
-- briefings/2026-01-12-secret.md --
---
title: Zebra
date: 2026-01-12
status: draft
topics: [talks]
sources: [{id: daily, publisher: Example Daily}]
---
A zebra came [@daily].
-- briefings/2026-01-12-secret.ko.md --
---
title: 얼룩말
---
얼룩말이 왔다 [@daily].
-- briefings/2026-01-11-more.ko.md --
---
title: 다람쥐
status: draft
---
다람쥐가 왔다 [@daily].
"""
TALKS, MORE = "briefings/2026/01/10/talks/", "briefings/2026/01/11/more/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    """The site, built once for all that is asked of it."""
    folder = SiteFolder(tmp_path_factory.mktemp("site"))
    folder.write(SITE)
    result = folder.build("--strict")
    assert result.code == 0, result.output
    return folder


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def texts(folder: Path) -> str:
    kinds = (".html", ".xml", ".json", ".csv", ".ics", ".opml", ".txt", ".js")
    found = (path for path in folder.rglob("*") if path.suffix in kinds)
    return "\n".join(path.read_text("utf-8") for path in found)


def found_in(page: str, pattern: str) -> list[str]:
    return [" ".join(one.split()) for one in re.findall(pattern, page, re.DOTALL)]


HREFLANG = r'<link rel="alternate" hreflang="([^>]*)" data-br-edition>'
CHOICES = r'<a href="([^"]*" hreflang="\w+)" class="md-select__link">'


def test_every_page_is_there_in_both_languages(built: SiteFolder) -> None:
    site = built.root / "site"
    pages = {name for name in files(site) if name.endswith("index.html")}
    korean = {name.removeprefix("ko/") for name in pages if name.startswith("ko/")}
    assert korean == {name for name in pages if not name.startswith("ko/")}
    assert f"{TALKS}index.html" in korean
    assert not [name for name in pages if ".ko" in name]


@pytest.mark.parametrize("page", ["", TALKS, "about/", "style/", "topics/talks/", "search/"])
def test_each_page_leads_to_itself_in_the_other_language(built: SiteFolder, page: str) -> None:
    up = "../" * page.count("/") or "./"
    here, there = f"https://example.org/news/{page}", f"https://example.org/news/ko/{page}"
    links = [f'en" href="{here}', f'ko" href="{there}', f'x-default" href="{here}']
    english, korean = built.page(page), built.page(f"ko/{page}")
    assert (found_in(english, HREFLANG), found_in(korean, HREFLANG)) == (links, links)
    assert found_in(english, CHOICES) == [
        f'{up}{page}" hreflang="en',
        f'{up}ko/{page}" hreflang="ko',
    ]
    assert found_in(korean, CHOICES) == [
        f'{up}../{page}" hreflang="en',
        f'{up}../ko/{page}" hreflang="ko',
    ]
    for html, language, address in ((english, "en", here), (korean, "ko", there)):
        assert f'<html lang="{language}"' in html
        assert f'<link rel="canonical" href="{address}">' in html


def test_a_page_for_lost_addresses_leads_to_the_homes(built: SiteFolder) -> None:
    page = (built.root / "site" / "404.html").read_text("utf-8")
    assert found_in(page, HREFLANG) == []
    assert found_in(page, CHOICES) == ['/news/" hreflang="en', '/news/ko/" hreflang="ko']


def test_a_translated_briefing_has_the_words_of_its_translation(built: SiteFolder) -> None:
    page = built.article(f"ko/{TALKS}")
    for words in ("회담이 열리다", "시청에서 만났다.", "이야기하겠다.", "을 열었다"):
        assert words in page
    assert 'href="../../../../../people/jane-doe/"' in page
    assert 'href="../../11/more/"' in page
    for words in ("Talks begin", "They met in the hall", "We shall talk", "opened the talks"):
        assert words not in page
    # A name that can only be Korean; what nobody has translated tells its language.
    assert '<span lang="ko">제인 도</span>' in page
    assert '<span class="br-note"><span lang="en">Mayor</span></span>' in page
    assert '<span class="br-note"><span lang="en">Local</span></span>' in page


def test_what_is_not_translated_is_there_and_marked(built: SiteFolder) -> None:
    page, mark = built.article(f"ko/{MORE}"), '<span class="br-language">영어</span>'
    assert f'<h1><span lang="en">More talks</span> {mark}</h1>' in page
    assert '<p class="br-note" data-search-exclude>아직 번역되지 않았습니다(영어).</p>' in page
    assert '<div class="br-body" lang="en">\n<p>The <a' in page
    listed = built.article("ko/briefings/")
    assert f'<span lang="en">More talks</span></a> {mark}' in listed
    assert "회담이 열리다</span></a></p>" in listed
    assert '<div class="br-body" lang="en">' in built.article("ko/topics/talks/")
    assert '<div lang="en">\n<h1 id="style">Style</h1>' in built.article("ko/style/")
    assert 'lang="en"' not in built.article("ko/about/")


def test_the_original_says_nothing_of_another_language(built: SiteFolder) -> None:
    for page in (TALKS, MORE, "briefings/", "topics/talks/", "style/", "about/"):
        assert 'lang="' not in built.article(page).replace('<span lang="ko">제인 도</span>', "")
        assert 'class="br-language"' not in built.article(page)


def test_the_navigation_and_links_of_words_stay_in_their_language(built: SiteFolder) -> None:
    page = built.page("ko/about/")
    assert found_in(page, r'<span class="md-ellipsis">\s*(\S[^<]*?)\s*</span>') == [
        *("항만 소식", "소개", "홈", "주제", "더 보기", "소개", "Style")
    ]
    assert f'<a href="../{TALKS}">회담</a>' in page
    assert '<a href="../style/">문체</a>' in page


def test_nothing_of_a_draft_in_any_language_is_published(built: SiteFolder) -> None:
    text = texts(built.root / "site")
    assert [word for word in ("Zebra", "zebra", "얼룩말", "다람쥐", "secret") if word in text] == []


def test_feeds_calendars_and_data_are_those_of_the_language(built: SiteFolder) -> None:
    site = built.root / "site"
    feed = json.loads((site / "ko" / "feed.json").read_text("utf-8"))
    assert (feed["title"], feed["language"]) == ("항만 소식", "ko")
    assert feed["feed_url"] == "https://example.org/news/ko/feed.json"
    assert [(one["url"], one["title"]) for one in feed["items"]] == [
        (f"https://example.org/news/ko/{MORE}", "More talks"),
        (f"https://example.org/news/ko/{TALKS}", "회담이 열리다"),
    ]
    assert "을 열었다" in feed["items"][1]["content_html"]
    own = json.loads((site / "feed.json").read_text("utf-8"))
    assert [one["title"] for one in own["items"]] == ["More talks", "Talks begin"]
    robots = (site / "robots.txt").read_text("utf-8")
    assert "Sitemap: https://example.org/news/ko/sitemap.xml" in robots
    assert not (site / "ko" / "robots.txt").exists()


def test_machines_are_told_the_language_of_each_text(built: SiteFolder) -> None:
    def told(page: str) -> tuple[list[str], list[str]]:
        html = built.page(page)
        graph = json.loads(found_in(html, r'<script type="application/ld\+json">(.*?)</script>')[0])
        article = (one for one in graph["@graph"] if one["@type"] == "NewsArticle")
        return [one["inLanguage"] for one in article], found_in(
            html, r'<meta name="citation_language" content="(\w+)">'
        )

    assert told(TALKS) == (["en"], ["en"])
    assert told(f"ko/{TALKS}") == (["ko"], ["ko"])
    assert told(f"ko/{MORE}") == (["en"], ["en"])
