"""What every output says of offices that are held, were held when last reported, have ended, have
not begun, or have no dates."""

from __future__ import annotations

import gzip
import html
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mkdocs_briefings.names import name_words
from mkdocs_briefings.outputs.cards.painting import Card, Painter
from tests.sites import SiteFolder

MKDOCS_YML = """\
site_name: Test site
site_url: https://example.org/
theme: {name: material, font: false}
plugins:
  - search
  - briefings: {cards: true}
"""
TODAY = datetime(2026, 3, 1, tzinfo=UTC)
ROLES = {
    "held": [
        "{title: Minister, from: 2024-05, until: 2199}",
        "{title: Mayor, from: 2019, until: 2023-12}",
    ],
    "ended": [
        "{title: Adviser, from: 2021, until: 2022}",
        "{title: Mayor, from: 2019, until: 2023-12}",
    ],
    "ahead": ["{title: Envoy, from: 2199-03}"],
    "undated": ["{title: Pilot}", "{title: Mayor, from: 2019, until: 2023-12}"],
    "several": [
        "{title: Minister, from: 2024-05-01}",
        "{title: Pilot}",
        "{title: Deputy, from: 2025}",
    ],
    "unconfirmed": [
        "{title: Chair, from: 2023-02, sources: [paper]}",
        "{title: Clerk, from: 2020, until: 2022}",
    ],
    "unbegun": ["{title: Judge, until: 2199-03}"],
    "nobody": [],
}
LISTED = "".join(
    "  - {person: unconfirmed, role: Guest}\n" if name == "unconfirmed" else f"  - {name}\n"
    for name in ROLES
)
PAPER = "{id: paper, publisher: Example Daily, date: 2025-11-30}"
SUMMARY = "Known from tests."
BRIEFING = f"""\
-- briefings/2026-01-10-talks.md --
---
title: Talks
date: 2026-01-10
topics: [harbour]
sources: [{{id: daily, publisher: Example Daily}}]
people:
{LISTED}---
They met [@daily].
"""

EXPECTED: dict[str, dict[str, Any]] = {
    "held": {
        "line": "Minister (until 2199)",
        "head": ["Minister since May 2024"],
        "table": ["Minister May 2024 – 2199", "Mayor 2019 – December 2023"],
        "bars": ["br-now", "br-past"],
        "held": ["Minister"],
        "standings": ["current", "former"],
        "that day": "Minister",
    },
    "ended": {
        "line": "Mayor (until December 2023)",
        "head": ["Mayor until December 2023"],
        "table": ["Adviser 2021 – 2022", "Mayor 2019 – December 2023"],
        "bars": ["br-past", "br-past"],
        "held": [],
        "standings": ["former", "former"],
        "that day": "",
    },
    "ahead": {
        "line": "",
        "head": [],
        "table": ["Envoy from March 2199"],
        "bars": [],
        "held": [],
        "standings": ["future"],
        "that day": "",
    },
    "undated": {
        "line": "Pilot",
        "head": ["Pilot"],
        "table": ["Mayor 2019 – December 2023", "Pilot First and last day not recorded"],
        "bars": [],
        "held": [],
        "standings": ["former", "undated"],
        "that day": "",
    },
    "several": {
        "line": "Deputy",
        "head": [
            "Deputy since 2025",
            "Minister since 1 May 2024 , in office when last reported, 1 May 2024",
        ],
        "table": [
            "Deputy since 2025",
            "Minister since 1 May 2024 , in office when last reported, 1 May 2024",
            "Pilot First and last day not recorded",
        ],
        "bars": ["br-now", "br-past"],
        "held": ["Deputy"],
        "standings": ["current 2026-01-10", "reported 2024-05-01", "undated"],
        "that day": "Deputy",
    },
    "unconfirmed": {
        "line": "Chair (in office when last reported, 30 November 2025)",
        # Without the day, which any briefing on anything else may change.
        "elsewhere": "Chair (in office when last reported)",
        "head": ["Chair since February 2023 , in office when last reported, 30 November 2025"],
        "table": [
            "Chair 1 since February 2023 , in office when last reported, 30 November 2025",
            "Clerk 2020 – 2022",
        ],
        "bars": ["br-past", "br-past"],
        "held": [],
        "standings": ["reported 2025-11-30", "former"],
        "that day": "Guest",
    },
    "unbegun": {
        "line": "Judge (until March 2199)",
        "head": ["Judge until March 2199"],
        "table": ["Judge – March 2199"],
        "bars": [],
        "held": ["Judge"],
        "standings": ["current"],
        "that day": "Judge",
    },
    "nobody": {
        "line": "",
        "head": [],
        "table": [],
        "bars": [],
        "held": [],
        "standings": [],
        "that day": "",
    },
}


def profile(name: str) -> str:
    """A person's profile; only those whose offices say nothing have a summary to fall back on."""
    summary = "" if EXPECTED[name]["line"] else f"summary: {SUMMARY}\n"
    roles = f"roles: [{', '.join(ROLES[name])}]\n"
    sources = f"sources: [{PAPER}]\n" if "paper" in roles else ""
    return f"-- docs/people/{name}.md --\n---\nname: Person {name}\n{summary}{roles}{sources}---\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    made = SiteFolder(tmp_path_factory.mktemp("offices"))
    made.write(f"-- mkdocs.yml --\n{MKDOCS_YML}-- docs/index.md --\n# Test site\n{BRIEFING}")
    made.write("-- docs/topics/harbour.md --\n---\nname: Harbour\n---\n")
    made.write("".join(map(profile, ROLES)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(TODAY.timestamp())))
        result = made.build()
    assert result.code == 0, result.output
    assert re.findall(r"BR210 'Person (\w+)' held no office", result.output) == [
        name for name, one in EXPECTED.items() if ROLES[name] and not one["that day"]
    ]
    return made


HIDDEN = re.compile(r"<span [^>]* hidden [^>]*>[^<]*</span>")


def texts(pattern: str, page: str) -> list[str]:
    """What a pattern finds in a page, without tags and what is hidden, in single spaces."""
    found = re.findall(pattern, HIDDEN.sub("", page), re.DOTALL)
    return [" ".join(html.unescape(re.sub("<[^>]+>", " ", text)).split()) for text in found]


def one_of(pattern: str, page: str) -> str:
    """The only thing that a pattern finds; empty if it finds nothing."""
    (found,) = texts(pattern, page) or [""]
    return found


def read(folder: SiteFolder, pattern: str) -> Any:
    """A JSON file of the site."""
    (path,) = (folder.root / "site").glob(pattern)
    return json.loads(path.read_text("utf-8"))


def indexed(folder: SiteFolder, name: str) -> str:
    """The summary that Pagefind keeps of a person."""
    for path in (folder.root / "site/pagefind/fragment").iterdir():
        data = gzip.decompress(path.read_bytes()).decode("utf-8")
        page = json.loads(data[data.index("{") :])
        if page["url"] == f"/people/{name}/":
            return str(page["meta"].get("summary", ""))
    raise AssertionError(f"{name} is not in the index")


def suggested(folder: SiteFolder, name: str) -> str:
    """The note beside a person in the search box."""
    subjects = read(folder, "assets/briefings/subjects.json")["subjects"]
    notes = read(folder, "assets/briefings/details-*.json")["notes"]
    called = [one or "-".join(name_words(title)) for _, one, title, *_ in subjects]
    return str(notes[called.index(name)][0])


def in_metadata(folder: SiteFolder, name: str) -> list[str]:
    """The offices that a person's JSON-LD claims for today."""
    (text,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', folder.page(f"people/{name}")
    )
    (person,) = (node for node in json.loads(text)["@graph"] if node["@type"] == "Person")
    return list(person.get("jobTitle", []))


def in_data(folder: SiteFolder, name: str) -> list[str]:
    """How the open data says that each office stands, and when it was last reported."""
    rows = read(folder, "data/people.json")
    (row,) = (row for row in rows if row["id"].endswith(f"/{name}/"))
    told = ((one["standing"], one["last_reported"] or "") for one in row["memberships"])
    return [" ".join(one).strip() for one in told]


def face(folder: SiteFolder, url: str, name: str) -> str:
    """What stands below a person's name in the list of a page; other lists have names alone."""
    shown = HIDDEN.sub("", folder.article(url))
    items = re.findall(rf"<li[^>]*><a [^>]*>Person {name}</a>(.*?)</li>", shown)
    return one_of('<span class="br-role">(.*)</span>', max(items, key=len))


def beside(folder: SiteFolder, name: str) -> str:
    """A person's office in the table of another person's company."""
    other = next(one for one in ROLES if one != name)
    row = rf"<tr><td><a [^>]*>Person {name}</a></td><td>(.*?)</td>"
    return one_of(row, folder.article(f"people/{other}"))


@pytest.mark.parametrize("name", ROLES)
def test_every_output_tells_the_same_of_a_persons_offices(folder: SiteFolder, name: str) -> None:
    expected, page = EXPECTED[name], folder.article(f"people/{name}")
    offices = page.partition('id="role-list"')[2].partition("</table>")[0]
    picture, _, table = offices.partition("<table>")
    shown = expected["line"] or SUMMARY
    assert {
        "head": texts('<p class="br-office">(.*?)</p>', page),
        "table": texts(r"<tr[^>]*>\s*(<td>.*?)</tr>", table),
        "bars": re.findall(r'<rect [^>]*class="(br-\w+)"', picture),
        "list": face(folder, "people", name),
        "key people": face(folder, "topics/harbour", name),
        "company": beside(folder, name),
        "index": indexed(folder, name),
        "suggestion": suggested(folder, name),
        "preview": read(folder, "assets/briefings/previews.json")["people"][name][2],
        "metadata": in_metadata(folder, name),
        "data": in_data(folder, name),
        "that day": face(folder, "briefings/2026/01/10/talks", name),
    } == {
        "head": expected["head"],
        "table": expected["table"],
        "bars": expected["bars"],
        "list": shown,
        "key people": expected.get("elsewhere", shown),
        "company": expected.get("elsewhere", expected["line"]),
        "index": shown,
        "suggestion": shown,
        "preview": expected["line"],
        "metadata": expected["held"],
        "data": expected["standings"],
        "that day": expected["that day"],
    }


@pytest.mark.parametrize("name", ROLES)
def test_a_card_shows_the_same_office(folder: SiteFolder, name: str) -> None:
    about = EXPECTED[name]["line"] or SUMMARY
    card = Path(folder.root, "site/assets/cards/people", f"{name}.png").read_bytes()
    assert card == Painter().png(Card("Person", f"Person {name}", about, "Test site"))
