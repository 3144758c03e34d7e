"""Two people may have one name: the office and the day decide, or it stays a question."""

from __future__ import annotations

from datetime import date

import pytest

from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.model import Kind, Person, Role
from mkdocs_briefings.names.register import Register
from mkdocs_briefings.names.resolver import Ambiguous, Found, Names, Resolution


def person(subject_id: str, name: str, *roles: str, native: str = "", alias: str = "") -> Person:
    """Somebody whose offices are each `title, from, until`."""
    return Person(
        id=subject_id,
        name=name,
        native_name=native,
        aliases=(alias,) if alias else (),
        roles=tuple(role(text) for text in roles),
    )


def role(text: str) -> Role:
    title, *days = text.split(", ")
    start, end = (PartialDate.parse(day) if day else None for day in (*days, "", "")[:2])
    return Role(title, start=start, end=end)


MEMBER = person("hong-gil-dong", "Hong Gil-dong", "Senator, 2012, 2015", native="홍길동")
MINISTER = person("hong-kil-dong", "Hong Gil-dong (minister)", "Minister, 2020", native="홍길동")
MAYOR = person("mary-poe", "Mary Poe", "Mayor of Exampleville, 2010, 2019")
JUDGE = person("mary-poe-2", "Mary Poe", "Judge, 2015")
SINGER = person("max-poe", "Max Poe")
CHAIRMAN = person("max-poe-2", "Max Poe", "Chairman, 2020")
BORN_POE = person("ann-loe", "Ann Loe", "Governor, 2020", alias="Ann Poe")
ANN_POE = person("ann-poe-2", "Ann Poe", "Admiral, 2010, 2015")
NAMES = Names([MEMBER, MINISTER, MAYOR, JUDGE, SINGER, CHAIRMAN, BORN_POE, ANN_POE])


def meant(text: str, day: str) -> Resolution:
    return NAMES.resolve(Kind.PERSON, text, date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("Hong Gil-dong", "2014-01-01", "hong-gil-dong"),
        ("Hong Gil-dong", "2024-01-01", "hong-kil-dong"),
        ("홍길동", "2014-01-01", "hong-gil-dong"),
        ("홍길동 장관", "2024-01-01", "hong-kil-dong"),
        ("Hong Kil-dong", "2014-01-01", "hong-kil-dong"),
        ("Hong Gil-dong (minister)", "2014-01-01", "hong-kil-dong"),
        ("hong-gil-dong", "2024-01-01", "hong-gil-dong"),
        ("Mary Poe", "2012-01-01", "mary-poe"),
        ("Mary Poe", "2020-01-01", "mary-poe-2"),
        ("Mayor Mary Poe", "2017-01-01", "mary-poe"),
        ("Judge Mary Poe", "2017-01-01", "mary-poe-2"),
        ("mary-poe", "2020-01-01", "mary-poe"),
        ("Chairman Max Poe", "2024-01-01", "max-poe-2"),
        ("Ann Poe", "2021-01-01", "ann-loe"),
        ("Ann Poe", "2012-01-01", "ann-poe-2"),
    ],
)
def test_the_office_and_the_day_decide(text: str, day: str, found: str) -> None:
    assert meant(text, day) == Found(found)


@pytest.mark.parametrize(
    ("text", "day", "candidates"),
    [
        ("Hong Gil-dong", "2018-01-01", (MEMBER, MINISTER)),
        ("홍길동", "", (MEMBER, MINISTER)),
        ("Senator Hong Gil-dong", "2024-01-01", (MEMBER, MINISTER)),
        ("Mary Poe", "2017-01-01", (MAYOR, JUDGE)),
        ("Mayor Mary Poe", "2021-01-01", (MAYOR, JUDGE)),
        # Nobody knows on which days a singer is in the news.
        ("Max Poe", "2024-01-01", (SINGER, CHAIRMAN)),
        ("Ann Poe", "2017-01-01", (BORN_POE, ANN_POE)),
    ],
)
def test_otherwise_it_is_a_question(text: str, day: str, candidates: tuple[Person, ...]) -> None:
    assert meant(text, day) == Ambiguous(candidates)


def test_a_name_that_is_listed_as_known_is_not_a_third_namesake() -> None:

    register = Register([MAYOR, JUDGE], {Kind.PERSON: ["Mary Poe"]}, lambda kind, one: one)
    assert register.names.resolve(Kind.PERSON, "Mary Poe", None) == Ambiguous((MAYOR, JUDGE))
