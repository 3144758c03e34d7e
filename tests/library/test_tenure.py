"""Which offices a person holds on a day."""

from __future__ import annotations

from datetime import date

from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.library.tenure import Tenure, office
from mkdocs_briefings.model import Person, Role

MINISTER = Role("Minister", start=PartialDate(2024, 5, 1))
NEXT = Role("Envoy", start=PartialDate(2027))
MAYOR = Role("Mayor", start=PartialDate(2019), end=PartialDate(2023, 12))
PILOT = Role("Pilot")
JANE = Person(id="jane-doe", name="Jane Doe", roles=(NEXT, MINISTER, MAYOR, PILOT))


def test_offices_are_held_now_before_or_at_an_unknown_time() -> None:
    assert Tenure.of(JANE, date(2026, 3, 1)) == Tenure((MINISTER,), (MAYOR,), (PILOT,))


def test_an_office_that_ends_today_is_still_held() -> None:
    assert Tenure.of(JANE, date(2023, 12, 31)) == Tenure((MAYOR,), (), (PILOT,))


def test_the_office_is_the_one_held_else_the_last_known_else_none() -> None:
    def of(*roles: Role) -> Role | None:
        return office(Person(id="x", name="X", roles=roles), date(2026, 3, 1))

    assert [of(MAYOR, MINISTER), of(MAYOR), of(MAYOR, PILOT), of()] == [
        MINISTER,
        MAYOR,
        PILOT,
        None,
    ]
