"""Who may be taken for whom."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_briefings.model import Person
from mkdocs_briefings.names import near_namesakes


def near(*names: str | tuple[str, str]) -> Mapping[str, tuple[str, ...]]:
    """The near namesakes of people with these names, whose ids are their places from 0."""
    pairs = [(name, "") if isinstance(name, str) else name for name in names]
    people = [
        Person(id=str(place), name=name, native_name=native)
        for place, (name, native) in enumerate(pairs)
    ]
    return near_namesakes(people)


def test_two_of_one_name_are_near_whatever_tells_them_apart() -> None:
    assert near("Jane Doe (minister)", "Jane Doe (mayor)", "John Roe") == {"0": ("1",), "1": ("0",)}


def test_a_name_in_hangul_is_near_every_name_that_could_be_its_spelling() -> None:
    found = near(("Kim Hyun-jong", "김현종"), "Kim Hyun-chong", "Kim Hyun-soo")
    assert found == {"0": ("1",), "1": ("0",)}


def test_names_that_a_slip_parts_are_near() -> None:
    assert near("Jonathan Example", "Jonathan Exemple") == {"0": ("1",), "1": ("0",)}


def test_a_shared_family_name_is_not_enough() -> None:
    assert (
        near(("Lee Jae-myung", "이재명"), ("Lee Myung-bak", "이명박"), "Jane Doe", "Jane Roe") == {}
    )


def test_three_of_one_name_know_both_others() -> None:
    assert near("Jane Doe", "Jane Doe", "Jane Doe") == {
        "0": ("1", "2"),
        "1": ("0", "2"),
        "2": ("0", "1"),
    }


def test_a_profile_may_say_that_two_are_confused() -> None:
    doe = Person(id="doe", name="Jane Doe", mistaken_for=("roe", "unpublished"))
    assert near_namesakes([doe, Person(id="roe", name="John Roe")]) == {
        "doe": ("roe",),
        "roe": ("doe",),
    }
