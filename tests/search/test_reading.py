"""What the index is told besides a page's words, and what a browser is told to read a search."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from mkdocs_briefings.model import Kind
from mkdocs_briefings.rendering import Words
from mkdocs_briefings.search.amounts import amount_keys
from mkdocs_briefings.search.days import day_keys, reading_days
from mkdocs_briefings.search.hidden_words import hidden_words
from mkdocs_briefings.search.offices import office_holders, office_words
from tests.sites import files_of, site_of, write_files

BILLIONS = "usd350000000000x"
AMOUNTS = {
    "$350bn": [BILLIONS],
    "US$350 billion": [BILLIONS],
    "350 billion dollars": [BILLIONS],
    "a 350-billion-dollar pledge": [BILLIONS],
    "350 billion U.S. dollars": [BILLIONS],
    "350 Billion USD": [BILLIONS],
    "3,500억 달러": [BILLIONS],
    "3500억 달러를": [BILLIONS],
    "3500億ドル": [BILLIONS],
    "3500亿美元": [BILLIONS],
    "65조 9천억 원": ["krw65900000000000x"],
    "65.9 trillion won": ["krw65900000000000x"],
    "₩1.52tn": ["krw1520000000000x"],
    "1조 5,192억 원": ["krw1519200000000x"],
    "€5 million and £1,250.50": ["eur5000000x", "gbp1251x"],
    "$5 and $50": ["usd5x", "usd50x"],
    "350 billion": [],
    "15 per cent, 5 wonderful men": [],
    "F-16, 57th, 2025-11-04": [],
    "5</b> dollars": [],
    "İİ 7 dollars": ["usd7x"],
    '<i title="9 won">12 <b>in 3 days, $4</b>': ["krw9x", "usd4x"],
}


@pytest.mark.parametrize("text", AMOUNTS)
def test_an_amount_has_one_key_in_every_notation(text: str) -> None:
    assert list(amount_keys(text)) == AMOUNTS[text]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Łódź and Straße", "en", ["lodz", "strasse"]),
        ("ﬁeld drills in Ålesund", "en", ["field"]),
        ("The defence budget of two centers", "en", ["defense", "centres"]),
        ("The defence budget", "de", []),
        (
            "한미연합사령부는",
            "en",
            ["미연합사령부는", "연합사령부는", "합사령부는", "사령부는", "령부는", "부는"],
        ),
        ("전작권", "en", []),
        ("李文華", "en", ["文華", "李文华", "文华"]),
        ("李文華", "zh", []),
        ("An Is, a Source", "en", []),
    ],
)
def test_words_are_found_as_they_are_not_written(
    text: str, language: str, found: list[str]
) -> None:
    assert list(hidden_words(text, language)) == found


@pytest.mark.parametrize(
    ("language", "text", "groups"),
    [
        ("en", "4 November 2025", ("2025", "november", "4")),
        ("en", "Nov. 4, 2025", ("2025", "nov", "4")),
        ("ko", "2025년 11월 4일", ("2025", "11", "4")),
        ("ko", "4 November 2025", ("2025", "november", "4")),
        ("de", "4 Dezember 2025", ("2025", "dezember", "4")),
        ("en", "last autumn", None),
        ("en", "4 November", None),
        ("en", "04/11/2025", None),
    ],
)
def test_days_are_read_in_the_sites_language_and_in_english(
    language: str, text: str, groups: tuple[str, ...] | None
) -> None:
    forms = [form.replace("(?<", "(?P<") for form in reading_days(Words(language))["days"]]
    found = next(filter(None, (re.fullmatch(form, text.lower()) for form in forms)), None)
    assert (found and found.group("year", "month", "day")) == groups


def test_a_day_is_found_by_itself_and_by_its_month() -> None:
    assert day_keys(date(2025, 11, 4)) == ("day20251104", "month202511")


PEOPLE = """\
-- docs/people/ann-ash.md --
---
name: Ann Ash
country: South Korea
roles:
  - {title: Minister of National Defense, organisation: The Ministry, from: 2025-07-25}
  - {title: Mayor, from: 2020, until: 2022}
---
-- docs/people/ben-birch.md --
---
name: Ben Birch
roles: [{title: Deputy Minister of Defense (in June 2015)}]
---
-- docs/people/cy-cedar.md --
---
name: Cy Cedar
roles: [{title: Gardener}]
---
-- docs/organisations/the-ministry.md --
---
name: The Ministry
---
"""


KOREA = "south korea korean rok republic 한국 대한민국 우리"
SINCE = "since 25 July 2025"
REPORTED = f"{SINCE}, in office when last reported, 25 July 2025"
HOLDERS = [
    [
        *(0, ["minister"], "Minister of National Defense", 3, KOREA, "2025-07-25", ""),
        # For a reader who comes long after the build.
        *(SINCE, "2025-10-24", REPORTED),
    ],
    [0, ["mayor"], "Mayor", "", KOREA, "2020-01-01", "2022-12-31", "2020 – 2022"],
    [1, ["minister/deputy"], "Deputy Minister of Defense (in June 2015)", "", "", "", "", ""],
]


def test_holders_of_offices_come_first_and_then_those_before(tmp_path: Path) -> None:
    write_files(tmp_path, files_of(PEOPLE))
    library = site_of(tmp_path, today=date(2025, 9, 1)).library
    subjects = [(kind, one.id) for kind in Kind for one in library.subjects(kind)]
    places = {key: place for place, key in enumerate(subjects)}
    holders = office_holders(library, places, Words("en"), date(2025, 9, 1))
    assert holders == HOLDERS
    named = office_words(holders)["words"]
    assert "장관" in named["minister"]
    assert "차관" in named["minister/deputy"]
    assert "commander" not in named
