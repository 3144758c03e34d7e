"""The page for addresses that have none."""

from __future__ import annotations

from collections.abc import Callable

from tests.sites import SiteFolder

SITE = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/news/
theme: {name: material, font: false}
plugins: [search, briefings]
-- briefings/2026-01-10-talks.md --
---
title: Talks <b>begin</b>
date: 2026-01-10
topics: [Harbour]
sources: [{id: daily, publisher: Example Daily}]
---
They met [@daily].
"""


def test_it_leads_to_topics_and_the_latest_briefings(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    assert folder.build().code == 0
    page = (folder.root / "site" / "404.html").read_text("utf-8")
    assert "<title>Page not found - Test site</title>" in page
    assert '<li><a href="/news/">Home</a></li>\n</ol>\n</nav><header' in page
    assert "<h1>Page not found</h1>" in page
    assert '<li><a href="/news/topics/harbour/">Harbour</a></li>' in page
    link = '<a href="/news/briefings/2026/01/10/talks/">Talks &lt;b&gt;begin&lt;/b&gt;</a>'
    assert f'<li><time datetime="2026-01-10">10 January 2026</time> {link}</li>' in page
    assert "\x1a" not in page
