"""The stand-in in Python finds what the compiled automaton finds."""

from __future__ import annotations

import random
import sys

import pytest

from mkdocs_briefings.automaton import automaton, compiled, walked

LETTERS = ["ab", "abc ", "이재명 대통령", "é가a"]


@pytest.mark.parametrize("letters", LETTERS)
def test_both_find_every_place_of_every_text(letters: str) -> None:
    chance = random.Random(letters)

    def some(most: int) -> str:
        return "".join(chance.choices(letters, k=chance.randint(1, most)))

    found = 0
    for _ in range(200):
        # Some are there twice, as a spelling that two subjects share.
        texts, text = [some(4) for _ in range(12)], some(60)
        quick = compiled(texts)
        assert quick is not None
        assert sorted(walked(texts)(text)) == sorted(quick(text))
        found += len(quick(text))
    assert found > 1000


def test_without_texts_nothing_is_found() -> None:
    quick = compiled([])
    assert quick is not None
    assert list(quick("a")) == list(walked([])("a")) == []


def test_the_stand_in_takes_its_place_where_it_is_not_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "ahocorasick_rs", None)
    assert compiled(["b", "ab"]) is None
    assert sorted(automaton(["b", "ab"])("cab")) == [(0, 2, 3), (1, 1, 3)]
