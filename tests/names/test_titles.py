"""Ranks and offices come off a name, whatever their number."""

from __future__ import annotations

import pytest

from mkdocs_briefings.names.titles import office_matches, styled

STYLED = [
    ("Gen. Jane Doe", "Jane Doe"),
    ("Lt. Gen. Jane Doe", "Jane Doe"),
    ("Adm. Samuel Paparo", "Samuel Paparo"),
    ("Ms Jane Doe", "Jane Doe"),
    ("President Lee Jae Myung", "Lee Jae Myung"),
    ("President-elect Jane Doe", "Jane Doe"),
    ("Defense Secretary Pete Hegseth", "Pete Hegseth"),
    ("Secretary of Defense Pete Hegseth", "Pete Hegseth"),
    ("Acting U.S. Ambassador Kevin Kim", "Kevin Kim"),
    ("Chargé d’Affaires Kevin Kim", "Kevin Kim"),
    ("Deputy National Security Adviser Kim Hyun-jong", "Kim Hyun-jong"),
    ("Indo-Pacific Commander Adm. Samuel Paparo", "Samuel Paparo"),
    ("Under Secretary of War for Policy Jane Doe", "Jane Doe"),
    ("President To Lam", "To Lam"),
    ("President Lee", "Lee"),
    ("이재명 대통령", "이재명"),
    ("안규백 국방부 장관", "안규백"),
    ("위성락 국가안보실장", "위성락"),
    ("김성민 한미연합사 부사령관", "김성민"),
    ("케빈 김 주한미국대사 대리", "케빈 김"),
    ("강유정대변인", "강유정"),
]
PLAIN = [
    "Jane Doe",
    "jane-doe",
    "Dean Acheson",
    "Chairman of the Joint Chiefs of Staff",
    "이재명",
    "",
    "- -",
]


@pytest.mark.parametrize(("text", "bare"), STYLED)
def test_titles_come_off_a_name(text: str, bare: str) -> None:
    assert styled(text).bare == bare
    assert styled(text).titles


@pytest.mark.parametrize("text", PLAIN)
def test_what_has_no_titles_or_nothing_else_stays(text: str) -> None:
    assert (styled(text).bare, styled(text).titles) == (text, ())


@pytest.mark.parametrize(
    ("alias", "title", "matches"),
    [
        ("President Lee", "President of the Republic of Korea", True),
        ("이 대통령", "President of the Republic of Korea", True),
        ("Spokeswoman Doe", "Presidential spokesperson", True),
        ("Secretary Doe", "Minister of Examples", True),
        ("President Lee", "Governor", False),
        ("President Doe", "Vice President", False),
        ("Vice President Doe", "Vice-President", True),
        ("Minister Doe", "Deputy Minister of Examples", False),
        ("Gen. Doe", "Commander, Example Command", False),
    ],
)
def test_an_alias_matches_the_title_of_its_office(alias: str, title: str, matches: bool) -> None:
    assert office_matches(styled(alias), title) is matches
