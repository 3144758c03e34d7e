"""A publisher that sources spell in several ways is one, wherever publishers are counted."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable

from tests.sites import SiteFolder


def talks(day: str, *publishers: str) -> str:
    """A briefing of that day that cites these publishers."""
    sources = ", ".join(f"{{id: s{n}, publisher: {name}}}" for n, name in enumerate(publishers))
    cited = "; ".join(f"@s{n}" for n in range(len(publishers)))
    fields = f"title: Talks\ndate: {day}\ntopics: [harbour]\nsources: [{sources}]\n"
    return f"-- briefings/{day}-talks.md --\n---\n{fields}---\nThey met [{cited}].\n"


def facets(folder: SiteFolder) -> dict[str, list[str]]:
    """The publishers under which Pagefind finds each briefing."""
    found = {}
    for path in (folder.root / "site/pagefind/fragment").iterdir():
        data = gzip.decompress(path.read_bytes()).decode("utf-8")
        page = json.loads(data[data.index("{") :])
        if "publisher" in page["filters"]:
            found[page["url"]] = page["filters"]["publisher"]
    return found


def test_two_spellings_are_one_row_one_facet_and_one_name_in_the_data(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(
        talks("2026-01-10", "Example Daily", "ExampleDaily")
        + talks("2026-01-11", "Example Daily", "Example Wire")
        + talks("2026-01-12", "The Example Daily")
        + "-- docs/topics/harbour.md --\n---\nname: Harbour\n---\n"
    )
    result = folder.build("--strict")
    assert result.code == 0, result.output
    topic = folder.article("topics/harbour").partition('id="publisher-list"')[2]
    row = r'<li>([^<]*) <span class="br-count" title="[^"]*">(\d+)</span></li>'
    assert re.findall(row, topic.partition("</ul>")[0]) == [
        ("Example Daily", "3"),
        ("Example Wire", "1"),
    ]
    row = r'<a href="[^"]*publishers/([^"]+)/">(.*?)</a> <span class="br-note">(.*?)</span>'
    assert re.findall(row, folder.article("sources")) == [
        ("example-daily", "Example Daily", "3 briefings · 4 sources"),
        ("example-wire", "Example Wire", "1 briefing · 1 source"),
    ]
    assert facets(folder) == {
        "/briefings/2026/01/10/talks/": ["Example Daily"],
        "/briefings/2026/01/11/talks/": ["Example Daily", "Example Wire"],
        "/briefings/2026/01/12/talks/": ["Example Daily"],
        "/publishers/example-daily/": ["Example Daily"],
        "/publishers/example-wire/": ["Example Wire"],
    }
    rows = json.loads((folder.root / "site/data/sources.json").read_text("utf-8"))
    assert sorted(row["publisher"] for row in rows) == [*["Example Daily"] * 4, "Example Wire"]


def test_a_sources_own_spelling_stays_where_it_is_cited(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(
        talks("2026-01-10", "Example Daily", "ExampleDaily")
        + talks("2026-01-11", "Example Daily")
        + "-- docs/topics/harbour.md --\n---\nname: Harbour\n---\n"
    )
    assert folder.build("--strict").code == 0
    shown = r'class="br-source__publisher"><a [^>]*>(.*?)<'
    assert re.findall(shown, folder.article("briefings/2026/01/10/talks")) == [
        "Example Daily",
        "ExampleDaily",
    ]
