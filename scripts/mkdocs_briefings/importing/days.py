"""Days that a text names, in English and Korean; only forms that can mean one day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from ..names import HANGUL

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday 월요일",
            "tuesday 화요일",
            "wednesday 수요일",
            "thursday 목요일",
            "friday 금요일",
            "saturday 토요일",
            "sunday 일요일",
        )
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Certainty(IntEnum):
    """How much of a day the text itself says; the rest follows from the day of publication."""

    RELATIVE = 1
    DAY = 2
    MONTH_AND_DAY = 3
    FULL = 4


@dataclass(frozen=True, slots=True)
class Spotted:
    """A day that a text names."""

    day: dt.date
    text: str
    start: int
    end: int
    certainty: Certainty


def spot(text: str, published: dt.date | None = None) -> list[Spotted]:
    """Every day named, in the order of the text; without `published` only complete dates."""
    found: list[Spotted] = []
    for pattern, certainty, day_of in _FORMS:
        for match in pattern.finditer(text):
            taken = any(match.start() < one.end and one.start < match.end() for one in found)
            if taken or (published is None and certainty is not Certainty.FULL):
                continue
            day = _safely(day_of, match, published or dt.date.min)
            if day:
                found.append(Spotted(day, match[0].strip(), *match.span(), certainty))
    return sorted(found, key=lambda one: one.start)


def ambiguous(text: str) -> str:
    """The first date that can be read in two ways, such as 04/11/2025."""
    for match in re.finditer(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)", text):
        first, second = int(match[1]), int(match[2])
        if first != second and max(first, second) <= 12:
            return match[0]
    return ""


Reading = Callable[[re.Match[str], dt.date], dt.date | None]


def _safely(day_of: Reading, match: re.Match[str], published: dt.date) -> dt.date | None:
    try:
        return day_of(match, published)
    except (ValueError, OverflowError):
        return None


def _full(match: re.Match[str], published: dt.date) -> dt.date:
    return dt.date(int(match["year"]), _month(match), int(match["day"]))


def _month(match: re.Match[str]) -> int:
    month = match["month"].casefold()
    return _MONTHS.get(month) or int(month)


def _numeric(match: re.Match[str], published: dt.date) -> dt.date | None:
    """A date like 25/11/2025, where only one number can be the month."""
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    if first == second or first > 12:
        return dt.date(year, second, first)
    return dt.date(year, first, second) if second > 12 else None


def _month_and_day(match: re.Match[str], published: dt.date) -> dt.date:
    """In the year that brings the day nearest to that of publication."""
    years = (published.year + step for step in (-1, 0, 1))
    month, day = _month(match), int(match["day"])
    days = [dt.date(year, month, day) for year in years if _is_day(year, month, day)]
    return min(days, key=lambda one: abs(one - published))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def _day(match: re.Match[str], published: dt.date) -> dt.date:
    """The latest day of the month with that number up to publication, as Korean papers write."""
    day = int(match["day"])
    month = published.replace(day=1)
    if day > published.day:
        month = (month - dt.timedelta(days=1)).replace(day=1)
    return month.replace(day=day)


def _weekday(match: re.Match[str], published: dt.date) -> dt.date:
    back = (published.weekday() - _WEEKDAYS[match["weekday"].casefold()]) % 7
    return published - dt.timedelta(days=back)


def _relative(match: re.Match[str], published: dt.date) -> dt.date:
    is_yesterday = match[0].casefold() in ("yesterday", "어제")
    return published - dt.timedelta(days=int(is_yesterday))


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_YEAR = r"(?P<year>(?:19|20)\d{2})"
_M = r"(?P<month>\d{1,2})"
_D = r"(?P<day>\d{1,2})"
_WEEKDAY = rf"(?P<weekday>{'|'.join(_WEEKDAYS)})"
_FORMS: tuple[tuple[re.Pattern[str], Certainty, Reading], ...] = (
    (_form(rf"(?<!\d){_YEAR}-{_M}-{_D}(?!\d)"), Certainty.FULL, _full),
    (_form(rf"(?<!\d){_YEAR}\s?[./]\s?{_M}\s?[./]\s?{_D}(?!\d)\.?"), Certainty.FULL, _full),
    (_form(rf"{_YEAR}\s*년\s*{_M}\s*월\s*{_D}\s*일"), Certainty.FULL, _full),
    (_form(rf"\b{_MONTH}\s*{_DAY},?\s+{_YEAR}\b"), Certainty.FULL, _full),
    (_form(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b"), Certainty.FULL, _full),
    (_form(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})(?!\d)"), Certainty.FULL, _numeric),
    (
        _form(rf"\b{_MONTH}\s*{_DAY}\b(?!\s*(?:percent|\d|,\s*\d{{4}}))"),
        Certainty.MONTH_AND_DAY,
        _month_and_day,
    ),
    (_form(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}\b"), Certainty.MONTH_AND_DAY, _month_and_day),
    (_form(rf"(?<!\d){_M}\s*월\s*{_D}\s*일"), Certainty.MONTH_AND_DAY, _month_and_day),
    (_form(rf"(?:(?<=^)|(?<=[\s(])){_D}일(?=[\s(,.]|에|의|$)"), Certainty.DAY, _day),
    (
        _form(rf"(?<!next )(?<!coming )(?<![A-Za-z{HANGUL}]){_WEEKDAY}(?![A-Za-z])"),
        Certainty.RELATIVE,
        _weekday,
    ),
    (
        _form(
            r"\b(?:yesterday|today)\b(?!['’]s)"
            rf"|(?<![{HANGUL}])(?:어제|오늘)(?![{HANGUL}]*날)"
        ),
        Certainty.RELATIVE,
        _relative,
    ),
)


def whole_line_date(line: str) -> tuple[dt.date, bool] | None:
    """The date of a line that says when the article appeared, and whether it says `updated`.

    `Nov 05, 2025, 10:05 am`, `Published: 2025-11-05 | Updated: …`, `입력 2025.11.05. 10:05`.
    """
    dates = spot(line)
    if not dates:
        return None
    rest = line
    for one in reversed(dates):
        rest = rest[: one.start] + " " + rest[one.end :]
    words = re.sub(r"\d{1,2}\s*[:시]\s*\d{2}\s*분?(?:\s*[:]\s*\d{2})?", " ", rest).casefold()
    left = [word for word in re.findall(r"[^\W\d_]+", words) if word not in _AROUND_DATES]
    if len(left) > 1 or len(line) > 120:
        return None
    before = line[: dates[0].start].casefold()
    return dates[0].day, any(word in before for word in _UPDATED)


_UPDATED = ("updated", "modified", "수정", "최종", "revised")
_AROUND_DATES = _words(
    """
    published publish posted updated modified revised last first on at am pm kst gmt utc est edt bst
    t z all news date written released issued by a p m mon tue wed thu fri sat sun monday tuesday
    wednesday thursday friday saturday sunday hrs
    입력 기사입력 수정 최종수정 최종 등록 승인 발행 게재 작성 송고 송고시간 보도 날짜 오전 오후
    월 화 수 목 금 토 일 요일 월요일 화요일 수요일 목요일 금요일 토요일 일요일
    업데이트 일시 시간 시각
    """
)
