"""Quantities in a sentence: a number with its unit, and the words around it that say of what.

Packages that read quantities out of texts know metres and kelvins; what briefings count is troops,
ships, votes, won and per cent, so a unit here is whatever word follows the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..names import name_words

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_NUMBER = re.compile(
    r"(?<![\w.,:/-])([$€£₩]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?!0\d)\d+(?:\.\d+)?)"
    rf"(?:[ -]({'|'.join(_SCALES)})s?\b)?(?:[ -]?(%)|[ -](per ?cent|[a-z][a-z]+))?"
)
_NAME = re.compile(r"\b([A-Z][^\W\d_]+)[ -]$")
"""What a number belongs to that comes right after it: Article 5, Freedom Shield 26."""
COUNTED = re.compile(r"[$€£₩]\d|\d(?:[ -][a-z]|[ -]?%)")
"""What any text with a quantity has; quicker than to look for one."""
_MONTHS = name_words(
    "January February March April May June July August September October November December"
)
_TIME = re.compile(
    rf"\b(?:(\d{{1,2}}) )?({'|'.join(map(str.title, _MONTHS))})\b|\b((?:19|20)\d\d)\b"
)
_CLAUSE_END = re.compile(r"[;:()]")
_SMALL = frozenset(
    name_words(
        "a about after also among an and are as at be been before between but by during for from"
        " had has have he her his in into is it its less more most nearly no not of on only or"
        " other over own per said says she some such than that the their them then there they this"
        " to under was were within without which who will with would one two three first second new"
    )
)
_NO_UNIT = _SMALL | frozenset([*_MONTHS, "am", "pm"])
_AROUND = 5
"""So many words before a number and after its unit say what is counted."""
_STEM = 5
"""Letters that words of one root share: promised and promises, shipbuilding and shipbuilders."""


@dataclass(frozen=True, slots=True)
class Times:
    """The times that a sentence names, each set empty if it names none of that sort."""

    years: frozenset[str]
    months: frozenset[str]
    days: frozenset[str]

    @classmethod
    def of(cls, sentence: str) -> Times:
        """Those that a sentence names in English."""
        found = _TIME.findall(sentence)
        return cls(
            years=frozenset(year for _, _, year in found if year),
            months=frozenset(month.lower() for _, month, _ in found if month),
            days=frozenset(f"{day} {month.lower()}" for day, month, _ in found if day),
        )

    def exclude(self, other: Times) -> bool:
        """Whether the two sentences cannot be about the same time."""
        pairs = (
            (self.years, other.years),
            (self.months, other.months),
            (self.days, other.days),
        )
        return any(one and another and one.isdisjoint(another) for one, another in pairs)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something, as one sentence has it."""

    text: str
    """As written: `28,500 members`."""
    value: float
    unit: str
    of: frozenset[str]
    """The stems of the words around it."""


def quantities(sentence: str) -> Iterator[Quantity]:
    """The quantities of a sentence in plain text. A number without a unit is none."""
    for match in _NUMBER.finditer(sentence):
        currency, digits, scale, percent, word = match.groups()
        unit = currency or percent or word or ""
        is_year = len(digits) == len("2026") and digits.isdigit() and not (scale or currency)
        if unit and unit not in _NO_UNIT and not is_year and not _is_named(sentence, match):
            # After a currency's sign, the next word is none of the figure's.
            end = match.end(3 if scale else 2) if currency else match.end()
            yield Quantity(
                text=sentence[match.start() : end],
                value=_value(digits, scale),
                unit=_ONE_UNIT.get(unit, unit.removesuffix("s")),
                of=_around(sentence, match.start(), end),
            )


def _is_named(sentence: str, number: re.Match[str]) -> bool:
    """Whether the number is part of a name, so that nothing is counted."""
    before = _NAME.search(sentence, max(0, number.start() - _LONGEST_NAME), number.start())
    is_amount = number[1] or number[3] or number[4]
    return bool(before and not is_amount and before[1].lower() not in _SMALL)


_LONGEST_NAME = 30
"""In letters."""
_ONE_UNIT = {"$": "dollar", "€": "euro", "£": "pound", "₩": "won", "percent": "%", "per cent": "%"}


def all_numbers(sentence: str) -> frozenset[float]:
    """Every number of a sentence, with a unit or without."""
    return frozenset(_value(match[2], match[3]) for match in _NUMBER.finditer(sentence))


def _value(digits: str, scale: str | None) -> float:
    return float(digits.replace(",", "")) * (_SCALES[scale.lower()] if scale else 1)


def _around(sentence: str, start: int, end: int) -> frozenset[str]:
    """The stems of what stands close to a number, in the same part of the sentence."""
    before = _CLAUSE_END.split(sentence[:start])[-1]
    after = _CLAUSE_END.split(sentence[end:], maxsplit=1)[0]
    return frozenset((*_stems(before)[-_AROUND:], *_stems(after)[:_AROUND]))


# Not without a bound: a preview lasts, and each save has other words.
@lru_cache(maxsize=1 << 14)
def _stems(text: str) -> tuple[str, ...]:
    words = (word for word in _WORD.findall(text.lower()) if word not in _SMALL)
    return tuple(word[:_STEM] for word in words)


_WORD = re.compile(r"[^\W\d_]{3,}")
"""What has fewer letters says little."""
