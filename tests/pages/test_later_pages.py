"""The pages on which a list goes on: a title, the way there, and entries, but no introduction."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mkdocs_briefings.site import Site
from tests.sites import files_of, site_of, write_files

SITE = """\
-- docs/publishers/daily.md --
---
name: Daily
kind: news
note: It prints.
---
-- docs/publishers/mail.md --
---
name: Mail
kind: aggregator
---
-- briefings/2026-03-01-talks.md --
---
title: Talks
date: 2026-03-01
topics: [harbour]
people: [jane-doe, john-roe]
sources: [{id: daily, publisher: Daily}]
upcoming: [{date: 2099-10, title: A round}, {date: 2099-11, title: A deal}]
differences:
  - about: Who met
    accounts: [{says: All., sources: [daily]}, {says: None., sources: [daily]}]
---
They met [@daily].
-- briefings/2026-02-01-strike.md --
---
title: A strike
date: 2026-02-01
topics: [harbour]
people: [jane-doe, john-roe]
sources: [{id: daily, publisher: Daily}, {id: mail, publisher: Mail}]
differences:
  - about: How long
    accounts: [{says: A day., sources: [daily]}, {says: Two., sources: [daily]}]
---
It closed [@mail].
-- briefings/2026-01-01-storm.md --
---
title: A storm
date: 2026-01-01
topics: [harbour]
people: [jane-doe]
sources: [{id: mail, publisher: Mail}]
---
It rained [@mail].
"""
ONE = {
    "library.years": ("ROWS", "STATEMENTS"),
    "pages.subject_years": ("ROWS", "STATEMENTS"),
    "pages.publisher": ("ROWS",),
    "pages.timeline": ("ON_TIMELINE",),
    "pages.sources": ("ON_SOURCES",),
    "pages.weak": ("ON_WEAK",),
    "pages.follow": ("ON_FOLLOW",),
    "pages.subject_changes": ("ON_A_PAGE",),
    "urls": ("EXPECTED_ON_PAGE", "DIFFERENCES_ON_PAGE"),
    "pages.expected": ("EXPECTED_ON_PAGE",),
    "pages.differences": ("DIFFERENCES_ON_PAGE",),
}
"""What holds one entry a page here, by module."""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    for module, names in ONE.items():
        for name in names:
            monkeypatch.setattr(f"mkdocs_briefings.{module}.{name}", 1)
    write_files(tmp_path, files_of(SITE))
    return site_of(tmp_path, per_page=1)


def words(site: Site, url: str) -> str:
    """All that a page says, its parts apart."""
    page = site.pages[f"{url}.md"]
    html = site.html(page, site.own_html(page, "<p>Words.</p>" if page.markdown.strip() else ""))
    text = re.sub(r"<nav class=\"br-pager.*?</nav>", "", str(html), flags=re.DOTALL)
    told = re.sub(r"\s*<[^>]*>\s*", "\n", text).split("\n")
    return " | ".join(filter(None, map(str.strip, told)))


PAGES = {
    "briefings/page/2": "Home | Briefings | All briefings | February 2026 | 1 February 2026"
    " | Single weak source: aggregator | A strike | Harbour",
    "briefings/2026/page/2": "Home | Briefings | 2026 | Briefings of 2026 | February 2026"
    " | 1 February 2026 | Single weak source: aggregator | A strike | Harbour",
    "topics/harbour/2026/page/2": "Home | Topics | Harbour | 2026 | Harbour: 2026 | Briefings | 3"
    " | 1 Feb | A strike | Single weak source: aggregator",
    "people/jane-doe/2026/page/2": "Home | People | Jane Doe | 2026 | Jane Doe: 2026 | Briefings"
    " | 3 | 1 Feb | A strike | Single weak source: aggregator",
    "publishers/daily/page/1": "Home | Sources | Daily | Daily | What rests on it | 2026 | 1 Feb"
    " | A strike | Daily",
    "timeline/page/2": "Home | Timeline | Timeline | 2026 | 3 | 1 Feb | A strike",
    "sources/page/2": "Home | Sources | Sources | 2 | Aggregators | 1 | Filter by words | Kind"
    " | All | Aggregators | Language | All | Aggregators | 1"
    " | Repeats, shortens or collects what others published. | Mail | 2 briefings · 2 sources",
    "sources/weak/page/2": "Home | Sources | Resting on weak sources alone"
    " | Resting on weak sources alone | 2 | Filter by words | Evidence | All | Single source only"
    " | A storm | 1 January 2026 | Single weak source: aggregator | It rained. | Mail"
    " | Single weak source: aggregator",
    "expected/page/2": "Home | Expected | Expected | 2 | Filter by words | Topic | All | Harbour"
    " | State | All | Open | Open | Its time is ahead. | November 2099 | Open | A deal | Event"
    " | 1 March 2026 | Announced for November 2099 | Talks | Harbour",
    "differences/page/2": "Home | Where accounts differ | Where accounts differ | 2"
    " | Filter by words | Topic | All | Harbour | Harbour | How long | A day. | Daily | Two."
    " | Daily | 1 February 2026 | · | A strike",
    "follow/page/2": "Home | Follow this site | Follow this site | People | John Roe | 2 | Feed",
}
"""Where one is, the title, and the entries of that page.

What a next entry would change, as the number of all, is not on those numbered from the oldest.
"""


@pytest.mark.parametrize("url", PAGES)
def test_a_later_page_says_where_it_is_and_its_entries(site: Site, url: str) -> None:
    assert words(site, url) == PAGES[url]


def test_each_page_of_several_is_here(site: Site) -> None:
    found = {name.removesuffix(".md") for name in site.pages if name.endswith("page/2.md")}
    # This goes on as the ones above do; of the two of a publisher, the older one is page 1.
    assert found - PAGES.keys() == {"people/john-roe/2026/page/2"}


def test_the_first_page_keeps_its_introduction(site: Site) -> None:
    assert "By year" in words(site, "briefings/index")
    assert words(site, "timeline/index") == (
        "Home | Timeline | 3 | Every briefing by the day of its event, newest first. | 2026"
        " | 2026 | 3 | 1 Mar | Talks"
    )
