"""The page of expectations where it is long or empty, and the listing of what is coming."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from mkdocs_briefings.site import Site
from tests.sites import files_of, site_of, write_files

BRIEFING = """\
-- briefings/2026-01-10-{slug}.md --
---
title: {slug}
date: 2026-01-10
topics: [{topics}]
people: [Jane Doe]
sources: [{{id: a, publisher: Example News}}]
upcoming:
{upcoming}
---
They met [@a].
"""


def site(root: Path, *briefings: str) -> Site:
    """The site of these briefings on 1 March 2026."""
    write_files(root, files_of("".join(briefings)))
    return site_of(root, today=date(2026, 3, 1))


def briefing(slug: str, upcoming: str, topics: str = "harbour") -> str:
    """A briefing that expects something."""
    return BRIEFING.format(slug=slug, topics=topics, upcoming=upcoming)


def html(site: Site, name: str) -> str:
    page = site.pages[name]
    return site.html(page, "")


def test_a_long_ledger_has_pages_and_every_link_finds_its_expectation(tmp_path: Path) -> None:
    entries = [f"  - {{id: e{n}, date: {2027 + n % 5}, title: Thing {n}}}" for n in range(205)]
    past = [f"  - {{id: o{n}, date: 2025, title: Past {n}}}" for n in range(10)]
    built = site(tmp_path, briefing("talks", "\n".join([*entries, *past])))
    names = ["expected/index.md", "expected/page/2.md"]
    assert [name for name in built.pages if name.startswith("expected/")] == names
    first, second = (html(built, name) for name in names)
    assert (first.count('class="br-expectation"'), second.count('class="br-expectation"')) == (
        200,
        15,
    )
    # The state of which none is on this page is found on the other.
    assert 'href="../expected/page/2/#state-overdue"' in first
    assert 'id="state-overdue"' not in first
    assert 'id="state-overdue"' in second
    page = html(built, "briefings/2026/01/10/talks.md")
    for path, shown in (("expected/", first), ("expected/page/2/", second)):
        anchors = set(re.findall(r'id="(expectation-\w+)"', shown))
        linked = re.findall(rf'href="../../../../../{path}#(expectation-\w+)"', page)
        assert set(linked) == anchors


def test_without_expectations_the_page_says_so_and_home_says_nothing(tmp_path: Path) -> None:
    built = site(tmp_path, briefing("talks", ""))
    assert "Nothing announced." in html(built, "expected/index.md")
    assert "expected/" not in html(built, "index.md")


def test_home_shows_what_can_still_come_and_counts_what_is_overdue(tmp_path: Path) -> None:
    coming = [f"  - {{date: 2027-0{n}, title: Thing {n}}}" for n in range(1, 9)]
    past = ["  - {date: 2026-02-28, title: Gone by}", "  - {date: 2026-03-01, title: This day}"]
    built = site(tmp_path, briefing("talks", "\n".join([*coming, *past])))
    home = html(built, "index.md")
    shown = re.findall(r'br-upcoming__from"[^>]*>([^<]+)</a>', home)
    assert shown == ["This day", "Thing 1", "Thing 2", "Thing 3", "Thing 4", "Thing 5"]
    assert ">1 is overdue</a>" in home


def test_the_listing_is_of_the_subjects_and_the_year_it_asks_for(tmp_path: Path) -> None:
    one = "  - {id: one, date: 2027, title: One, topics: [fees], by: [Example Ministry]}"
    two = "  - {id: two, date: 2028, title: Two, place: Exampleville}"
    built = site(tmp_path, briefing("talks", f"{one}\n{two}", "harbour, fees"))

    def listed(words: str) -> list[str]:
        made = built.with_listings(f"<!-- briefings: upcoming {words} -->", "")
        return re.findall(r'br-upcoming__from"[^>]*>([^<]+)</a>', made)

    assert listed("") == ["One", "Two"]
    assert listed("topic=fees") == ["One", "Two"]
    assert listed("topic=harbour") == ["Two"]
    assert listed("organisation=example-ministry") == ["One"]
    assert listed("person=jane-doe") == ["One", "Two"]
    assert (listed("year=2026"), listed("year=2025")) == (["One", "Two"], [])
    assert listed("limit=1") == ["One"]
