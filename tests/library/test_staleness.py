"""When positions and open offices count as old."""

from __future__ import annotations

from datetime import date

import pytest

from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.library import Library, stale_from
from mkdocs_briefings.model import (
    Appearance,
    Briefing,
    Kind,
    Person,
    Position,
    Role,
    Source,
    Status,
    Topic,
)

START = PartialDate(2024, 5, 1)
PROFILE = Position("docs/people/jane.md")


@pytest.mark.parametrize(
    ("day", "days", "first"),
    [
        (date(2026, 5, 21), 90, date(2026, 8, 20)),
        (date(2026, 5, 21), 1, date(2026, 5, 23)),
        (date(2026, 5, 21), 0, None),
        (date(9998, 12, 31), 36_500, None),
    ],
)
def test_what_is_older_than_so_many_days_is_old(day: date, days: int, first: date | None) -> None:
    assert stale_from(day, days) == first


def named(day: str, role: str, person: str = "jane") -> Briefing:
    return Briefing(
        id=f"{day}-talks",
        slug="talks",
        title="Talks",
        date=date.fromisoformat(day),
        people=(Appearance(person, role),),
        position=Position("a.md"),
    )


def last_report(*briefings: Briefing, sources: tuple[Source, ...] = (), **role: object) -> Role:
    given = Role("Minister of National Defense", start=START, **role)  # type: ignore[arg-type]
    jane = Person(id="jane", name="Jane", profile=PROFILE, roles=(given,), sources=sources)
    library = Library.build(briefings, {Kind.PERSON: {"jane": jane}}, stale_after=90)
    person = library.subject(Kind.PERSON, "jane")
    assert isinstance(person, Person)
    return person.roles[0]


WEEKLY = Source("weekly", "Example Weekly", date=PartialDate(2025, 3))
YEARLY = Source("yearly", "Example Yearly", date=PartialDate(2026))
UNDATED = Source("undated", "Example Blog")
IN_OFFICE = named("2025-11-04", "Minister of National Defense")


@pytest.mark.parametrize(
    ("role", "reported", "stale"),
    [
        # Nothing but that it began.
        (last_report(), START, date(2024, 7, 31)),
        # The newest briefing that names her in it, whatever came after.
        (
            last_report(
                IN_OFFICE, named("2025-09-01", "Defence Minister"), named("2026-01-01", "")
            ),
            PartialDate(2025, 11, 4),
            date(2026, 2, 3),
        ),
        (
            last_report(named("2025-09-01", "Defence Minister"), named("2026-01-01", "Senator")),
            PartialDate(2025, 9, 1),
            date(2025, 12, 1),
        ),
        (
            last_report(named("2025-09-01", "Minister of National Defense", "john")),
            START,
            date(2024, 7, 31),
        ),
        # Sources of the profile, or those of the office alone where it has some.
        (last_report(sources=(WEEKLY, UNDATED)), PartialDate(2025, 3), date(2025, 6, 30)),
        (last_report(sources=(WEEKLY, YEARLY)), PartialDate(2026), date(2027, 4, 1)),
        (last_report(IN_OFFICE, sources=(WEEKLY,)), PartialDate(2025, 11, 4), date(2026, 2, 3)),
    ],
)
def test_an_open_office_is_as_old_as_its_last_report(
    role: Role, reported: PartialDate, stale: date
) -> None:
    assert (role.reported, role.stale_from) == (reported, stale)


def test_a_source_of_another_office_is_no_report_of_this_one() -> None:
    roles = (
        Role("Mayor", start=START, sources=("weekly",)),
        Role("Deputy", start=START, sources=("undated",)),
        Role("Pilot"),
        Role("Envoy", start=START, end=PartialDate(2025)),
    )
    jane = Person(
        id="jane", name="Jane", profile=PROFILE, roles=roles, sources=(WEEKLY, YEARLY, UNDATED)
    )
    library = Library.build([], {Kind.PERSON: {"jane": jane}}, stale_after=0)
    person = library.subject(Kind.PERSON, "jane")
    assert isinstance(person, Person)
    assert [(role.reported, role.stale_from) for role in person.roles] == [
        (PartialDate(2025, 3), None),
        (START, None),
        (None, None),
        (None, None),
    ]


@pytest.mark.parametrize(
    ("own", "first"), [(None, date(2026, 4, 2)), (30, date(2026, 2, 1)), (0, None)]
)
def test_a_topic_may_have_a_measure_of_its_own(own: int | None, first: date | None) -> None:
    statuses = (Status("Open.", date(2026, 1, 1)),)
    topic = Topic(id="port", name="Port", profile=PROFILE, statuses=statuses, stale_after=own)
    library = Library.build([], {Kind.TOPIC: {"port": topic}}, stale_after=90)
    found = library.subject(Kind.TOPIC, "port")
    assert isinstance(found, Topic)
    assert found.status == Status("Open.", date(2026, 1, 1), stale_from=first)
