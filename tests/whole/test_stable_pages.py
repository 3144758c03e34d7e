"""Which pages one more briefing rewrites: those it is about, and those that list the newest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import pytest

from tests.sites import SiteFolder

TODAY = datetime(2026, 6, 1, tzinfo=UTC)
MKDOCS_YML = """\
-- mkdocs.yml --
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [{briefings: {per_page: 2}}]
-- docs/index.md --
# Test site
-- docs/about.md --
# About
-- docs/topics/harbour.md --
---
name: Harbour
glossary: [{term: HA, expansion: Harbour Authority}]
---
-- docs/topics/fees.md --
---
name: Fees
---
-- docs/topics/tides.md --
---
name: Tides
---
-- docs/people/jane-doe.md --
---
name: Jane Doe
roles: [{title: Minister, from: 2024-05-01}, {title: Mayor, from: 2019, until: 2023}]
---
-- docs/people/john-roe.md --
---
name: John Roe
roles: [{title: Envoy, from: 2025-02}]
---
-- docs/people/mary-major.md --
---
name: Mary Major
---
"""


def briefing(day: str, topics: str, people: str) -> str:
    return (
        f"-- briefings/{day}-talks.md --\n---\ntitle: Talks of {day}\ndate: {day}\n"
        f"topics: [{topics}]\npeople: [{people}]\nplaces: [Exampleville]\n"
        "sources: [{id: daily, publisher: Example Daily}]\n---\nThey met [@daily].\n"
    )


SITE = MKDOCS_YML + "".join(
    [
        briefing("2025-02-28", "fees", "jane-doe, john-roe, mary-major"),
        briefing("2025-03-01", "fees", "jane-doe, john-roe, mary-major"),
        briefing("2025-03-02", "fees", "jane-doe, john-roe, mary-major"),
        briefing("2025-03-03", "harbour", "jane-doe, john-roe"),
        briefing("2026-03-01", "tides", "jane-doe, mary-major"),
        briefing("2026-03-02", "tides", "john-roe, mary-major"),
        briefing("2026-05-02", "tides", "jane-doe, john-roe"),
        briefing("2026-05-03", "harbour", "jane-doe, john-roe"),
        briefing("2026-05-04", "harbour", "jane-doe, john-roe"),
    ]
)
NEW = briefing("2026-06-01", "harbour", "jane-doe, john-roe")
REWRITTEN = {
    "its own": {"briefings/2026/06/01/talks"},
    "what it is about": {
        "topics/harbour",
        "topics/harbour/dossier",
        "people/jane-doe",
        "people/john-roe",
        "places/exampleville",
        "publishers/example-daily",
    },
    "briefings that name it as related, or as the next": {
        "briefings/2025/03/03/talks",
        "briefings/2026/05/03/talks",
        "briefings/2026/05/04/talks",
    },
    "lists that it begins": {"briefings", "briefings/2026", "timeline", "changes", "index.html"},
    "its month and week, and those before": {
        "changes/2026/06",
        "changes/2026/05",
        "changes/2026/w23",
        "changes/2026/w19",
    },
    "indexes with the number of briefings of each": {
        "topics",
        "people",
        "places",
        "sources",
        "follow",
        "data",
    },
    "where the lists of people, of nine briefings now, would go on by their former addresses": {
        "people/jane-doe/page/5",
        "people/john-roe/page/5",
    },
    "what leads on from a page that is not there": {"404.html"},
}
"""Not among them: full pages of lists, other years, and the topics, people and briefings that have
only its people, with their offices, or its place in common with it."""


def pages(folder: SiteFolder) -> Mapping[str, bytes]:
    """Every HTML file of the site, by its address."""
    root = folder.root / "site"
    return {
        path.relative_to(root).as_posix().removesuffix("/index.html"): path.read_bytes()
        for path in root.rglob("*.html")
    }


def test_a_new_briefing_rewrites_these_pages_and_no_other(
    site: Callable[[str], SiteFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(TODAY.timestamp())))
    folder = site(SITE)
    assert folder.build().code == 0
    before = pages(folder)
    folder.write(NEW)
    assert folder.build().code == 0
    after = pages(folder)
    assert before.keys() <= after.keys()
    assert {url for url, page in after.items() if page != before.get(url)} == set().union(
        *REWRITTEN.values()
    )
