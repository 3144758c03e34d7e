"""What may be attached to a name, so that it is still the name."""

from __future__ import annotations

import re

import pytest

from mkdocs_briefings.names.korean import AFTER_HANGUL_OFFICE, HANGUL_OFFICE
from mkdocs_briefings.names.word_ends import ends_word


@pytest.mark.parametrize(
    "ending",
    [
        *("", ".", " 은", "은", "에게서도", "과의", "까지도", "으로부터", "측이", "들이", "이라는"),
        *("씨는", "님께서", "대통령", "대통령님께서는", "장관들이", "장관인", "총리와의", "간"),
    ],
)
def test_a_korean_name_may_have(ending: str) -> None:
    assert ends_word(f"이름{ending}", 2)


@pytest.mark.parametrize(
    "ending", ["전", "산", "국", "인", "사람", "은은", "의를", "대통령실", "은a"]
)
def test_another_word_goes_on_with(ending: str) -> None:
    assert not ends_word(f"이름{ending}", 2)


@pytest.mark.parametrize(
    ("text", "is_word"),
    [("scm에서", True), ("scms", True), ("scmes", True), ("scm's", True), ("scmed", False)],
)
def test_a_latin_name_may_have_a_particle_or_a_plural(text: str, is_word: bool) -> None:
    assert ends_word(text, 3) is is_word


@pytest.mark.parametrize(
    ("text", "office"),
    [("장관은", "장관"), ("대통령인", "대통령"), ("장관님께서도", "장관"), ("장관실은", None)],
)
def test_an_office_ends_before_its_particles(text: str, office: str | None) -> None:
    found = re.match(rf"({HANGUL_OFFICE}){AFTER_HANGUL_OFFICE}", text)
    assert (found and found[1]) == office
