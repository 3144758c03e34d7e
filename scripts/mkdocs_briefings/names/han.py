"""The letters of Chinese and Japanese: which they are, and one form for each."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆\U00020000-\U0003134f"
"""All characters that both languages share, for a set in a regular expression."""
KANA = "ぁ-ゖァ-ヶー"
"""Hiragana and katakana."""

_KANA = re.compile(f"[{KANA}・ 　]+")
_LETTER_OF_KANA = re.compile(f"[{KANA}]")
_KATAKANA = re.compile("[ァ-ヶ]")
_TO_HIRAGANA = ord("ァ") - ord("ぁ")


def is_han(text: str) -> bool:
    """Whether a text is written in Chinese characters and nothing else."""
    return _han().fullmatch(text) is not None


# Sets of so many letters are slow to compile, and most sites have none of them.
@cache
def _han() -> re.Pattern[str]:
    return re.compile(f"[{HAN}]+")


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{HAN}{KANA}]")


def is_kana(text: str) -> bool:
    """Whether a text is written in kana and what stands between two names in kana."""
    return _KANA.fullmatch(text) is not None


def has_kana(text: str) -> bool:
    """Whether any letter of a text is kana."""
    return _LETTER_OF_KANA.search(text) is not None


def is_unspaced(letter: str) -> bool:
    """Whether a letter belongs to a script that puts no spaces between words."""
    return letter > "\u3000" and _unspaced().match(letter) is not None


@cache
def one_form(letter: str) -> str:
    """Hiragana for katakana, the simplified character for a traditional one: 华 for 華."""
    if _KATAKANA.match(letter):
        return chr(ord(letter) - _TO_HIRAGANA)
    if not is_han(letter):
        return letter
    simplified = _converter().convert(letter)
    # Places in a text must not shift.
    return simplified if len(simplified) == 1 else letter


def letters_of_one_form(text: str) -> dict[str, str]:
    """The letters that `one_form` makes one of a text's, each with that one."""
    own = set(filter(is_unspaced, text))
    forms = {letter: one_form(letter) for letter in _all_forms()} if own else {}
    return {letter: form for letter, form in forms.items() if form in own and form != letter}


@cache
def _all_forms() -> tuple[str, ...]:
    """Katakana, and the characters of Unicode's first block of them, which hold all common ones."""
    blocks = (range(ord("ァ"), ord("ヶ") + 1), range(0x4E00, 0xA000))
    return tuple(chr(code) for block in blocks for code in block)


@cache
def _converter() -> OpenCC:
    # It reads its tables when it is made, which most sites never need.
    from opencc import OpenCC

    return OpenCC("t2s")
