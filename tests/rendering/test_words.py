"""The words of the interface, in every language."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from mkdocs_briefings.dates import span_of
from mkdocs_briefings.model import Kind
from mkdocs_briefings.rendering.catalogues import (
    all_words,
    available,
    catalogue,
    is_counted,
    placeholder_faults,
)
from mkdocs_briefings.rendering.languages import chain, plural_forms
from mkdocs_briefings.rendering.words import Words

LANGUAGES = sorted(available())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_a_word_or_has_one_too_many(language: str) -> None:
    keys, english = all_words(language).keys(), all_words("en").keys()
    assert sorted(english - keys) == []
    assert sorted(keys - english) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_has_the_placeholders_of_the_english_one(language: str) -> None:
    words = catalogue(language)
    faults = {key: [*placeholder_faults(key, words[key])] for key in words}
    assert {key: said for key, said in faults.items() if said} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_count_has_the_plural_forms_of_the_language_and_no_others(language: str) -> None:
    forms = {key: words for key, words in catalogue(language).items() if is_counted(key)}
    told = {key: tuple(words) for key, words in forms.items() if isinstance(words, Mapping)}
    assert told.keys() == forms.keys()
    assert {key: said for key, said in told.items() if said != plural_forms(language)} == {}


def test_a_language_of_one_territory_says_again_only_what_is_different_there() -> None:
    again = [key for key, said in catalogue("pt-BR").items() if said == catalogue("pt").get(key)]
    assert again == []


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_subject_has_its_words(language: str, kind: Kind) -> None:
    needed = {str(kind), kind.plural, f"search_facet_{kind}"}
    assert needed - all_words(language).keys() == set()


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("de", ("one", "other")),
        ("fr", ("one", "other")),
        ("ja", ("other",)),
        ("pl", ("one", "few", "many", "other")),
        ("ar", ("zero", "one", "two", "few", "many", "other")),
    ],
)
def test_plural_forms_are_those_of_cldr(language: str, forms: tuple[str, ...]) -> None:
    assert plural_forms(language) == forms


COUNTS = [
    ("en", ["0 topics", "1 topic", "2 topics"]),
    ("fr", ["0 sujet", "1 sujet", "2 sujets"]),
    ("pt", ["0 temas", "1 tema", "2 temas"]),
    ("pt-BR", ["0 tema", "1 tema", "2 temas"]),
    ("ja", ["テーマ0件", "テーマ1件", "テーマ2件"]),
    ("ar", ["لا موضوعات", "موضوع واحد", "موضوعان"]),
]


@pytest.mark.parametrize(("language", "said"), COUNTS)
def test_small_counts_are_said_as_the_language_does(language: str, said: list[str]) -> None:
    assert [Words(language)("topics_count", n=n) for n in range(3)] == said


def test_arabic_counts_have_six_forms() -> None:
    words = Words("ar")
    said = [words("briefings_count", n=n) for n in (3, 10, 11, 99, 100, 103)]
    assert said == ["3 موجزات", "10 موجزات", "11 موجزًا", "99 موجزًا", "100 موجز", "103 موجزات"]


DAYS = [
    ("en", "since 4 November 2025", "since November 2025", "since 2025"),
    ("de", "seit dem 4. November 2025", "seit November 2025", "seit 2025"),
    ("fr", "depuis le 4 novembre 2025", "depuis novembre 2025", "depuis 2025"),
    ("es", "desde el 4 de noviembre de 2025", "desde noviembre de 2025", "desde 2025"),
    ("pt", "desde 4 de novembro de 2025", "desde novembro de 2025", "desde 2025"),
    ("ja", "2025年11月4日から", "2025年11月から", "2025年から"),
    ("zh", "自2025年11月4日", "自2025年11月", "自2025年"),
    ("ar", "منذ 4 نوفمبر 2025", "منذ نوفمبر 2025", "منذ 2025"),
]


@pytest.mark.parametrize(("language", "day", "month", "year"), DAYS)
def test_a_day_is_said_otherwise_than_a_month(
    language: str, day: str, month: str, year: str
) -> None:
    words = Words(language)
    spans = [span_of(text) for text in ("2025-11-04", "2025-11", "2025")]
    assert [words("since", date=words.day(span)) for span in spans] == [day, month, year]


@pytest.mark.parametrize(
    ("tag", "catalogues"),
    [
        ("de", ("de",)),
        ("de-AT", ("de", "de-AT")),
        ("pt-BR", ("pt", "pt-BR")),
        ("zh", ("zh",)),
        ("zh-CN", ("zh", "zh-Hans", "zh-CN")),
        ("zh-TW", ("zh-Hant", "zh-TW")),
        ("zh-Hant", ("zh-Hant",)),
        ("no such", ("no such",)),
    ],
)
def test_a_language_falls_back_on_what_its_readers_read(
    tag: str, catalogues: tuple[str, ...]
) -> None:
    assert chain(tag) == catalogues


@pytest.mark.parametrize(
    ("language", "joined"),
    [
        ("de", "A, B und C"),
        ("fr", "A, B et C"),
        ("es", "A, B y C"),
        ("pt-BR", "A, B e C"),
        ("ja", "A、B、C"),
        ("zh", "A、B和C"),
        ("ar", "A وB وC"),
    ],
)
def test_names_are_joined_as_in_the_language(language: str, joined: str) -> None:
    assert Words(language).all_of(["A", "B", "C"]) == joined


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 999, "999\N{NO-BREAK SPACE}B"),
        ("en", 15_460, "15.5\N{NO-BREAK SPACE}kB"),
        ("de", 1_234_567, "1,2\N{NO-BREAK SPACE}MB"),
    ],
)
def test_no_line_parts_a_number_of_bytes_from_its_unit(
    language: str, count: int, said: str
) -> None:
    assert Words(language).size(count) == said
