"""What is expected, and what came of it, is found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mkdocs_briefings.search import entry_html
from mkdocs_briefings.site import Site
from tests.sites import files_of, site_of, write_files

SITE = """\
-- briefings/2026-01-10-talks.md --
---
title: Talks
date: 2026-01-10
topics: [harbour]
sources: [{id: a, publisher: Example News}]
upcoming: [{id: ferry, date: 2026-08, title: A ferry to the island}]
---
They met [@a].
-- briefings/2026-02-10-delay.md --
---
title: Delay
date: 2026-02-10
topics: [harbour]
sources: [{id: a, publisher: Example News}]
outcomes: [{of: ferry, result: moved, to: 2027, note: The quay sank., sources: [a]}]
---
They met [@a].
"""


def read(site: Site, name: str) -> str:
    """What the index reads of a page."""
    page = site.pages[name]
    entry = site.index_entry(page)
    assert entry is not None
    return entry_html(site.html(page, ""), entry, "en")


def test_the_index_reads_announcements_outcomes_and_the_page_of_all(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(SITE))
    site = site_of(tmp_path, today=date(2026, 3, 1))
    talks, delay = (f"briefings/2026/{day}.md" for day in ("01/10/talks", "02/10/delay"))
    assert "A ferry to the island" in read(site, talks)
    assert "The quay sank." in read(site, delay)
    whole = read(site, "expected/index.md")
    assert ("A ferry to the island" in whole, "Moved to 2027" in whole) == (True, True)
