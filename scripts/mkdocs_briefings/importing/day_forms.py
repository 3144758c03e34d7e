"""The forms in which a text names a day, by language; only those that can mean just one day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from ..names import HANGUL
from .calendar_words import calendar_words


class Certainty(IntEnum):
    """How much of a day the text itself says; the rest follows from the day of publication."""

    RELATIVE = 1
    DAY = 2
    MONTH_AND_DAY = 3
    FULL = 4


DayReading = Callable[[re.Match[str], dt.date], dt.date | None]


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a day, and how to read it; with what is left open, that of publication."""

    pattern: re.Pattern[str]
    certainty: Certainty
    read: DayReading


WITH_MONTHS = ("en", "de", "fr", "es")
"""Languages whose names of months and weekdays are known."""


def forms(language: str) -> tuple[Form, ...]:
    """Every form in a language; in an unknown one, only figures that can mean just one day."""
    base = language[:2].lower()
    named = (*_named(base), *_relative_words(base)) if base in WITH_MONTHS else ()
    return (*_FIGURES, *_dotted(base), *named, *_ASIAN.get(base, ()))


def _form(pattern: str, certainty: Certainty, read: DayReading) -> Form:
    return Form(re.compile(pattern, re.IGNORECASE), certainty, read)


_YEAR = r"(?P<year>(?:19|20)\d{2})"
_M = r"(?P<month>\d{1,2})"
_D = r"(?P<day>\d{1,2})"


def _full(match: re.Match[str], published: dt.date) -> dt.date:
    return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))


def _numeric(match: re.Match[str], published: dt.date) -> dt.date | None:
    """A date like 25/11/2025, where only one number can be the month."""
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    if first == second or first > 12:
        return dt.date(year, second, first)
    return dt.date(year, first, second) if second > 12 else None


def _month_and_day(match: re.Match[str], published: dt.date) -> dt.date:
    return nearest_day(published, int(match["month"]), int(match["day"]))


def nearest_day(published: dt.date, month: int, day: int) -> dt.date:
    """The day in whichever year brings it nearest to that of publication."""
    years = (published.year + step for step in (-1, 0, 1))
    days = [found for year in years if (found := _day_or_none(year, month, day))]
    return min(days, key=lambda one: abs(one - published))


def _day_or_none(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _day(match: re.Match[str], published: dt.date) -> dt.date:
    """The latest day of the month with that number up to publication, as Korean papers write."""
    day = int(match["day"])
    month = published.replace(day=1)
    if day > published.day:
        month = (month - dt.timedelta(days=1)).replace(day=1)
    return month.replace(day=day)


_FIGURES = (
    _form(rf"(?<!\d){_YEAR}-{_M}-{_D}(?!\d)", Certainty.FULL, _full),
    _form(rf"(?<!\d){_YEAR}\s?[./]\s?{_M}\s?[./]\s?{_D}(?!\d)\.?", Certainty.FULL, _full),
    _form(rf"{_YEAR}\s*年\s*{_M}\s*月\s*{_D}\s*日", Certainty.FULL, _full),
    _form(rf"{_YEAR}\s*년\s*{_M}\s*월\s*{_D}\s*일", Certainty.FULL, _full),
    _form(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})(?!\d)", Certainty.FULL, _numeric),
)


def _dotted(language: str) -> tuple[Form, ...]:
    """German writes the day first, always, and with dots."""
    pattern = rf"(?<!\d){_D}\.\s?{_M}\.\s?{_YEAR}(?!\d)"
    return (_form(pattern, Certainty.FULL, _full),) if language == "de" else ()


@cache
def _named(language: str) -> tuple[Form, ...]:
    words = calendar_words(language)
    longest = sorted(words.months, key=len, reverse=True)
    month = rf"(?P<month>{'|'.join(map(re.escape, longest))})(?!\w)\.?"
    before, after = _ORDER[language]

    def number(match: re.Match[str]) -> int:
        return words.months[match["month"].casefold()]

    def full(match: re.Match[str], published: dt.date) -> dt.date:
        return dt.date(int(match["year"]), number(match), int(match["day"]))

    def in_year(match: re.Match[str], published: dt.date) -> dt.date:
        return nearest_day(published, number(match), int(match["day"]))

    def weekday(match: re.Match[str], published: dt.date) -> dt.date:
        back = (published.weekday() - words.weekdays[match["weekday"].casefold()]) % 7
        return published - dt.timedelta(days=back)

    first = rf"(?<![\d.])\b{_D}{before}\s*{month}"
    found = [
        _form(rf"{first}{after}{_YEAR}\b", Certainty.FULL, full),
        # Not before a year that the form above could not read.
        _form(rf"{first}(?!\s*\d{{4}})", Certainty.MONTH_AND_DAY, in_year),
    ]
    if language == "en":
        second = rf"\b{month}\s*{_D}(?:st|nd|rd|th)?\b"
        found.insert(0, _form(rf"{second},?\s+{_YEAR}\b", Certainty.FULL, full))
        found.insert(
            2,
            # `in May 5 percent more` is not the fifth.
            _form(rf"{second}(?!\s*(?:percent|\d|,\s*\d{{4}}))", Certainty.MONTH_AND_DAY, in_year),
        )
    names = "|".join(words.weekdays)
    # `next Monday` is still to come.
    pattern = rf"(?<!next )(?<!coming )(?<!\w)(?P<weekday>{names})(?!\w)"
    return (*found, _form(pattern, Certainty.RELATIVE, weekday))


_ORDER = {
    "en": (r"(?:st|nd|rd|th)?(?:\s+of)?", r",?\s+"),
    "de": (r"\.", r"\s+"),
    "fr": (r"(?:er)?", r"\s+"),
    "es": (r"º?(?:\s+de)?", r"\s+(?:del?\s+)?"),
}
"""What stands between a day and its month, and between month and year."""

_YESTERDAY: Mapping[str, tuple[str, str]] = {
    # `today’s leaders` names no day.
    "en": (r"yesterday(?!['’]s)", r"today(?!['’]s)"),
    "de": (r"gestern", r"heute"),
    "fr": (r"hier", r"aujourd['’]hui"),
    "es": (r"ayer", r"hoy"),
}


def _relative_words(language: str) -> tuple[Form, ...]:
    yesterday, today = _YESTERDAY[language]
    return (
        _form(rf"\b{yesterday}\b", Certainty.RELATIVE, _days_ago(1)),
        _form(rf"\b{today}\b", Certainty.RELATIVE, _days_ago(0)),
        *(_OF_THE_MONTH if language == "en" else ()),
    )


def _days_ago(days: int) -> DayReading:
    return lambda match, published: published - dt.timedelta(days=days)


_OF_THE_MONTH = (
    _form(
        r"\bon the (?P<day>\d{1,2})(?:st|nd|rd|th)"
        r"(?=\s*(?:[,.(]|$|at|in|by|after|and|with|to|of this))",
        Certainty.DAY,
        _day,
    ),
)
"""`on the 3rd (local time)`, but not `on the 3rd floor`."""


def _korean_weekday(match: re.Match[str], published: dt.date) -> dt.date:
    back = (published.weekday() - "월화수목금토일".index(match["weekday"])) % 7
    return published - dt.timedelta(days=back)


def _last_month(match: re.Match[str], published: dt.date) -> dt.date:
    month = published.replace(day=1) - dt.timedelta(days=1)
    return month.replace(day=int(match["day"]))


# 다음 주 월요일, Monday next week, is still to come.
_KOREAN_WEEKDAY = rf"(?<!다음\s주\s)(?<![{HANGUL}])(?P<weekday>[월화수목금토일])요일"
_IN_CHINESE_CHARACTERS = (
    _form(rf"(?<![\d年]){_M}月{_D}日", Certainty.MONTH_AND_DAY, _month_and_day),
    # 3日間 is three days long, 2日目 a second day, and 日本 is Japan.
    _form(rf"(?<![\d月年]){_D}日(?![間本目付程々])", Certainty.DAY, _day),
)
_ASIAN = {
    "ko": (
        _form(rf"지난\s?달\s*{_D}\s*일", Certainty.MONTH_AND_DAY, _last_month),
        _form(rf"(?<!\d){_M}\s*월\s*{_D}\s*일", Certainty.MONTH_AND_DAY, _month_and_day),
        # 3일간 is three days long.
        _form(rf"(?:(?<=^)|(?<=[\s(])){_D}일(?=[\s(,.]|에|의|$)", Certainty.DAY, _day),
        _form(
            _KOREAN_WEEKDAY,
            Certainty.RELATIVE,
            _korean_weekday,
        ),
        _form(rf"(?<![{HANGUL}])어제(?![{HANGUL}]*날)", Certainty.RELATIVE, _days_ago(1)),
        # 오늘날 means nowadays.
        _form(rf"(?<![{HANGUL}])오늘(?![{HANGUL}]*날)", Certainty.RELATIVE, _days_ago(0)),
    ),
    "ja": (
        *_IN_CHINESE_CHARACTERS,
        _form(r"昨日", Certainty.RELATIVE, _days_ago(1)),
        _form(r"今日|本日", Certainty.RELATIVE, _days_ago(0)),
    ),
    "zh": (
        *_IN_CHINESE_CHARACTERS,
        _form(r"昨[天日]", Certainty.RELATIVE, _days_ago(1)),
        _form(r"今[天日]", Certainty.RELATIVE, _days_ago(0)),
    ),
}
