"""Which offices a person holds on a day."""

from __future__ import annotations

from datetime import date

import pytest

from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.library.offices import Offices, offices_on, standing
from mkdocs_briefings.model import Person, Role

TODAY = date(2026, 3, 1)
LATER = Role("Governor", start=PartialDate(2028))
NEXT = Role("Envoy", start=PartialDate(2027))
DEPUTY = Role("Deputy", start=PartialDate(2025), end=PartialDate(2026, 3))
MINISTER = Role("Minister", start=PartialDate(2024, 5, 1))
ADVISER = Role("Adviser", start=PartialDate(2020), end=PartialDate(2021))
MAYOR = Role("Mayor", start=PartialDate(2019), end=PartialDate(2023, 12))
JUDGE = Role("Judge", end=PartialDate(2018))
PILOT = Role("Pilot")
ALL = (LATER, NEXT, DEPUTY, MINISTER, ADVISER, MAYOR, JUDGE, PILOT)


def person(*roles: Role) -> Person:
    return Person(id="jane-doe", name="Jane Doe", roles=roles)


def test_offices_are_held_former_future_or_undated_each_in_the_order_that_matters() -> None:
    assert offices_on(person(*ALL), TODAY) == Offices(
        current=(DEPUTY, MINISTER),
        former=(MAYOR, ADVISER, JUDGE),
        future=(NEXT, LATER),
        undated=(PILOT,),
    )


@pytest.mark.parametrize(
    ("role", "day", "expected"),
    [
        (MINISTER, date(2024, 4, 30), "future"),
        (MINISTER, date(2024, 5, 1), "current"),
        (MAYOR, date(2018, 12, 31), "future"),
        (MAYOR, date(2019, 1, 1), "current"),
        (MAYOR, date(2023, 12, 31), "current"),
        (MAYOR, date(2024, 1, 1), "former"),
        (JUDGE, date(1950, 1, 1), "current"),
        (JUDGE, date(2019, 1, 1), "former"),
        (PILOT, TODAY, "undated"),
    ],
)
def test_dates_known_to_the_month_or_year_count_whole(role: Role, day: date, expected: str) -> None:
    assert standing(role, day) == expected


@pytest.mark.parametrize(
    ("roles", "foremost"),
    [
        (ALL, DEPUTY),
        ((NEXT, MAYOR, PILOT), PILOT),
        ((NEXT, ADVISER, MAYOR), MAYOR),
        ((LATER, NEXT), None),
        ((), None),
    ],
)
def test_the_foremost_office_is_held_else_undated_else_former(
    roles: tuple[Role, ...], foremost: Role | None
) -> None:
    assert offices_on(person(*roles), TODAY).foremost == foremost


def term(start: str, end: str, title: str = "Senator", organisation: str = "Senate") -> Role:
    first, last = PartialDate.parse(start), PartialDate.parse(end) if end else None
    return Role(title, organisation=organisation, start=first, end=last)


@pytest.mark.parametrize(
    ("roles", "shown"),
    [
        (
            (
                term("2025-01-03", "2031-01-03"),
                term("2019-01-03", "2025-01-03"),
                term("2013-01-03", "2019-01-03"),
            ),
            [("2013-01-03", "2031-01-03")],
        ),
        ((term("2025", ""), term("2019", "2024")), [("2019", "")]),
        ((term("2025-02", ""), term("2019", "2025-02")), [("2019", "")]),
        ((term("2026-02-01", ""), term("2019", "2026-01-30")), [("2026-02-01", "")]),
        ((term("2027-01-03", ""), term("2019", "2027-01-03")), [("2019", "2027-01-03")]),
        ((term("2025", ""), term("2019", "2024", title="Governor")), [("2025", "")]),
        ((term("2025", ""), term("2019", "2024", organisation="Other")), [("2025", "")]),
    ],
)
def test_terms_without_a_gap_are_one_tenure(
    roles: tuple[Role, ...], shown: list[tuple[str, str]]
) -> None:
    current = offices_on(person(*roles), TODAY).current
    assert [(str(one.start), str(one.end or "")) for one in current] == shown
