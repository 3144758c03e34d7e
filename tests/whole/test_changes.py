"""What changed, in a real build: old weeks, what is held back, long records of a topic."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from tests.sites import SiteFolder

SECRET = """\
-- briefings/2026-01-02-secret.md --
---
title: SECRETWORD
date: 2026-01-02
topics: [harbour]
people: [Jane Doe]
sources: [{id: daily, publisher: Example Daily}]
upcoming: [{id: secretword, date: 2026-05, title: SECRETWORD}]
corrections: [{date: 2026-01-03, text: SECRETWORD}]
status: draft
---
They hide [@daily].
-- briefings/2199-01-02-ahead.md --
---
title: SECRETWORD
date: 2199-01-02
topics: [harbour]
sources: [{id: daily, publisher: Example Daily}]
---
They wait [@daily].
"""


def weekly(count: int) -> str:
    """A briefing on each of so many Mondays up to 1 June 2026."""
    days = (date(2026, 6, 1) - timedelta(weeks=n) for n in range(count))
    return "".join(
        f"-- briefings/{day}-talks.md --\n---\ntitle: Talks of {day}\ndate: {day}\n"
        "topics: [harbour]\nsources: [{id: daily, publisher: Example Daily}]\n---\nText [@daily].\n"
        for day in days
    )


def test_a_week_of_long_ago_leads_to_its_place_in_the_month(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(weekly(55) + SECRET)
    result = folder.build()
    assert result.code == 0, result.output
    # 53 weeks have a page; the 54th is that of 26 May 2025.
    assert "br-changes" in folder.page("changes/2025/w23")
    old = folder.page("changes/2025/w22")
    assert 'content="0; url=../../../changes/2025/05/#w22-2025"' in old
    assert 'id="w22-2025"' in folder.page("changes/2025/05")
    addresses = (folder.root / "site/sitemap.xml").read_text("utf-8")
    assert "changes/2025/w23/" in addresses
    assert "changes/2025/w22/" not in addresses
    # A month tells its weeks whole, though one begins in the month before.
    may = re.findall(r'data-br-week="([^"]+)"', folder.page("changes/2026/05"))
    assert may == ["w22-2026", "w21-2026", "w20-2026", "w19-2026"]
    made = [path for path in (folder.root / "site").rglob("*") if path.is_file()]
    assert [path for path in made if b"SECRETWORD" in path.read_bytes()] == []


def test_all_changes_of_a_topic_fill_as_many_pages_as_they_need(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(weekly(301))
    assert folder.build().code == 0
    # Numbered from the oldest: once it has 200, a page stays as it is.
    first, second = (folder.page(f"topics/harbour/changes{more}") for more in ("", "/page/1"))
    assert [page.count("data-br-change=") for page in (first, second)] == [101, 200]
    assert 'url=../../../../../topics/harbour/changes/"' in folder.page(
        "topics/harbour/changes/page/2"
    )
    link = '<a href="../../topics/harbour/changes/">All changes (301)</a>'
    assert link in folder.article("topics/harbour")
