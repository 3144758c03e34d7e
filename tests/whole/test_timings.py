"""Where the time of a build, or of a check, has gone: said if somebody asks."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable

import pytest

from tests.sites import MKDOCS_YML, SiteFolder

SITE = """\
-- docs/topics/harbour.md --
---
name: Harbour
---
-- briefings/2026-05-01-talks.md --
---
title: Talks begin
date: 2026-05-01
topics: [harbour]
sources: [{id: daily, publisher: Example Daily, title: Talks, date: 2026-05-01}]
---
Talks of the harbour [@daily].
"""
JUDGED = ["reading", "names and sources", "relations, and which pages there are", "checks"]
LINE = re.compile(r"[0-9.]+ s +(?:[0-9]+%  )?(.+)$", re.MULTILINE)


def test_a_build_says_it_where_the_environment_asks(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site(SITE)
    assert "together" not in folder.build("--strict").output
    shutil.rmtree(folder.root / "site")
    monkeypatch.setenv("BRIEFINGS_TIMINGS", "1")
    assert LINE.findall(folder.build("--strict").output) == [
        *JUDGED,
        "files and navigation",
        "words of pages made by MkDocs",
        "pages made beside MkDocs",
        "feeds, data and what else machines read",
        "dossiers",
        "frames of pages made by MkDocs, and all other files",
        "following links",
        "waiting for the search index",
        "publishing",
        "together",
    ]


def test_pages_that_are_made_beside_mkdocs_are_counted_by_kind(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    briefing = SITE[SITE.index("-- briefings") :]
    days = "".join(
        briefing.replace("2026-05-01", f"2026-{1 + n // 28:02}-{1 + n % 28:02}") for n in range(70)
    )
    monkeypatch.setenv("BRIEFINGS_TIMINGS", "1")
    monkeypatch.setenv("BRIEFINGS_WORKERS", "2")
    alone = MKDOCS_YML.replace("search, ", "")
    folder = site(f"-- mkdocs.yml --\n{alone}{SITE[: SITE.index('-- briefings')]}{days}")
    output = folder.build("--strict").output
    assert re.findall(r"(\d+) pages 'briefing', [0-9.]+ ms each", output) == ["70"]


def test_a_check_says_it_on_stderr(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    said = folder.run("mkdocs_briefings", "check", "--timings")
    remembered = folder.run("mkdocs_briefings", "check", "--timings")
    rest = ["everything else", "together"]
    assert [LINE.findall(one.output) for one in (said, remembered)] == [[*JUDGED, *rest], rest]
