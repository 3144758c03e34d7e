"""One person in two spellings is one: letters and signs that many keyboards lack."""

from __future__ import annotations

import pytest

from mkdocs_briefings.model import Kind, Person
from mkdocs_briefings.names import Names, Spotter, fold
from mkdocs_briefings.slugs import slugify

ALIKE = [
    ("Siân O’Brien", "Sian O'Brien"),
    ("Siân O’Brien", "Sian OBrien"),
    ("İbrahim Işık", "Ibrahim Isik"),
    ("IŞIK", "ışık"),
    ("Nguyễn Thị Đào", "Nguyen Thi Dao"),
    ("Guðni Ólafsson", "Gudni Olafsson"),
    ("Þóra Doe", "Thora Doe"),
    ("Ilham Əliyev", "Ilham Aliyev"),
    ("Leilani Kaʻahumanu", "Leilani Kaahumanu"),
    ("ʿAbd al-Raḥmān Doe", "Abd al-Rahman Doe"),
    ("Strauß Doe", "STRAUSS DOE"),
    ("Ľudmila Šťastná", "Ludmila Stastna"),
    ("Ŧomas Doe", "Tomas Doe"),
    ("Łukasz Żółć", "Lukasz Zolc"),
    ("Ħal Doe", "Hal Doe"),
    ("Øyvind Doe", "Oyvind Doe"),
    ("Ælfric Doe", "Aelfric Doe"),
    ("Đorđe Doe", "Dorde Doe"),
    ("Ɗan Doe", "Dan Doe"),
    ("Ŋaba Doe", "Ngaba Doe"),
    ("محمّد علي", "محمد على"),
    ("שָׂרָה כהן", "שרה כהן"),
    ("Жанна Воробьёва", "Жанна Воробьева"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_two_spellings_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Ilham Əliyev", "ilham-aliyev"), ("Leilani Kaʻahumanu", "leilani-kaahumanu")],
)
def test_no_letter_is_lost_in_an_address(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_letters_that_tell_names_apart_stay() -> None:
    assert len({fold(name) for name in ("박", "백", "か", "が", "हरि", "हर")}) == 6


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Leilani Kaʻahumanu", "Leilani Kaahumanu"),
        ("Leilani Kaʻahumanu", "Leilani Ka'ahumanu"),
        ("Strauß Doe", "Strauss Doe"),
        ("Ilham Əliyev", "Ilham Aliyev"),
        ("Ilham Aliyev", "İlham Əliyev"),
        ("Guðni Ólafsson", "Gudni Olafsson"),
        ("Łukasz Żółć", "Lukasz Zolc"),
    ],
)
def test_a_text_names_somebody_in_either_spelling(name: str, written: str) -> None:
    person = Person(id="x", name=name)
    spotter = Spotter(Names([person]), {Kind.PERSON: {"x": person}})
    assert [one.id for one in spotter.find(f"They met {written} there.", None)] == ["x"]
