"""The rule that tells a typing error from another name."""

from __future__ import annotations

import pytest

from mkdocs_briefings.names.typos import NearIndex, Spelled, nearest, slips

MISTYPED_PEOPLE = [
    ("Pete Hegset", "Pete Hegseth", 1),
    ("Pete Hegesth", "Pete Hegseth", 1),
    ("Peet Hegset", "Pete Hegseth", 2),
    ("Jane Do", "Jane Doe", 1),
    ("Jhane Doe", "Jane Doe", 1),
    ("Jnae Doe", "Jane Doe", 1),
    ("Dan Cane", "Dan Caine", 1),
    ("Joe Biden", "Joe R. Biden", 1),
    ("Lee Jae-myong", "Lee Jae-myung", 1),
    ("Lee Jaemyeong", "Lee Jae-myung", 1),
    ("Kim Yong-bum", "Kim Yong-beom", 1),
    ("Han Min-ku", "Han Min-koo", 1),
    ("Kang Yoo-jung", "Kang Yu-jung", 1),
    ("Cho Hyeon", "Cho Hyun", 1),
    ("Kim Seung-u", "Kim Seung-woo", 1),
    ("Kim Hyun-jogn", "Kim Hyun-jong", 1),
    ("Lee Jae-mywng", "Lee Jae-myung", 1),
]
OTHER_PEOPLE = [
    ("Kim Hyun-jong", "Kim Hyun-chong"),
    ("Kim Min-seok", "Kim Min-su"),
    ("Kim Min-su", "Kim Min-seo"),
    ("Kim Ji-sun", "Kim Ji-sung"),
    ("Kim Hyun-jin", "Kim Hyun-jun"),
    ("Lee Hyun-jong", "Kim Hyun-jong"),
    ("Jang Dong-young", "Jung Dong-young"),
    ("Kim Jong Un", "Kim Jong Il"),
    ("Park Jin", "Park Jina"),
    ("Wi Sung-lac", "Wi Sung-rak"),
    ("Jane Doe", "Jane Roe"),
    ("John Roe", "Jane Roe"),
    ("Mark Roe", "Mary Roe"),
    ("Dan Smith", "Don Smith"),
    ("George W. Bush", "George H. W. Bush"),
    ("이재명", "이재면"),
]
MISTYPED = [
    ("opcon-tranfer", "OPCON transfer", 1),
    ("opcon transfers", "OPCON transfer", 1),
    ("Ministry of National Defence", "Ministry of National Defense", 1),
    ("Minstry of Natoinal Defense", "Ministry of National Defense", 2),
    ("Seol", "Seoul", 1),
    ("Pyeongyang", "Pyongyang", 1),
    ("전시작전통제군", "전시작전통제권", 1),
]
OTHERS = [
    ("Jeju", "Geoje"),
    ("Iran", "Iraq"),
    ("Iran sanctions", "Iraq sanctions"),
    ("US Navy", "UK Navy"),
    ("North Korea", "South Korea"),
    ("57th Meeting", "58th Meeting"),
    ("World War I", "World War II"),
    ("annual bilateral talks", "annual trilateral talks"),
    ("Slovakia", "Slovenia"),
    ("Austria", "Australia"),
    ("steel imports", "steel exports"),
    ("SCM", "MCM"),
    ("Ministry of Defense", "Ministry of National Defense"),
]


def distance(one: str, other: str, *, person: bool) -> int | None:
    return slips(Spelled.of(one, person=person), Spelled.of(other, person=person))


@pytest.mark.parametrize(("written", "known", "errors"), MISTYPED_PEOPLE)
def test_a_slip_in_a_persons_name_is_a_near_miss(written: str, known: str, errors: int) -> None:
    assert distance(written, known, person=True) == errors
    assert distance(known, written, person=True) == errors


@pytest.mark.parametrize(("one", "other"), OTHER_PEOPLE)
def test_names_that_two_people_can_have_are_never_near(one: str, other: str) -> None:
    assert distance(one, other, person=True) is None
    assert distance(other, one, person=True) is None


@pytest.mark.parametrize(("written", "known", "errors"), MISTYPED)
def test_a_slip_in_another_name_is_a_near_miss(written: str, known: str, errors: int) -> None:
    assert distance(written, known, person=False) == errors
    assert distance(known, written, person=False) == errors


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_names_that_mean_two_things_are_never_near(one: str, other: str) -> None:
    assert distance(one, other, person=False) is None
    assert distance(other, one, person=False) is None


def test_near_names_come_nearest_first_and_each_once() -> None:
    near: NearIndex[str] = NearIndex()
    for name in ("example-ministries", "example-ministry", "Example Ministry", "other-ministry"):
        near.add(Spelled.of(name), name.lower().replace(" ", "-"))
    assert near.to(Spelled.of("Exmaple Ministry")) == ["example-ministry"]
    assert near.to(Spelled.of("Example Ministre")) == ["example-ministry", "example-ministries"]
    assert near.to(Spelled.of("Example Council")) == []


def test_the_nearest_id_is_a_hint_only_if_it_looks_like_it() -> None:
    assert nearest("asia-today", ["kbs", "asiatoday"]) == "asiatoday"
    assert nearest("yonhap", ["kbs", "asiatoday"]) is None
    assert nearest("yonhap", []) is None
