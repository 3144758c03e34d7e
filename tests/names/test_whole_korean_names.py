"""A Korean name as each system writes it, and as its bearers do."""

from __future__ import annotations

import pytest

from mkdocs_briefings.model import Kind, Person
from mkdocs_briefings.names import Ambiguous, Found, Names, Spotter, name_words
from mkdocs_briefings.names.korean.whole_name import is_written_as, romanisations
from mkdocs_briefings.names.resolver import Near, Resolution, Unknown

WRITTEN = [
    # Revised
    ("이재명", "Yi Jaemyeong"),
    ("박근혜", "Bak Geunhye"),
    ("최영희", "Choe Yeonghui"),
    ("김정일", "Gim Jeongil"),
    # McCune–Reischauer, with its marks and without
    ("이재명", "Yi Chaemyŏng"),
    ("박근혜", "Pak Kŭnhye"),
    ("김정일", "Kim Chŏng-il"),
    ("최영희", "Ch'oe Yŏng-hŭi"),
    ("조명록", "Cho Myong-rok"),
    # North Korean
    ("이재명", "Ri Jae Myong"),
    ("김영철", "Kim Yong Chol"),
    ("김여정", "Kim Yo-jong"),
    # Yale
    ("이재명", "I Caymyeng"),
    ("김정일", "Kim Cengil"),
    ("박찬대", "Pak Chantay"),
    ("김태표", "Kim Thayphyo"),
    # Custom
    ("이재명", "Lee Jae-myung"),
    ("이재명", "Rhee Jae Myung"),
    ("박근혜", "Park Geun-hye"),
    ("위성락", "Wi Sung-lac"),
    ("윤석열", "Yoon Suk Yeol"),
    ("노무현", "Roh Moo-hyun"),
    ("전두환", "Chun Doo-hwan"),
    ("반기문", "Ban Ki-moon"),
    ("한민구", "Han Min-koo"),
    ("조현", "Cho Hyun"),
    ("남궁민", "Namgoong Min"),
    ("선우휘", "Sunwoo Hwi"),
    # As bearers do, and no rule
    ("심상정", "Sim Sang-jeung"),
    ("유기준", "Yoo Ki-june"),
    ("황영철", "Hwang Young-cheul"),
]
OTHERS = [
    ("김현종", "Kim Hyun-chong"),
    ("김현정", "Kim Hyun-jong"),
    ("이영범", "Lee Yong-beom"),
    ("이용범", "Lee Young-beom"),
    ("김지선", "Kim Ji-sung"),
    ("김정은", "Kim Jong-il"),
    ("박현종", "Kim Hyun-jong"),
    ("최영희", "Cho Young-hee"),
    ("조영희", "Choe Young-hee"),
    ("김현종", "Kim Hyun"),
    ("김현종", "Jong Hyun Kim"),
]


@pytest.mark.parametrize(("hangul", "latin"), WRITTEN)
def test_every_system_writes_the_name(hangul: str, latin: str) -> None:
    assert is_written_as(hangul, name_words(latin))


@pytest.mark.parametrize(("hangul", "latin"), OTHERS)
def test_no_system_writes_it_so(hangul: str, latin: str) -> None:
    assert not is_written_as(hangul, name_words(latin))


def test_a_name_is_spelled_by_two_systems_after_each_family_name() -> None:
    assert list(romanisations("김현종")) == [
        "Gim Hyeon-jong",
        "Kim Hyeon-jong",
        "Gim Hyon-jong",
        "Kim Hyon-jong",
    ]


def person(subject_id: str, name: str, native: str) -> Person:
    return Person(id=subject_id, name=name, native_name=native)


JONG = person("kim-hyun-jong", "Kim Hyun-jong", "김현종")
JUNG = person("kim-hyun-jung", "Kim Hyun-jung", "김현정")
DOE = person("jane-doe", "Jane Doe", "제인 도")
NAMES = Names([JONG, JUNG, DOE, Person(id="kim-min-ji", name="Kim Min-ji")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Hyeon-jong", Found("kim-hyun-jong")),
        ("Minister Kim Hyeonjong", Found("kim-hyun-jong")),
        ("Gim Hyeonjeong", Found("kim-hyun-jung")),
        # McCune–Reischauer without its marks writes both so.
        ("Kim Hyon-jong", Ambiguous((JONG, JUNG))),
        # Without a native name nobody knows which spellings are right.
        ("Gim Min-ji", Unknown()),
        ("Kim Hyun-chong", Unknown()),
    ],
)
def test_the_only_one_who_can_be_written_so_is_meant(text: str, expected: Resolution) -> None:
    assert NAMES.resolve(Kind.PERSON, text, None) == expected


def test_a_text_names_somebody_by_a_system_without_proving_it() -> None:
    members = {Kind.PERSON: {one.id: one for one in (JONG, JUNG)}}
    spotter = Spotter(NAMES, members)
    found = spotter.find("Kim Hyeon-jong and Gim Hyeon-jeong met.", None)
    assert [(one.id, one.common) for one in found] == [
        ("kim-hyun-jong", True),
        ("kim-hyun-jung", True),
    ]


def test_a_family_name_that_is_usually_another_is_a_question() -> None:
    sung = person("sung-il-jong", "Sung Il-jong", "성일종")
    resolved = Names([sung]).resolve(Kind.PERSON, "Song Il-jong", None)
    assert resolved == Near((sung,))
    song = person("song-il-chong", "Song Il-chong", "송일종")
    assert Names([sung, song]).resolve(Kind.PERSON, "Song Il-jong", None) == Ambiguous((song, sung))
    assert Names([song]).resolve(Kind.PERSON, "Song Il-jong", None) == Found("song-il-chong")
