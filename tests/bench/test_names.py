"""What the benchmark of names counts, on a parliament small enough to count by hand."""

from __future__ import annotations

from datetime import date

from bench.members import Member, Parliament, Term
from bench.names import measured, outcome
from bench.romanised import customary, shortened, with_macrons, written
from bench.spelled import Spelled, spelled
from mkdocs_briefings.names import Names

SENATE = Term("United States Senator", "Sen.", date(2021, 1, 3), date(2027, 1, 2))
HOUSE = Term("U.S. Representative", "Rep.", date(2015, 1, 3), date(2021, 1, 2))
DOE = Member("jane-doe", "Jane Mary", "Doe", (HOUSE, SENATE))
ROE = Member("john-roe", "John", "Roe", (HOUSE,))
PARLIAMENT = Parliament("Example", (DOE, ROE), ("Sen.", "Rep."))


def test_an_office_means_who_held_it_on_the_day_and_nobody_else() -> None:
    offices = [one for one in spelled(PARLIAMENT) if "office" in one.kind and " " in one.text]
    short = {(one.text, one.day.year): one.meant for one in offices if one.text.count(" ") == 1}
    assert short == {
        ("Sen. Doe", 2021): {"jane-doe"},
        ("Rep. Doe", 2021): frozenset(),
        ("Sen. Roe", 2015): frozenset(),
        ("Rep. Roe", 2015): {"john-roe"},
    }


def test_no_name_is_taken_for_another() -> None:
    counts, wrong = measured(PARLIAMENT)
    assert wrong == []
    assert counts["as written"] == {"right": 2}
    assert counts["initials"] == {"hinted": 2}
    assert counts["family name first"] == {"asked": 2}


def test_somebody_else_is_wrong() -> None:
    names = Names([DOE.person, ROE.person])
    mixed = Spelled("as written", "John Roe", date(2020, 1, 1), frozenset({"jane-doe"}))
    assert outcome(names, mixed) == ("wrong", "john-roe")


def test_japanese_vowels_are_long_as_typed_as_signs_or_not_at_all() -> None:
    typed = ["satou yuuko", "oono inoue", "takahashi"]
    assert [shortened(one) for one in typed] == ["sato yuko", "ono inoue", "takahashi"]
    assert [with_macrons(one) for one in typed] == ["satō yūko", "ōno inoue", "takahashi"]


def test_systems_write_whole_names() -> None:
    assert " ".join(customary("이재명")) == "Lee Jae-myung"
    assert dict(written("김정일")) == {
        "revised": "Gim Jeong-il",
        "revised, own family name": "Kim Jeong-il",
        "mccune": "Kim Chong-il",
        "yale": "Kim Ceng-il",
    }
    assert dict(written("박근혜"))["mccune"] == "Pak Kun-hye"
    assert dict(written("한민주"))["mccune"] == "Han Min-ju"
