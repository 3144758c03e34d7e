"""What an import takes from articles, compared with what a careful reader takes."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.importing.readings.measure import Judged, judged, readings

ARTICLES = dict(readings())


@pytest.fixture(scope="module")
def everything() -> list[Judged]:
    """Every article imported, and every field compared."""
    return [one for name, article in ARTICLES.items() for one in judged(name, article)]


def test_there_are_articles_in_every_language() -> None:
    languages = Counter(one["reading"]["language"][:2] for one in ARTICLES.values())
    assert languages["en"] >= 18
    assert languages["ko"] >= 18
    assert all(languages[one] >= 5 for one in ("de", "fr", "es", "ja", "zh"))


def test_nothing_is_wrong_without_a_word(everything: list[Judged]) -> None:
    """A field may be asked, open or missed; never wrong."""
    assert [str(one) for one in everything if one.verdict == "wrong"] == []


FLOORS = {
    "headline": 95,
    "publisher": 95,
    "published": 95,
    "event": 95,
    "language": 95,
    "people": 95,
    "quotations": 98,
    "speakers known": 85,
    "speakers strange": 65,
    "speakers nobody": 100,
}
"""The least share of each field that is right, in percent; the guide has what was measured."""


@pytest.mark.parametrize("field", FLOORS)
def test_enough_is_right(everything: list[Judged], field: str) -> None:
    found = [one for one in everything if one.field == field]
    right = sum(one.verdict == "right" for one in found)
    assert 100 * right / len(found) >= FLOORS[field], "\n".join(
        str(one) for one in found if one.verdict != "right"
    )


def test_few_articles_are_refused(everything: list[Judged]) -> None:
    refused = [one.article for one in everything if one.field == "refused"]
    assert refused == ["en/ambiguous-day", "fr/caption"]
