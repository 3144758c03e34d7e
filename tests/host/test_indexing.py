"""Indexes of the search are kept in the project, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from tests.sites import SiteFolder

SITE = """\
-- briefings/2026-01-10-talks.md --
---
title: Talks begin
date: 2026-01-10
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
Something happened [@daily].
"""


def test_nothing_is_written_or_deleted_where_a_link_in_the_cache_leads(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    elsewhere = folder.root / "elsewhere"
    # More than are kept of indexes that nobody uses.
    precious = [elsewhere / f"precious {number}" for number in range(9)]
    for one in precious:
        one.mkdir(parents=True)
    kept = folder.root / ".cache/briefings/search"
    kept.parent.mkdir(parents=True)
    kept.symlink_to(elsewhere)
    result = folder.build()
    assert result.code == 0, result.output
    assert (folder.root / "site/pagefind/pagefind.js").is_file()
    assert sorted(elsewhere.iterdir()) == precious
