"""Names are sorted by what their bearers would look under."""

from __future__ import annotations

import pytest

from mkdocs_briefings.model import Person
from mkdocs_briefings.names import initial, listed_as, sort_key, sort_name

NAMES = [
    ("Jane Doe", "", "Doe Jane"),
    ("Jane Doe", "Doe", "Doe Jane"),
    ("Martin King Jr.", "", "King Martin Jr."),
    ("Martin King, Jr.", "King", "King Martin Jr."),
    ("John Roe III", "", "Roe John III"),
    ("Jane Doe, PhD", "", "Doe Jane PhD"),
    ("Jane Doe, M.D., Ph.D.", "", "Doe Jane M.D. Ph.D."),
    ("Kimberly Kim", "Kim", "Kim Kimberly"),
    ("Lee Lee-ann", "", "Lee Lee-ann"),
    ("Lee Lee Ann Lee", "", "Lee Lee Ann Lee"),
    ("Lee Jae-myung", "", "Lee Jae-myung"),
    ("Lee Jae Myung", "", "Lee Jae Myung"),
    ("Lee Jae-myung", "Lee", "Lee Jae-myung"),
    ("이재명", "", "이재명"),
    ("이 재명", "", "이 재명"),
    ("케빈 김", "", "케빈 김"),
    ("Ursula von der Beispiel", "", "Beispiel Ursula von der"),
    ("Ursula von der Beispiel", "von der Beispiel", "von der Beispiel Ursula"),
    ("de Gaulle", "", "Gaulle de"),
    ("Anne-Marie O'Neil", "", "O'Neil Anne-Marie"),
    ("Min Lee-Smith", "", "Lee-Smith Min"),
    ("DOE Jane", "", "DOE Jane"),
    ("Jane DOE", "", "DOE Jane"),
    ("Mike Rowe (Otherland)", "", "Rowe Mike"),
    ("Pelé", "", "Pelé"),
    ("Jr.", "", "Jr."),
    ("Jane Doe", "Roe", "Roe Jane Doe"),
    ("محمد علي", "", "علي محمد"),
]


@pytest.mark.parametrize(("name", "family", "expected"), NAMES)
def test_the_family_name_comes_first_and_nothing_is_lost(
    name: str, family: str, expected: str
) -> None:
    assert sort_name(Person(id="x", name=name, family_name=family)) == expected


ORDERS = [
    ("en", "100 Gecs, Ávila, Çan, Doe, Éclair, Işık, Łoś, Øst, O'Zed, Zimmer, Петров, 이재명"),
    ("ko", "100 Gecs, 김, 이재명, Ávila, Zimmer"),
    ("ru", "Иванов, Петров, Adler, Zimmer"),
    ("de", "Ader, Äffle, Zimmer"),
    ("sv", "Adler, Zimmer, Åberg, Äng, Öst"),
    ("da", "Adler, Zimmer, Ærø, Østby, Åberg"),
    ("es", "Nadal, Nuñez, Nuzo, Ñoño, Oca"),
    ("pl", "Lem, Lyk, Łoś, Mak, Zeta, Źdźbło, Żak"),
    ("cs", "Cypr, Čapek, Dvořák"),
    ("tr", "Can, Çan, Hak, Işık, İnan, Jale"),
    ("hu", "Oz, Öz, Po"),
    ("pt-BR", "Avila, Ávila, Avilb"),
    ("fr", "Çan, Éclair, Fa"),
    ("zh", "1号, 阿里, 陈六, 李四, 王五, 张三, Adler"),
    ("ja", "あべ, イトウ, うえだ, ガイド, かとう, きむら, ばば, はんだ, 青木, Adler"),
    ("ar", "أحمد, باسم, تامر, Adler"),
]


@pytest.mark.parametrize(("language", "expected"), ORDERS)
def test_a_to_z_is_that_of_the_language(language: str, expected: str) -> None:
    names = expected.split(", ")
    backwards = list(reversed(names))
    assert sorted(backwards, key=lambda name: sort_key(name, language)) == names


@pytest.mark.parametrize(
    ("name", "language", "letter"),
    [
        ("Éclair", "en", "E"),
        ("Åberg", "en", "A"),
        ("Åberg", "sv", "Å"),
        ("Łoś", "pl", "Ł"),
        ("İnan", "tr", "I"),
        ("'t Hooft", "nl", "T"),
        ("이재명", "ko", "이"),
        ("张三", "zh", "Z"),
        ("张三", "ja", "张"),
        ("ガイド", "ja", "か"),
        ("ばば", "ja", "は"),
        ("100 Gecs", "en", "1"),
        ("…", "en", "…"),
    ],
)
def test_each_name_stands_under_its_letter(name: str, language: str, letter: str) -> None:
    assert initial(name, language) == letter


def test_a_japanese_name_in_characters_stands_where_its_kana_say() -> None:
    person = Person(id="x", name="山田花子", aliases=("H. Yamada", "やまだ はなこ"))
    assert (listed_as(person, "ja"), listed_as(person, "zh")) == ("やまだ はなこ", "山田花子")
    assert initial(listed_as(person, "ja"), "ja") == "や"
