"""Ids made from names, in the letters of the site's language."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import files_of, site_of, write_files

CONTENT = """\
-- briefings/2026-01-10-talks.md --
---
title: Gespräche
date: 2026-01-10
topics: [Zölle]
people: [Jürgen Müller]
sources: [{id: a, publisher: Zeitung, url: "https://example.com/a"}]
---
Text [@a].
"""


@pytest.mark.parametrize(
    ("asked", "language", "pages"),
    [
        (False, "de", {"topics/zolle.md", "people/jurgen-muller.md"}),
        (True, "de", {"topics/zoelle.md", "people/juergen-mueller.md"}),
        (True, "en", {"topics/zolle.md", "people/jurgen-muller.md"}),
    ],
)
def test_letters_are_spelled_out_where_the_site_asks_for_it(
    asked: bool, language: str, pages: set[str], tmp_path: Path
) -> None:
    write_files(tmp_path, files_of(CONTENT))
    site = site_of(tmp_path, language=language, language_slugs=asked)
    assert pages <= site.pages.keys()
    assert any(f"docs/{sorted(pages)[1]}" in str(problem) for problem in site.problems)
