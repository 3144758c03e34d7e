"""The letters of Hangul."""

from __future__ import annotations

import re

import pytest

from mkdocs_briefings.names.hangul import HANGUL, has_hangul, is_hangul, syllables_in


@pytest.mark.parametrize(
    ("text", "whole", "any_letter", "syllables"),
    [
        ("홍길동", True, True, 3),
        ("제인 도", True, True, 3),
        ("가힣", True, True, 2),
        ("ㄱ", False, True, 0),
        ("\u1100", False, True, 0),
        ("Jane 도", False, True, 1),
        ("홍길동님.", False, True, 4),
        ("李在明", False, False, 0),
        ("Jane Doe", False, False, 0),
        (" ", False, False, 0),
        ("", False, False, 0),
    ],
)
def test_what_is_hangul(text: str, whole: bool, any_letter: bool, syllables: int) -> None:
    assert (is_hangul(text), has_hangul(text), syllables_in(text)) == (whole, any_letter, syllables)


def test_the_set_is_one_for_patterns() -> None:
    assert re.findall(f"[A-Z{HANGUL}]+", "가A힣 ㄱ b각C") == ["가A힣", "각C"]
