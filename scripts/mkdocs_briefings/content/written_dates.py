"""Days as people write them, when only one day can be meant."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_OF = r"(?:de )?"
"""What stands between day, month and year in Spanish and Portuguese."""
_NUMBER = r"(?P<month>\d{1,2})"


def day_forms(month: str) -> tuple[str, ...]:
    """How a day is written, as regular expressions; the argument is one for the name of a month.

    All begin or end with the year: two small numbers at the start could mean two days.
    """
    named = rf"(?P<month>{month})\.?"
    return (
        rf"{_YEAR}[-/.]\s?{_NUMBER}[-/.]\s?(?P<day>\d{{1,2}})\.?",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
        rf"{_YEAR}[년年]\s*{_NUMBER}[월月]\s*(?P<day>\d{{1,2}})[일日]",
        rf"{_DAY} {_OF}{named},? {_OF}{_YEAR}",
        rf"{named} {_DAY},? {_YEAR}",
    )


def month_forms(month: str) -> tuple[str, ...]:
    """How a month of a year is written, in the same way."""
    named = rf"(?P<month>{month})\.?"
    return (
        rf"{_YEAR}[-/](?P<month>\d{{2}})",
        rf"(?P<month>\d{{1,2}})/{_YEAR}",
        rf"{_YEAR}[년年]\s*{_NUMBER}[월月]",
        rf"{named},? {_OF}{_YEAR}",
    )


_FORMS = tuple(map(re.compile, day_forms("[A-Za-z]{3,9}")))


def written_day(text: str) -> date | None:
    """The day that a text names, or None if it names none or could mean another."""
    for form in _FORMS:
        if match := form.fullmatch(text.strip()):
            return _day(match["year"], match["month"], match["day"])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _month(month)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _month(word: str) -> int:
    short = word.lower()[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0
