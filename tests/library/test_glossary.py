"""The terms of all topics."""

from __future__ import annotations

from mkdocs_briefings.library.glossary import Expansions, GlossaryEntry, glossary
from mkdocs_briefings.model import Place, Term, Topic

HARBOUR = Term("HA", "Harbour Authority", "Who runs it.")
SHIPS = Term("H.A.", "Hull Act", "A law.")
WORD = Term("dredging", "dredging of harbours", "Digging.")
SUBJECTS = [
    Topic(id="harbour", name="Harbour", glossary=(HARBOUR, WORD)),
    Place(id="town", name="Town"),
    Topic(id="ships", name="Ships", glossary=(SHIPS, Term("Section 9", "Section 9 of an act"))),
]


def test_terms_are_in_alphabetical_order_and_those_written_alike_are_one() -> None:
    assert glossary(SUBJECTS) == (
        GlossaryEntry("term-dredging", "dredging", (("harbour", WORD),)),
        GlossaryEntry("term-ha", "HA", (("harbour", HARBOUR), ("ships", SHIPS))),
        GlossaryEntry(
            "term-section-9", "Section 9", (("ships", Term("Section 9", "Section 9 of an act")),)
        ),
    )


def test_anchors_differ_even_if_terms_are_transliterated_alike() -> None:
    topic = Topic(id="a", name="A", glossary=(Term("전작권"), Term("jeonjaggweon")))
    assert len({entry.id for entry in glossary([topic])}) == 2


def test_only_abbreviations_are_expanded_and_the_first_topic_decides() -> None:
    assert Expansions.of(SUBJECTS).anywhere == {"HA": "Harbour Authority", "H.A.": "Hull Act"}
    assert Expansions.of(
        [SUBJECTS[2], Topic(id="b", name="B", glossary=(Term("H.A.", "Other"),))]
    ).anywhere == {"H.A.": "Hull Act"}


def test_a_briefings_own_topics_decide_before_all_others_and_the_first_before_the_second() -> None:
    found = Expansions.of(
        Topic(id=one, name=one, glossary=(Term("EX", f"Example {one}"), Term(one, f"Only {one}")))
        for one in ("AA", "BB", "CC")
    )
    everyone = {one: f"Only {one}" for one in ("AA", "BB", "CC")}
    assert found.within([]) == {"EX": "Example AA", **everyone}
    assert found.within(["CC"]) == {"EX": "Example CC", **everyone}
    assert found.within(["not-explained", "BB", "CC"]) == {"EX": "Example BB", **everyone}


def test_a_korean_abbreviation_is_one() -> None:
    topic = Topic(id="a", name="A", glossary=(Term("전작권", "전시작전통제권"),))
    assert Expansions.of([topic]).anywhere == {"전작권": "전시작전통제권"}
