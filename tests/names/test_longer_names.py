"""A name that goes on is another name."""

from __future__ import annotations

import pytest

from mkdocs_briefings.model import Kind, Person, Subject, Topic
from mkdocs_briefings.names import Names, Spotter
from mkdocs_briefings.names.longer_names import Extent, extent

WHOLE, PERHAPS, PART = Extent.WHOLE, Extent.PERHAPS, Extent.PART
TEXTS = [
    ("They met [John Edward] on Monday.", WHOLE),
    ("They met [John Edward], Mary Roe and others.", WHOLE),
    ("They met [John Edward]’s deputy.", WHOLE),
    ("They met [John Edward] Monday.", WHOLE),
    ("They met [John Edward]\nThe talks went on.", WHOLE),
    ("the [John Edward]-led delegation", WHOLE),
    ("the [John Edward] Administration of that year", WHOLE),
    ("the [John Edward]–Mary Roe talks", WHOLE),
    ("They met [John Edward] Thompson in the harbour.", PART),
    ("They met [John Edward]\nThompson in the harbour.", PART),
    ("> They met [John Edward]\n> Thompson in the harbour.", PART),
    ("They met [John Edward] T. Thompson.", PART),
    ("They met [John Edward]-Thompson.", PART),
    ("They met [John Edward]‑Thompson.", PART),
    ("They met [John Edward] Jr. and others.", PART),
    ("the [John Edward] Library", PART),
    ("aboard USS [John Edward] at sea", PART),
    ("They met Anne-[John Edward].", PART),
    ("They met [Kim Young]-ho.", PART),
    ("They met [Kim Young] Sook there.", PART),
    ("They met [Иван Петров] Сидоров там.", PART),
    ("They met [Иван Петров] там.", WHOLE),
    ("They met [John Edward] van der Berg there.", PERHAPS),
    ("They met [John Edward] de Otherland there.", PERHAPS),
    ("[John Edward] Opens Harbour Talks", PERHAPS),
    ("[John Edward] Thompson", PART),
    ("John Roe was minister and [John Edward] South Korea’s ambassador at the time.", PERHAPS),
    ("[허준]이 말했다.", PERHAPS),
    ("[허준]은 말했다.", PERHAPS),
    ("[허준]의 말", WHOLE),
    ("[홍길동]이 말했다.", WHOLE),
    ("[존 에드워드] 톰슨을 만났다.", PERHAPS),
    ("[존 에드워드] 국방부 장관을 만났다.", WHOLE),
    ("[존 에드워드] 전 장관을 만났다.", WHOLE),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_what_follows_shows_whether_the_name_is_all_there(text: str, expected: Extent) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert extent(text.replace("[", "").replace("]", ""), start, end) is expected


def found(text: str, *subjects: Subject) -> list[str]:
    members = {kind: {one.id: one for one in subjects if one.kind is kind} for kind in Kind}
    mentions = Spotter(Names(subjects), members).find(text, None)
    return [f"{text[one.start : one.end]}{'?' if one.common else ''}" for one in mentions]


EDWARD = Person(id="john-edward", name="John Edward")
EDWARDS = Person(id="john-edwards", name="John Edwards")
JAMES = Person(id="john-james", name="John James", aliases=("Rep. James",))
COMBER = Person(id="james-comber", name="James Comber")
TEST = Topic(id="weapons-test", name="Weapons test")


def test_people_have_no_plural_and_topics_do() -> None:
    assert found("John Edwards and John Edward’s aide", EDWARD) == ["John Edward"]
    assert found("John Edward and John Edwards’ aide", EDWARDS) == ["John Edwards"]
    assert found("A weapons test, two weapons tests", TEST) == ["weapons test", "weapons test"]


def test_an_office_and_a_first_name_are_not_an_office_and_a_family_name() -> None:
    assert found("Rep. James Comber met Rep. James there", JAMES) == ["Rep. James"]
    assert found("Rep. James Comber met Rep. James there", JAMES, COMBER) == [
        "James Comber",
        "Rep. James",
    ]


def test_a_whole_name_comes_before_one_that_may_go_on() -> None:
    assert found("Rep. James Comber Opens Harbour Talks", JAMES) == ["Rep. James?"]
    assert found("Rep. James Comber: Harbour Talks Open", JAMES, COMBER) == ["James Comber"]
