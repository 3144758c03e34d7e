"""The briefings of the benchmark of false alarms: everybody whom they name is declared."""

from __future__ import annotations

import re
from datetime import date

from bench.members import Member, Term
from bench.newsroom import briefings, profile, without_second

TERM = Term("Member of the Parliament", "MP", date(2015, 1, 1), date(2024, 1, 1))
MEMBERS = [
    Member(f"{given}-{family}".lower(), given, family, (TERM,), native)
    for given, family, native in (
        ("Jane", "Doe", "홍길동"),
        ("John", "Roe", "김시험"),
        ("Mary", "Poe", "이견본"),
        ("Max", "Moe", "박예시"),
    )
]
MADE = list(briefings(MEMBERS, MEMBERS, 8))


def test_the_same_briefings_every_time_one_in_four_in_korean() -> None:
    assert list(briefings(MEMBERS, MEMBERS, 8)) == MADE
    korean = [number for number, one in enumerate(MADE) if re.search("[가-힣]", one.text)]
    assert korean == [3, 7]


def test_both_people_are_named_in_full_and_declared() -> None:
    for number, one in enumerate(MADE):
        (declared,) = re.findall(r'^people: \["(.*)", "(.*)"\]$', one.text, re.MULTILINE)
        body = one.text.partition("\n---\n")[2]
        named = {member.id: member.native if number % 4 == 3 else member.name for member in MEMBERS}
        assert all(named[member] in body for member in declared)


def test_the_second_can_be_left_out() -> None:
    assert re.findall(r"^people: .*", without_second(MADE[0]).text, re.MULTILINE) == [
        re.findall(r'^people: \["[^"]*"', MADE[0].text, re.MULTILINE)[0] + "]"
    ]


def test_a_profile_has_the_office_and_a_short_name() -> None:
    assert profile(MEMBERS[0]).text == (
        '---\nname: "Jane Doe"\nnative_name: "홍길동"\nfamily_name: "Doe"\naliases: ["MP Doe"]\n'
        'roles: [{"title": "Member of the Parliament", "from": "2015-01-01"}]\n---\n'
    )
