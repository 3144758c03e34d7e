"""What machines are told of a list: how long it is, and how it begins; later pages say no more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mkdocs_briefings.outputs.head.page_facts import MOST_LISTED
from mkdocs_briefings.site import Site
from tests.sites import files_of, site_of, write_files

BASE = "https://example.org"
SITE = "".join(
    f"-- briefings/2026-03-{day:02}-day.md --\n"
    f"---\ntitle: Day {day}\ndate: 2026-03-{day:02}\ntopics: [harbour]\nsources: none\n---\n"
    for day in range(1, 26)
)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    write_files(tmp_path, files_of(SITE))
    return site_of(tmp_path, per_page=22)


def page_node(site: Site, url: str) -> dict[str, Any]:
    """The node of the page itself."""
    head = site.with_head("<head></head>", url, "Title", "")
    text = head.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    return dict(json.loads(text)["@graph"][0])


def told(url: str, name: str, position: int) -> dict[str, Any]:
    return {"@type": "ListItem", "position": position, "url": f"{BASE}/{url}", "name": name}


@pytest.mark.parametrize("url", ["briefings/", "briefings/2026/", "topics/harbour/"])
def test_the_first_page_tells_how_its_list_begins(site: Site, url: str) -> None:
    days = [(25 - n, n + 1) for n in range(MOST_LISTED)]
    assert page_node(site, url)["mainEntity"] == {
        "@type": "ItemList",
        "@id": f"{BASE}/{url}#list",
        "numberOfItems": 25,
        "itemListElement": [
            told(f"briefings/2026/03/{day:02}/day/", f"Day {day}", place) for day, place in days
        ],
    }


def test_a_short_list_is_told_whole(site: Site) -> None:
    assert page_node(site, "topics/")["mainEntity"] == {
        "@type": "ItemList",
        "@id": f"{BASE}/topics/#list",
        "numberOfItems": 1,
        "itemListElement": [told("topics/harbour/", "Harbour", 1)],
    }


def test_a_page_on_which_a_list_goes_on_tells_only_what_it_is(site: Site) -> None:
    assert page_node(site, "briefings/page/2/") == {
        "@type": "CollectionPage",
        "@id": f"{BASE}/briefings/page/2/#page",
        "url": f"{BASE}/briefings/page/2/",
        "name": "Title",
        "inLanguage": "en",
        "isPartOf": {"@id": f"{BASE}/#website"},
    }
