"""Korean names in Latin letters: one table for the checks and for the search box."""

from __future__ import annotations

import pytest

from mkdocs_briefings.names.korean.spelling_table import (
    family_sounds,
    sound,
    sounds_like,
    spelling_sounds,
)


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("위성락", "wisunglac"),
        ("위성락", "wiseongrak"),
        ("이재명", "yijaemyeong"),
        ("노영숙", "rohyoungsook"),
        ("최우진", "choewoojin"),
        ("홍길동", "honggildong"),
        ("이 영희", "leeyounghee"),
    ],
)
def test_a_name_in_hangul_can_be_one_in_latin_letters(hangul: str, latin: str) -> None:
    assert sounds_like(hangul, latin)


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [("위성락", "kimsunglac"), ("이재명", "leejaemin"), ("노영숙", "rohyoungsookja")],
)
def test_another_name_does_not(hangul: str, latin: str) -> None:
    assert not sounds_like(hangul, latin)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jaemyung", "jaemyeong"),
        ("gyubaek", "kyubaek"),
        ("seokyeol", "sukyeol"),
        ("sungrak", "sunglack"),
        ("dohyun", "doohyeon"),
        ("seungwoo", "seungwu"),
        ("chulsoo", "cheolsu"),
    ],
)
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("jisun", "jisung"), ("hyunjin", "hyunjun")])
def test_another_name_sounds_otherwise(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_what_may_have_two_sounds_is_left_as_it_is() -> None:
    # C ends Sung-lac as K does, and begins a name as CH does; N may be R.
    assert {"c", "n"}.isdisjoint(spelling_sounds())
    assert sound("lac") == "lac"


def test_the_letters_of_a_sound_are_found_by_the_longest_spelling() -> None:
    assert [*map(len, spelling_sounds())] == sorted(map(len, spelling_sounds()), reverse=True)
    assert set("".join(spelling_sounds())) <= set("abcdefghijklmnopqrstuvwxyz")


@pytest.mark.parametrize(
    ("one", "other"), [("lee", "rhee"), ("lee", "yi"), ("roh", "noh"), ("huh", "heo")]
)
def test_family_names_have_spellings_of_their_own(one: str, other: str) -> None:
    assert family_sounds().get(one, sound(one)) == family_sounds().get(other, sound(other))
