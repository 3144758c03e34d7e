"""What the site makes of its pages, asked without a host."""

from __future__ import annotations

from collections.abc import Callable

from tests.sites import SiteFolder, site_of

TALKS = """\
-- briefings/2026-01-10-talks.md --
---
title: Talks
date: 2026-01-10
topics: [harbour]
sources: [{id: one, publisher: Example Daily}, {id: two, publisher: Example News}]
---
First [@two], then [@one].
"""


def test_the_sources_of_a_page_are_numbered_once(site: Callable[[str], SiteFolder]) -> None:
    built = site_of(site(TALKS).root)
    page = built.pages["briefings/2026/01/10/talks.md"]
    assert [source.id for source in built.sources(page)] == ["two", "one"]
    assert built.sources(page) is built.sources(page)
