"""Days, months and years that a text names, in English or Korean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..dates import PartialDate

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTH = r"(?P<month>{}|{})\b\.?".format(
    "|".join(_MONTHS), "|".join(month[:3] for month in (*_MONTHS[:8], *_MONTHS[9:]))
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)",
        rf"{_DAY} {_MONTH}(?:,? {_YEAR})?",
        rf"\b{_MONTH} {_DAY}(?:, {_YEAR})?",
        rf"\b{_MONTH},? {_YEAR}",
        r"(?:(?P<year>(?:19|20)\d\d)년 ?)?(?<!\d)(?P<month>\d{1,2})월 ?(?P<day>\d{1,2})일",
        r"(?P<year>(?:19|20)\d\d)년 ?(?P<month>\d{1,2})월",
        # A year alone; as part of a number or of a name such as FS26-2026 it would mean no time.
        rf"(?<![\w.,/-]){_YEAR}(?![-/]\d)",
    )
)
"""A form comes after all that say more: what one has found, the next ones leave."""


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day, a month or a year in a text."""

    words: str
    """As the text has it."""
    date: PartialDate


def named_days(text: str, near: date) -> Iterator[NamedDay]:
    """What a text names, in no order; a day without its year is the one nearest to `near`."""
    for form in _FORMS:
        for match in form.finditer(text):
            if found := _date(match, near):
                yield NamedDay(match[0].strip(), found)
        text = form.sub(lambda match: "·" * len(match[0]), text)


def _date(match: re.Match[str], near: date) -> PartialDate | None:
    parts = match.groupdict()
    month, day = _month(parts.get("month") or ""), int(parts.get("day") or 0)
    if parts["year"]:
        return _existing(int(parts["year"]), month, day)
    years = (near.year - 1, near.year, near.year + 1)
    known = [one for one in (_existing(year, month, day) for year in years) if one]
    return min(known, key=lambda one: abs(one.first_day - near), default=None)


def _month(word: str) -> int:
    if not word or word.isdigit():
        return int(word or 0)
    return [month[:3] for month in _MONTHS].index(word[:3].lower()) + 1


def _existing(year: int, month: int, day: int) -> PartialDate | None:
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return PartialDate(year, month, day)
