"""Which known name an unknown text may mean: typing errors told apart from other names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Generic, TypeVar

from .folding import name_words
from .korean import KoreanName, can_be_one, readings
from .shelf import MOST_SLIPS, Shelf

T = TypeVar("T")

LOOKS_LIKE = 0.65
"""How alike two ids must be for one to be suggested for the other."""

_NUMBER = re.compile(r".*\d.*|[ivx]+")
"""A word with a digit, or a Roman numeral: `58th`, `F-35`, `II`."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A name taken apart for comparison."""

    words: tuple[str, ...]
    letters: str
    korean: tuple[KoreanName, ...] = field(default=(), compare=False)

    @classmethod
    def of(cls, text: str, *, person: bool = False) -> Spelled:
        """Take a name apart; a person's may be Korean."""
        words = name_words(text)
        return cls(words, "".join(words), readings(words) if person else ())


def slips(one: Spelled, other: Spelled) -> int | None:
    """How many typing errors lie between two names, or None if they are two names.

    None in a name of up to four letters, one up to nine, two from ten on (OSA distance: a letter
    left out, added, swapped with the next, or wrong), with stricter rules for each word.
    """
    if one.letters == other.letters:
        return 0
    # Any other letter makes another person: Kim Hyun-jong is not Kim Hyun-chong (see `korean`).
    if one.korean and other.korean:
        return 1 if can_be_one(one.korean, other.korean) else None
    errors = _distances().distance(one.letters, other.letters)
    if errors > _allowed(one.letters, other.letters) or one.letters[:1] != other.letters[:1]:
        return None
    return errors if _numbers_agree(one, other) and _words_agree(one, other) else None


@cache
def _distances() -> Any:
    from rapidfuzz.distance import OSA

    return OSA


# Short names differ by a letter and are two: Kim and Kin, Roe and Doe.
def _allowed(one: str, other: str) -> int:
    longest = max(len(one), len(other))
    return MOST_SLIPS if longest >= 10 else 1 if longest >= 5 else 0


def _numbers_agree(one: Spelled, other: Spelled) -> bool:
    # George W. Bush is not George H. W. Bush; Joe Biden may be Joe R. Biden.
    ours, theirs = ([word for word in name.words if len(word) == 1] for name in (one, other))
    initials_agree = not ours or not theirs or ours == theirs
    return initials_agree and _numbers(one) == _numbers(other)


def _numbers(name: Spelled) -> list[str]:
    # The 57th meeting is not the 58th, and World War I is not World War II.
    return [word for word in name.words if _NUMBER.fullmatch(word)]


def _words_agree(one: Spelled, other: Spelled) -> bool:
    # With a hyphen or space elsewhere, as in Lee Jaemyung, words cannot be paired.
    if len(one.words) != len(other.words):
        return True
    pairs = zip(one.words, other.words, strict=True)
    return all(ours == theirs or _mistyped(ours, theirs) for ours, theirs in pairs)


def _mistyped(one: str, other: str) -> bool:
    errors, longest = _distances().distance(one, other), max(len(one), len(other))
    # Jane Roe is not John Roe, and steel imports are not exports.
    if one[0] != other[0] or errors > 1:
        return one[0] == other[0] and errors == 2 and longest >= 10
    if len(one) != len(other):
        return longest >= 3
    # In words of up to four letters none may be wrong: Iran is not Iraq, and US is not UK. Two may
    # be swapped from four on: Jnae.
    return longest >= (4 if sorted(one) == sorted(other) else 5)


class NearIndex(Generic[T]):
    """Names among which to look for a mistyped one.

    Names are kept by first letter and length, so that a look compares with few of them.
    """

    def __init__(self) -> None:
        self._shelves: dict[tuple[str, int], Shelf[tuple[Spelled, T]]] = {}

    def add(self, name: Spelled, value: T) -> None:
        """Remember what a name stands for."""
        place = (name.letters[:1], len(name.letters))
        if place not in self._shelves:
            self._shelves[place] = Shelf(len(name.letters))
        self._shelves[place].add(name.letters, (name, value))

    def to(self, name: Spelled) -> list[T]:
        """What the nearest names stand for, nearest first, then in order of entry."""
        found: dict[T, int] = {}
        for other, value in self._candidates(name):
            errors = slips(name, other)
            if errors is not None:
                found[value] = min(errors, found.get(value, errors))
        return sorted(found, key=lambda value: found[value])

    def _candidates(self, name: Spelled) -> Iterator[tuple[Spelled, T]]:
        for length in range(len(name.letters) - MOST_SLIPS, len(name.letters) + MOST_SLIPS + 1):
            shelf = self._shelves.get((name.letters[:1], length))
            if shelf is None:
                continue
            # Imported where a name is unknown, which hardly any is.
            from rapidfuzz import process

            # rapidfuzz goes through them in compiled code and leaves few names for `slips`.
            close = process.extract(
                name.letters,
                shelf.worth_comparing(name.letters),
                scorer=_distances().distance,
                score_cutoff=MOST_SLIPS,
                limit=None,
            )
            for letters, _, _ in close:
                yield from shelf.names[letters]


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The known id that looks most like the text, for a hint; None if none looks like it."""
    from rapidfuzz import process

    scorer = _distances().normalized_similarity
    match = process.extractOne(text, list(known), scorer=scorer, score_cutoff=LOOKS_LIKE)
    return match[0] if match else None
