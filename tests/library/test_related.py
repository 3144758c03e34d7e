"""Which briefings are close, and which subjects explain it."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta

from mkdocs_briefings.library.library import Library
from mkdocs_briefings.library.related import CLOSEST, FADING, SEASON, Related, RelatedBriefing
from mkdocs_briefings.model import (
    Appearance,
    Briefing,
    Kind,
    Organisation,
    Person,
    Position,
    Subject,
    Topic,
)

START = date(2025, 1, 1)
TALKS, JANE = (Kind.TOPIC, "talks"), (Kind.PERSON, "jane-doe")


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


def test_a_topic_counts_more_than_a_person_and_explains_first() -> None:
    related = Related(
        library(
            briefing("a", 0, "talks", "jane-doe"),
            briefing("b", 0, "talks"),
            briefing("c", 0, "talks", "jane-doe"),
            briefing("d", 0, "arms", "jane-doe"),
        )
    )
    talks, jane = 1.5 * math.log(4 / 3), 0.5 * math.log(4 / 3)
    both, alone = 2 * talks + jane, 2 * talks
    assert (
        related.to("a")
        == (
            RelatedBriefing("b", round(alone / math.sqrt(1 + talks), 6), (TALKS,)),
            RelatedBriefing("c", round(both / math.sqrt(1 + talks + jane), 6), (TALKS, JANE)),
        )[::-1]
    )
    # A person in common is no reason by herself.
    assert related.to("d") == ()


def test_a_text_about_everything_is_close_to_none() -> None:
    broad = "talks arms fees ships yards"
    related = Related(
        library(
            briefing("a", 0, "talks"),
            briefing("b", 0, broad),
            briefing("c", 0, "talks"),
            briefing("other", 0, "law"),
        )
    )
    assert close(related, "a")[0] == "c"


def test_links_in_the_words_count_both_ways_and_explain() -> None:
    a = replace(briefing("a", 0, "talks fees"), body="See [it](b.md#then) and [none](c.md).")
    related = Related(library(a, briefing("b", 0, "arms fees"), briefing("d", 0, "law")))
    fees = (Kind.TOPIC, "fees")
    assert [(one.id, one.is_linked, one.shared) for one in related.to("b")] == [
        ("a", True, (fees,))
    ]
    assert [(one.id, one.is_linked) for one in related.to("a")] == [("b", True)]


def linked(day: int, topics: str, linking_topics: str) -> list[str]:
    """What a briefing shows of one that links to it, so many days before."""
    other = replace(briefing("a", 0, linking_topics), body="See [it](b.md).")
    return close(Related(library(other, briefing("b", day, topics), briefing("c", 0, "law"))), "b")


def test_a_link_in_passing_relates_nothing() -> None:
    assert linked(0, "arms", "talks") == []
    # Any topic is enough for news of the same weeks.
    assert linked(SEASON, "arms fees", "talks fees") == ["a"]
    assert linked(SEASON + 1, "arms fees", "talks fees") == []
    assert linked(SEASON + 1, "arms fees", "talks fees arms") == ["a"]
    # After years it has to be what both are mostly about.
    assert linked(FADING + 1, "arms fees", "talks fees arms") == []
    assert linked(FADING + 1, "arms fees", "arms law talks") == ["a"]


def unlinked(day: int, topics: str, other_topics: str) -> list[str]:
    """What a briefing shows of one that does not link to it, so many days before."""
    both = briefing("a", 0, other_topics), briefing("b", day, topics)
    return close(Related(library(*both, briefing("c", 0, "ships"))), "b")


def test_one_topic_is_a_reason_if_both_are_mostly_about_it() -> None:
    assert unlinked(0, "talks", "talks fees arms") == ["a"]
    assert unlinked(0, "talks", "fees talks") == []
    # One of four is in passing, for the other.
    assert unlinked(0, "talks", "talks fees arms law") == []
    # What was years ago is history, to which only words lead.
    assert unlinked(FADING + 1, "talks", "talks") == []


def test_several_topics_are_a_reason_if_either_is_mostly_about_one() -> None:
    assert unlinked(0, "talks fees", "arms talks fees") == ["a"]
    assert unlinked(0, "law talks fees", "arms talks fees") == []
    assert unlinked(0, "talks fees", "arms talks fees law yards yachts") == []


def test_a_topic_and_an_organisation_of_one_name_are_said_once() -> None:
    def council(name: str) -> Briefing:
        return replace(briefing(name, 0, "council"), organisations=("council",))

    briefings = [council("a"), council("b"), briefing("c", 0, "arms")]
    made = Library.build(
        briefings,
        {
            Kind.TOPIC: {one: Topic(id=one, name=one.title()) for one in ("council", "arms")},
            Kind.ORGANISATION: {"council": Organisation(id="council", name="Council")},
        },
    )
    assert [one.shared for one in Related(made).to("a")] == [((Kind.TOPIC, "council"),)]


def test_a_subject_that_all_name_relates_nothing() -> None:
    related = Related(library(briefing("a", 0, "talks"), briefing("b", 1, "talks")))
    assert related.to("a") == ()


def test_of_equally_close_ones_the_newer_comes_first_and_five_are_enough() -> None:
    same = [briefing(f"b{number}", 3, "talks") for number in range(8)]
    related = Related(library(*same, briefing("other", 9, "arms")))
    assert close(related, "b3") == ["b7", "b6", "b5", "b4", "b2"]
    assert len(related.to("b3")) == CLOSEST


def test_the_same_day_does_not_make_the_order_uncertain() -> None:
    same = [briefing(name, 0, "talks") for name in "bdac"]
    other = briefing("other", 9, "arms")
    assert close(Related(library(*same, other)), "a") == ["d", "c", "b"]
    assert close(Related(library(other, *reversed(same))), "a") == ["d", "c", "b"]


def test_what_the_page_shows_as_its_thread_is_left_out_and_other_branches_are_near() -> None:
    related = Related(
        library(
            briefing("a", 0, "talks"),
            briefing("b", 1, "arms", follows="a"),
            briefing("c", 2, "talks", follows="b"),
            briefing("d", 3, "arms", follows="a unpublished"),
            briefing("e", 4, "law"),
        )
    )
    assert [close(related, name) for name in "abcde"] == [[], ["d"], [], ["b"], []]
    assert [one.is_beside for one in related.to("b")] == [True]


def test_a_common_topic_relates_those_near_in_time() -> None:
    common = [briefing(f"b{number:03}", number, "talks") for number in range(100)]
    related = Related(library(*common, briefing("other", 300, "arms")))
    assert close(related, "b050") == ["b051", "b049", "b052", "b048", "b053"]


def test_two_files_with_one_id_do_no_harm() -> None:
    twice = library(briefing("a", 0, "talks"), briefing("a", 1, "talks"), briefing("b", 2, "arms"))
    assert Related(twice).to("b") == ()


def test_drafts_without_a_topic_are_close_to_none() -> None:
    some = (briefing("a", 0, "", "jane-doe"), briefing("b", 1, "", "jane-doe"))
    other = briefing("c", 2, "talks", "john-roe")
    assert close(Related(library(*some, other)), "a") == []
