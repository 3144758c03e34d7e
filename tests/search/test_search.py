"""What the search index is told of a site, and what happens when it cannot be made."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mkdocs_briefings.names.korean.spelling_table import family_sounds, spelling_sounds
from mkdocs_briefings.search import SearchIndex
from mkdocs_briefings.search.pagefind.page_html import without_excluded
from mkdocs_briefings.search.pagefind.search_index import NOTICE
from tests.serving import serving
from tests.sites import SiteFolder

HEAD = "topics: [harbour]\nsources: [{id: daily, publisher: Example Daily, language: en}]\n"
SITE = f"""\
-- briefings/2026-01-10-talks-abc.md --
---
title: Talks <begin> & end
date: 2026-01-10
summary: Both sides met.
people: [jane-doe]
places: ["Exampleville, North"]
organisations: [Example Ministry]
{HEAD}---
They met in the old customs house [@daily].
-- briefings/2026-01-11-hidden.md --
---
title: Not to be found
date: 2026-01-11
search: {{exclude: true}}
{HEAD}---
Quokkas were seen [@daily].
-- briefings/2026-01-12-draft.md --
---
title: Not ready
date: 2026-01-12
status: draft
{HEAD}---
Wombats were seen [@daily].
-- docs/own.md --
---
description: A page by hand.
---
# Own page

Echidnas were seen.
-- docs/unlisted.md --
---
search: {{exclude: true}}
---
# Unlisted page
-- docs/people/jane-doe.md --
---
name: Jane Doe
native_name: 제인 도
aliases: [J. Doe, Doe Jane]
roles: [{{title: Minister of Harbours, from: 2024-05-01}}]
---
A test person.
-- docs/topics/harbour.md --
---
name: The harbour
aliases: [HBR]
summary: Whether it opens.
---
-- docs/organisations/example-ministry.md --
---
name: Example Ministry
---
-- docs/places/exampleville-north.md --
---
name: Exampleville, North
---
"""


def indexed(folder: SiteFolder) -> dict[str, dict[str, Any]]:
    """Every page in the index, by address, as Pagefind keeps it."""
    pages = {}
    for path in (folder.root / "site/pagefind/fragment").iterdir():
        data = gzip.decompress(path.read_bytes()).decode("utf-8")
        page = json.loads(data[data.index("{") :])
        pages[page["url"]] = page
    return pages


def box_file(folder: SiteFolder, name: str) -> dict[str, Any]:
    """What the search box loads, by the beginning of its name, which may name what it holds."""
    (file,) = (folder.root / "site/assets/briefings").glob(f"{name}*.json")
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


@pytest.fixture
def built(site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch) -> SiteFolder:
    # The day of the build: an office is held as long as its last report is fresh.
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 2, 1, tzinfo=UTC).timestamp())))
    folder = site(SITE)
    result = folder.build("--strict")
    assert result.code == 0, result.output
    return folder


def test_what_is_excluded_listed_or_a_draft_is_not_in_the_index(built: SiteFolder) -> None:
    assert set(indexed(built)) == {
        "/briefings/2026/01/10/talks-abc/",
        "/organisations/example-ministry/",
        "/own/",
        "/people/jane-doe/",
        "/places/exampleville-north/",
        "/publishers/example-daily/",
        "/topics/harbour/",
    }


def test_a_briefing_has_its_facets_and_every_spelling_of_its_subjects(built: SiteFolder) -> None:
    page = indexed(built)["/briefings/2026/01/10/talks-abc/"]
    assert page["filters"] == {
        "kind": ["Briefing"],
        "language": ["en"],
        "organisation": ["Example Ministry"],
        "person": ["Jane Doe"],
        "place": ["Exampleville, North"],
        "publisher": ["Example Daily"],
        "topic": ["The harbour"],
        "year": ["2026"],
    }
    assert page["meta"] == {
        "day": "10 January 2026",
        # The day, the month, and the harbour as America spells it.
        "keys": "day20260110 month202601 harbor",
        "kind": "Briefing",
        "spellings": "talks abc · The harbour · HBR · Jane Doe · 제인 도 · J. Doe · Doe Jane"
        " · Example Ministry · Exampleville, North",
        "summary": "Both sides met.",
        "title": "Talks <begin> & end",
    }


def test_only_a_pages_own_words_are_its_text(built: SiteFolder) -> None:
    pages = indexed(built)
    briefing = pages["/briefings/2026/01/10/talks-abc/"]["content"]
    assert "They met in the old customs house." in briefing
    assert "Example Daily" not in briefing
    assert "제인" not in briefing
    assert pages["/own/"]["content"] == "Echidnas were seen."
    assert pages["/own/"]["meta"]["summary"] == "A page by hand."


def test_a_person_stands_with_the_office_held(built: SiteFolder) -> None:
    page = indexed(built)["/people/jane-doe/"]
    assert page["meta"]["summary"] == "Minister of Harbours"
    subjects = box_file(built, "subjects")
    # Neither the id nor the spellings that follow from a name.
    jane = [1, "", "Jane Doe", "제인 도", 1, "j doe", "doe jane"]
    place = subjects["subjects"].index(jane)
    assert box_file(built, "details")["notes"][place] == [
        "Minister of Harbours",
        # For a reader who comes long after the build.
        "2026-04-11",
        "Minister of Harbours (in office when last reported, 10 January 2026)",
    ]


def test_the_box_loads_first_what_the_first_suggestion_needs(built: SiteFolder) -> None:
    (second,) = (built.root / "site/assets/briefings").glob("details-*.json")
    assert box_file(built, "subjects")["details"] == second.name
    first, details = (box_file(built, name).keys() for name in ("subjects", "details"))
    assert details == {"notes", "holders", "days", "amounts"}
    assert not details & first


def test_the_box_hears_korean_names_by_the_table_of_the_checks(built: SiteFolder) -> None:
    (korean,) = box_file(built, "subjects")["heard"]
    assert korean == {"sounds": spelling_sounds(), "families": family_sounds()}
    # The browser takes the first spelling that fits, so the order of the table counts.
    assert [*korean["sounds"]] == [*spelling_sounds()]
    script = (built.root / "site/assets/briefings/search-engine.js").read_text("utf-8")
    assert [one for one in ("yeo", "rhee") if one in script] == []


def test_entries_are_escaped_and_for_the_index_alone(built: SiteFolder) -> None:
    assert indexed(built)["/briefings/2026/01/10/talks-abc/"]["meta"]["title"] == (
        "Talks <begin> & end"
    )
    assert "data-pagefind" not in built.page("briefings/2026/01/10/talks-abc")


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>a</p><ul data-search-exclude><li>b</li></ul><p>c</p>", "<p>a</p><p>c</p>"),
        ("<div class='x' data-search-exclude>a<div>b</div>c</div >d", "d"),
        ("<section data-search-exclude>a<sectional>b</sectional></section>c", "c"),
        ("<nav data-search-exclude>a</nav><nav>b</nav>", "<nav>b</nav>"),
        ("<div data-search-exclude>a<p data-search-exclude>b</p></div>c", "c"),
        ("<p>`data-search-exclude`</p>", "<p>`data-search-exclude`</p>"),
        ("<div data-search-exclude>never closed", "<div data-search-exclude>never closed"),
        ("data-search-exclude", "data-search-exclude"),
    ],
)
def test_the_index_never_reads_excluded_elements(html: str, left: str) -> None:
    assert without_excluded(html) == left


def test_a_site_can_do_without(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    options = "plugins: [{briefings: {search: {enabled: false}}}]"
    folder.write(f"-- mkdocs.yml --\nsite_name: Test site\ntheme: {{name: material}}\n{options}\n")
    result = folder.build()
    assert result.code == 0, result.output
    assert not (folder.root / "site/pagefind").exists()
    assert not folder.has("search")
    assert "data-pagefind" not in folder.page("people/jane-doe")
    assert "br-search" not in folder.page("people/jane-doe")


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("raise SystemExit('out of sheep')", "BR510 Pagefind made no index: out of sheep. Run it"),
        (
            "raise ModuleNotFoundError('No module named pagefind')",
            "No module named pagefind. Install it: pip install 'pagefind[extended]'.",
        ),
    ],
)
def test_without_an_index_nothing_is_published(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch, program: str, said: str
) -> None:
    folder = site(SITE)
    without_pagefind(folder, monkeypatch, program)
    result = folder.build()
    assert result.code == 1
    assert f"ERROR   -  mkdocs.yml:1: {'' if said.startswith('BR') else 'BR510 '}" in result.output
    assert said in result.output
    assert "Nothing was published: the search index cannot be made." in result.output
    assert "Traceback" not in result.output
    assert not (folder.root / "site").exists()


def test_a_preview_without_an_index_warns_and_goes_on(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(SITE)
    without_pagefind(folder, monkeypatch, "raise SystemExit('out of sheep')")
    with serving(folder.root) as server:
        server.wait_for("WARNING -  mkdocs.yml:1: BR510 Pagefind made no index: out of sheep")
        assert "Test site" in server.get("")


def without_pagefind(folder: SiteFolder, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Put another program in the place of Pagefind."""
    (folder.root / "elsewhere").mkdir()
    (folder.root / "elsewhere/pagefind.py").write_text(program, "utf-8")
    path = f"{folder.root / 'elsewhere'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    monkeypatch.setenv("PYTHONPATH", path)


def test_a_site_with_nothing_to_search_says_so(site: Callable[[str], SiteFolder]) -> None:
    folder = site("-- docs/index.md --\n---\nsearch: {exclude: true}\n---\n# Test site\n")
    assert folder.build("--strict").code == 0
    assert '<p class="br-search-notice" role="note">' in folder.page("search")
    assert not (folder.root / "site/pagefind").exists()


def test_the_notice_is_shown_in_the_new_site_alone(tmp_path: Path) -> None:
    # A page that nothing has changed in is one file in both sites.
    old, new = tmp_path / "old.html", tmp_path / "search/index.html"
    old.write_text(f"{NOTICE}>Words</p>", "utf-8")
    new.parent.mkdir()
    os.link(old, new)
    assert SearchIndex().make(tmp_path) is None
    assert new.read_text("utf-8") == '<p class="br-search-notice" role="note">Words</p>'
    assert old.read_text("utf-8") == f"{NOTICE}>Words</p>"


def test_the_notice_is_hidden_where_there_is_an_index(built: SiteFolder) -> None:
    assert '<p class="br-search-notice" role="note" hidden>' in built.page("search")


def test_a_preview_makes_the_index_in_the_background(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    with serving(folder.root) as server:
        server.wait_for("Search index ready")
        assert '"languages"' in server.get("pagefind/pagefind-entry.json")
        start = len(server.log)
        page: Path = folder.root / "docs/own.md"
        server.rebuild(lambda: page.write_text("# Own page\n\nNumbats were seen.\n", "utf-8"))
        assert '"languages"' in server.get("pagefind/pagefind-entry.json")
        server.wait_for("Search index ready", start)
        assert '"languages"' in server.get("pagefind/pagefind-entry.json")
    assert "Traceback" not in server.log
