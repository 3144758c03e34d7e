from __future__ import annotations

import pytest

from mkdocs_briefings.slugs import MAX_LENGTH, is_slug, slugify, spelled_out


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("OPCON transfer", "opcon-transfer"),
        ("U.S. Forces Korea", "us-forces-korea"),
        ("Workers' Party of Korea", "workers-party-of-korea"),
        ("Jane O’Neil", "jane-oneil"),
        ("Lee Jae-myung", "lee-jae-myung"),
        ("이재명", "ijaemyeong"),
        ("Ünïcödé", "unicode"),
        ("  R&D -- plan_b  ", "r-d-plan-b"),
    ],
)
def test_a_text_has_a_readable_slug(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("language", "text", "slug"),
    [
        ("de", "Müller, Österreich und Äpfel: Maße", "mueller-oesterreich-und-aepfel-masse"),
        ("de-AT", "u\u0308ber", "ueber"),
        ("da", "Åse Østergård", "aase-oestergaard"),
        ("nb", "Ærø", "aeroe"),
        ("sv", "Åse Öberg", "ase-oberg"),
        ("en", "Müller", "muller"),
        ("", "Müller", "muller"),
    ],
)
def test_letters_are_spelled_out_as_the_language_does(language: str, text: str, slug: str) -> None:
    assert slugify(text, language) == slug


def test_a_text_without_letters_has_a_slug_of_its_own() -> None:
    assert (slugify("😀"), slugify("..."), slugify("")) == ("xf0443a34", "xab5df625", "xe3b0c442")


def test_long_texts_that_begin_alike_have_short_and_different_slugs() -> None:
    slugs = [slugify(f"{'very ' * 2000}{end}") for end in ("good", "bad")]
    assert slugs[0] != slugs[1]
    assert all(is_slug(slug) and len(slug) <= MAX_LENGTH for slug in slugs)


@pytest.mark.parametrize("text", ["a", "opcon-transfer", "2025-11-04-talks", "x1"])
def test_a_slug_is_known_as_one(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize("text", ["", "-a", "a-", "a--b", "A", "a b", "a_b", "é", "a\n", "a/b"])
def test_anything_else_is_no_slug(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [("C#", "c-sharp"), ("C++", "c-plus-plus"), ("R&D", "r-and-d"), ("C", "c-2"), ("C!", "c-2")],
)
def test_signs_can_be_spelled_out_and_the_slug_is_always_another(text: str, slug: str) -> None:
    assert spelled_out(text) == slug
