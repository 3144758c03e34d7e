"""Which briefings are close, and which subjects explain it."""

from __future__ import annotations

import math
from datetime import date, timedelta

from mkdocs_briefings.library.library import Library
from mkdocs_briefings.library.related import CLOSEST, NEIGHBOURHOOD, Related, RelatedBriefing
from mkdocs_briefings.model import Appearance, Briefing, Kind, Person, Position, Subject, Topic

START = date(2025, 1, 1)


def briefing(name: str, day: int, topics: str, people: str = "", follows: str = "") -> Briefing:
    return Briefing(
        id=name,
        slug=name,
        title=name,
        date=START + timedelta(days=day),
        topics=tuple(topics.split()),
        people=tuple(Appearance(person) for person in people.split()),
        follows=tuple(follows.split()),
        position=Position(f"briefings/{name}.md"),
    )


def library(*briefings: Briefing) -> Library:
    topics: dict[str, Subject] = {
        topic: Topic(id=topic, name=topic) for one in briefings for topic in one.topics
    }
    people: dict[str, Subject] = {
        who.person: Person(id=who.person, name=who.person)
        for one in briefings
        for who in one.people
    }
    return Library.build(briefings, {Kind.TOPIC: topics, Kind.PERSON: people})


def close(related: Related, briefing_id: str) -> list[str]:
    return [other.id for other in related.to(briefing_id)]


def test_rare_subjects_count_more_and_explain_first() -> None:
    related = Related(
        library(
            briefing("a", 0, "talks", "jane-doe"),
            briefing("b", 1, "talks"),
            briefing("c", 2, "talks", "jane-doe"),
            briefing("d", 3, "arms"),
        )
    )
    rare, common = math.log(4 / 2), math.log(4 / 3)
    shared = ((Kind.PERSON, "jane-doe"), (Kind.TOPIC, "talks"))
    assert related.to("a") == (
        RelatedBriefing("c", round(rare + common, 6), shared),
        RelatedBriefing("b", round(common, 6), ((Kind.TOPIC, "talks"),)),
    )
    assert related.to("d") == ()


def test_a_subject_that_all_name_relates_nothing() -> None:
    related = Related(library(briefing("a", 0, "talks"), briefing("b", 1, "talks")))
    assert related.to("a") == ()


def test_of_equally_close_ones_the_newer_comes_first_and_five_are_enough() -> None:
    same = [briefing(f"b{number}", number, "talks") for number in range(8)]
    related = Related(library(*same, briefing("other", 9, "arms")))
    assert close(related, "b3") == ["b7", "b6", "b5", "b4", "b2"]
    assert len(related.to("b3")) == CLOSEST


def test_the_same_day_does_not_make_the_order_uncertain() -> None:
    same = [briefing(name, 0, "talks") for name in "bdac"]
    other = briefing("other", 9, "arms")
    assert close(Related(library(*same, other)), "a") == ["d", "c", "b"]
    assert close(Related(library(other, *reversed(same))), "a") == ["d", "c", "b"]


def test_briefings_of_the_same_thread_are_left_out() -> None:
    related = Related(
        library(
            briefing("a", 0, "talks"),
            briefing("b", 1, "talks", follows="a"),
            briefing("c", 2, "talks", follows="b"),
            briefing("d", 3, "talks", follows="a unpublished"),
            briefing("e", 4, "talks"),
            briefing("f", 5, "arms"),
        )
    )
    assert [close(related, name) for name in "abcd"] == [["e"]] * 4
    assert close(related, "e") == ["d", "c", "b", "a"]


def test_a_common_subject_relates_those_near_in_time_a_rare_one_all() -> None:
    common = [briefing(f"b{number:03}", number, "talks") for number in range(100)]
    first = briefing("first", -2, "talks", "jane-doe")
    last = briefing("last", 200, "talks", "jane-doe")
    related = Related(library(first, *common, last, briefing("other", 300, "arms")))
    newest_near = [f"b{number:03}" for number in range(NEIGHBOURHOOD - 1, -1, -1)]
    assert close(related, "first") == ["last", *newest_near[: CLOSEST - 1]]
    assert related.to("first")[0].shared == (
        (Kind.PERSON, "jane-doe"),
        (Kind.TOPIC, "talks"),
    )


def test_two_files_with_one_id_do_no_harm() -> None:
    twice = library(briefing("a", 0, "talks"), briefing("a", 1, "talks"), briefing("b", 2, "arms"))
    assert Related(twice).to("b") == ()
