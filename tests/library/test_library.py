"""What the library knows about briefings, subjects and their relations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from mkdocs_briefings.dates import PartialDate
from mkdocs_briefings.library.library import Library
from mkdocs_briefings.library.timestamps import by_publication
from mkdocs_briefings.model import (
    Appearance,
    Briefing,
    Correction,
    Kind,
    Organisation,
    Part,
    Person,
    Place,
    Position,
    Statement,
    Subject,
    Topic,
    Upcoming,
)


def briefing(briefing_id: str, people: str = "", topics: str = "", **more: Any) -> Briefing:
    return Briefing(
        id=briefing_id,
        slug=briefing_id[11:],
        title=briefing_id,
        date=date.fromisoformat(briefing_id[:10]),
        people=tuple(Appearance(person) for person in people.split()),
        topics=tuple(topics.split()),
        position=Position(f"briefings/{briefing_id}.md"),
        **more,
    )


def said(briefing_id: str, number: int, by: str) -> Statement:
    day = PartialDate.parse(briefing_id[:10])
    return Statement(f"{briefing_id}-{number}", briefing_id, day, by, "Yes.")


def subjects(*members: Subject) -> dict[Kind, dict[str, Subject]]:
    return {
        kind: {subject.id: subject for subject in members if subject.kind is kind} for kind in Kind
    }


JANE = Person(id="jane-doe", name="Jane Doe", profile=Position("docs/people/jane-doe.md"))
JOHN = Person(id="john-roe", name="John Roe")
LEE = Person(id="lee-poe", name="Lee Poe", family_name="Lee")
TALKS = Topic(id="talks", name="Talks")
PART = Topic(id="part", name="Part", parent="talks", profile=Position("docs/topics/part.md"))
ARMS = Topic(id="arms", name="Arms")
MINISTRY = Organisation(id="ministry", name="Ministry")
HERE, THERE = Place(id="here", name="Here"), Place(id="there", name="There")
NOWHERE = Place(id="nowhere", name="Nowhere")

ONE = briefing(
    "2024-12-31-one",
    "jane-doe john-roe",
    "talks",
    statements=(said("2024-12-31-one", 1, "jane-doe"), said("2024-12-31-one", 2, "john-roe")),
    corrections=(Correction(date(2025, 2, 1), "Later.", "2024-12-31-one"),),
)
TWO = briefing(
    "2025-01-02-two",
    "lee-poe jane-doe",
    "talks arms",
    follows=("2024-12-31-one", "2024-01-01-draft"),
    statements=(said("2025-01-02-two", 1, "jane-doe"),),
    upcoming=(Upcoming(id="visit", date=PartialDate(2025, 3, 1), title="Visit", place="there"),),
)
THREE = briefing(
    "2025-06-01-three",
    "jane-doe john-roe",
    "arms",
    places=("here",),
    organisations=("ministry",),
    follows=("2025-01-02-two",),
    corrections=(Correction(date(2025, 6, 2), "Latest.", "2025-06-01-three"),),
)
LIBRARY = Library.build(
    [TWO, THREE, ONE], subjects(JANE, JOHN, LEE, TALKS, PART, ARMS, MINISTRY, HERE, THERE, NOWHERE)
)


def test_briefings_are_newest_first_and_found_by_id_and_year() -> None:
    assert LIBRARY.briefings == (THREE, TWO, ONE)
    assert LIBRARY.by_id["2025-01-02-two"] is TWO
    assert LIBRARY.years == (2025, 2024)
    assert (LIBRARY.in_year(2025), LIBRARY.in_year(1999)) == ((THREE, TWO), ())


def test_the_order_within_a_day_is_by_time_then_id() -> None:
    seoul = timezone(timedelta(hours=9))
    early = briefing("2025-01-01-z", time=datetime(2025, 1, 1, 8, tzinfo=seoul))
    late = briefing("2025-01-01-c", time=datetime(2025, 1, 1, 9, tzinfo=seoul))
    plain, other = briefing("2025-01-01-a"), briefing("2025-01-01-b")
    forth = Library.build([early, late, plain, other], subjects()).briefings
    assert forth == (late, early, other, plain)
    assert Library.build([other, plain, late, early], subjects()).briefings == forth


def test_whatever_a_briefing_follows_comes_before_it_within_the_day() -> None:
    seoul = timezone(timedelta(hours=9))
    nine, ten = (datetime(2025, 1, 1, hour, tzinfo=seoul) for hour in (9, 10))
    report = briefing("2025-01-01-a", topics="talks", follows=("2025-01-01-c",))
    statement = briefing("2025-01-01-b", topics="talks", follows=("2025-01-01-z",), time=nine)
    talks = briefing("2025-01-01-c", topics="talks", time=ten)
    visit = briefing("2025-01-01-z", topics="talks")
    for given in ([report, statement, talks, visit], [visit, talks, statement, report]):
        library = Library.build(given, subjects(TALKS))
        assert library.briefings == (report, talks, statement, visit)
        assert library.of(Kind.TOPIC, "talks") == library.briefings
        assert library.previous_in(Kind.TOPIC, "talks", report.id) is talks
        assert library.next_in(Kind.TOPIC, "talks", visit.id) is statement
        assert library.in_year(2025) == library.briefings
        assert tuple(by_publication(library.briefings)) == library.briefings


def test_a_thread_within_a_day_is_in_its_order() -> None:
    first = briefing("2025-01-01-c")
    second = briefing("2025-01-01-b", follows=("2025-01-01-c",))
    third = briefing("2025-01-01-a", follows=("2025-01-01-b",))
    library = Library.build([second, third, first], subjects())
    assert library.briefings == (third, second, first)
    assert library.earlier(third.id) == (first, second)
    assert library.later(first.id) == (second, third)


def test_a_circle_within_a_day_loses_nobody() -> None:
    one = briefing("2025-01-01-a", follows=("2025-01-01-b",))
    other = briefing("2025-01-01-b", follows=("2025-01-01-a",))
    after = briefing("2025-01-01-c", follows=("2025-01-01-b",))
    assert Library.build([after, other, one], subjects()).briefings == (after, other, one)
    assert Library.build([one, after, other], subjects()).briefings == (after, other, one)


def test_briefings_of_a_subject_are_newest_first() -> None:
    assert LIBRARY.of(Kind.TOPIC, "talks") == (TWO, ONE)
    assert LIBRARY.of(Kind.PLACE, "here") == (THREE,)
    assert LIBRARY.of(Kind.PLACE, "there") == ()
    assert LIBRARY.count(Kind.PERSON, "jane-doe") == 3


def test_neighbours_within_a_subject() -> None:
    assert LIBRARY.previous_in(Kind.TOPIC, "arms", THREE.id) is TWO
    assert LIBRARY.next_in(Kind.TOPIC, "arms", TWO.id) is THREE
    assert LIBRARY.previous_in(Kind.TOPIC, "arms", TWO.id) is None
    assert LIBRARY.next_in(Kind.TOPIC, "arms", THREE.id) is None


def test_a_thread_goes_back_and_forth_oldest_first_and_knows_only_what_is_published() -> None:
    assert LIBRARY.earlier(THREE.id) == (ONE, TWO)
    assert LIBRARY.earlier(TWO.id) == (ONE,)
    assert LIBRARY.later(ONE.id) == (TWO, THREE)
    assert (LIBRARY.earlier(ONE.id), LIBRARY.later(THREE.id)) == ((), ())


def test_a_thread_in_a_circle_ends() -> None:
    one, other = briefing("2025-01-01-a", follows=("2025-01-02-b",)), briefing("2025-01-02-b")
    circle = Library.build([one, briefing("2025-01-02-b", follows=("2025-01-01-a",))], subjects())
    assert [found.id for found in circle.earlier(one.id)] == [other.id]


def test_who_and_what_appears_together_most_often_first_then_by_name() -> None:
    assert LIBRARY.together(Kind.TOPIC, "talks", Kind.PERSON) == (
        ("jane-doe", 2),
        ("john-roe", 1),
        ("lee-poe", 1),
    )
    assert LIBRARY.together(Kind.PERSON, "jane-doe", Kind.PERSON) == (
        ("john-roe", 2),
        ("lee-poe", 1),
    )
    assert LIBRARY.together(Kind.PERSON, "jane-doe", Kind.TOPIC) == (("arms", 2), ("talks", 2))
    assert LIBRARY.together(Kind.TOPIC, "talks", Kind.TOPIC) == (("arms", 1),)
    assert LIBRARY.together(Kind.PLACE, "there", Kind.TOPIC) == ()


def test_only_those_present_at_the_same_events_have_met() -> None:
    there = tuple(Appearance(one, part=Part.PRESENT) for one in ("jane-doe", "john-roe"))
    named = Appearance("lee-poe", part=Part.SPOKE)
    days = ("2025-01-01-a", "2025-01-02-b")
    met = [replace(briefing(day), people=(*there, named)) for day in days]
    library = Library.build([*met, THREE], subjects(JANE, JOHN, LEE, ARMS, MINISTRY, HERE, THERE))
    assert library.met("jane-doe") == (("john-roe", 2),)
    assert library.met("john-roe") == (("jane-doe", 2),)
    assert library.met("lee-poe") == ()
    assert library.together(Kind.PERSON, "jane-doe", Kind.PERSON) == (
        ("john-roe", 3),
        ("lee-poe", 2),
    )


def test_statements_of_a_person_and_on_a_topic_are_newest_first() -> None:
    assert [item.id for item in LIBRARY.statements(Kind.PERSON, "jane-doe")] == [
        "2025-01-02-two-1",
        "2024-12-31-one-1",
    ]
    assert [item.id for item in LIBRARY.statements(Kind.TOPIC, "talks")] == [
        "2025-01-02-two-1",
        "2024-12-31-one-1",
        "2024-12-31-one-2",
    ]
    assert LIBRARY.statements(Kind.PERSON, "lee-poe") == ()


def test_statements_are_in_the_order_in_which_they_were_made() -> None:
    older = replace(said("2025-06-01-three", 1, "jane-doe"), date=PartialDate(2024, 12))
    three = replace(THREE, statements=(older, said("2025-06-01-three", 2, "jane-doe")))
    library = Library.build([ONE, TWO, three], subjects(JANE, JOHN, LEE))
    assert [item.id for item in library.statements(Kind.PERSON, "jane-doe")] == [
        "2025-06-01-three-2",
        "2025-01-02-two-1",
        "2025-06-01-three-1",
        "2024-12-31-one-1",
    ]


def test_subjects_are_sorted_by_name_and_people_by_family_name() -> None:
    assert LIBRARY.subjects(Kind.PERSON) == (JANE, LEE, JOHN)
    assert LIBRARY.subjects(Kind.TOPIC) == (ARMS, PART, TALKS)
    assert LIBRARY.subject(Kind.PERSON, "lee-poe") is LEE
    with pytest.raises(KeyError):
        LIBRARY.subject(Kind.PERSON, "nobody")


def test_a_subject_without_profile_stays_only_if_something_leads_to_it() -> None:
    assert LIBRARY.subjects(Kind.PLACE) == (HERE, THERE)


def test_children_are_the_parts_of_a_subject() -> None:
    assert LIBRARY.children(Kind.TOPIC, "talks") == (PART,)
    assert LIBRARY.children(Kind.TOPIC, "part") == ()


def test_corrections_are_newest_first() -> None:
    assert [item.text for item in LIBRARY.corrections] == ["Latest.", "Later."]


def test_the_active_are_counted_back_from_the_newest_briefing() -> None:
    assert LIBRARY.active(Kind.PERSON) == (("jane-doe", 1), ("john-roe", 1))
    assert LIBRARY.active(Kind.PERSON, 365) == (("jane-doe", 3), ("john-roe", 2), ("lee-poe", 1))


def test_an_empty_library_answers_too() -> None:
    empty = Library.build([], subjects())
    assert (empty.briefings, empty.years, empty.expectations.all) == ((), (), ())
    assert (empty.corrections, empty.expectations.coming) == ((), ())
    assert (empty.subjects(Kind.TOPIC), empty.active(Kind.TOPIC)) == ((), ())
