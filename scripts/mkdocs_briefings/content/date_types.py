"""The kinds of value that say when: days, moments, partial dates, and times of expectations."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, TypeVar

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from ..dates import MOST_DAYS, Interval, PartialDate, Span, span_of
from .field_types import TEXT_SCHEMA, one_line, wrong
from .written_dates import written_day

_Day = TypeVar("_Day", dt.date, dt.datetime)

FIRST_YEAR, LAST_YEAR = 1000, 9998
"""Days before and after can be counted: the calendar of Python has the years 1 to 9999."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LIKE_A_SPAN = re.compile(r"[\d\s/.-]+")
# YAML's own times have seconds; people write `10:05`.
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?) ?(\S*)")


def _days(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_DAYS:
        raise wrong("which is not a number of days", "Write a whole number; 0 means never.")
    return value


def _day(value: object) -> dt.date:
    if isinstance(value, dt.datetime):
        raise wrong("which has a time", f"Write only the day: {value.date()}.")
    if isinstance(value, dt.date):
        return _within(value)
    text = one_line(value)
    if not _DAY.fullmatch(text):
        raise _no_date()
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise _no_date() from None
    return _within(day)


def _within(day: _Day) -> _Day:
    """The same day, unless so near to the ends of the calendar that nothing can be counted."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise wrong("which is too far off", f"Write a year from {FIRST_YEAR} to {LAST_YEAR}.")
    return day


def _no_date() -> PydanticCustomError:
    return wrong("which is not a date", "Write it as YYYY-MM-DD.")


def _moment(value: object) -> dt.date | dt.datetime:
    if isinstance(value, str) and (match := _MOMENT.fullmatch(value.strip())):
        value = _time_of(match)
    if not isinstance(value, dt.datetime):
        return _day(value)
    if value.tzinfo is None:
        raise wrong(
            "a time without a zone",
            f"Write only the day, {value.date()}, or add the zone: {value.isoformat()}+09:00.",
        )
    return _within(value)


def _publication(value: object) -> dt.date | dt.datetime | None:
    # With a yes or no, other tools mark drafts. A no is told elsewhere; a yes says no day.
    return None if isinstance(value, bool) else _moment(value)


def day_of(value: object) -> dt.date | None:
    """The day that a value of `date` means, or None if it means none."""
    try:
        moment = _moment(value)
    except PydanticCustomError:
        return None
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _time_of(match: re.Match[str]) -> dt.datetime:
    day, clock, zone = match.groups()
    try:
        return dt.datetime.fromisoformat(f"{day}T{clock}{zone}")
    except ValueError:
        raise _no_date() from None


def _partial(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return PartialDate.of(_within(value))
    try:
        parsed = PartialDate.parse(one_line(value))
    except ValueError as error:
        if isinstance(error, PydanticCustomError):
            raise
        raise wrong("which is not a date", "Write it as YYYY, YYYY-MM or YYYY-MM-DD.") from None
    _within(parsed.first_day)
    return parsed


def _span(value: object) -> Span:
    if isinstance(value, Interval) or not isinstance(value, str) or "/" not in value:
        return value if isinstance(value, Interval) else _partial(value)
    try:
        parsed = span_of(value.strip())
    except ValueError:
        hint = "Write it as YYYY, YYYY-MM, YYYY-MM-DD, or two of them: '2026-01/2026-06'."
        raise wrong("which is not a time", hint) from None
    _within(parsed.first_day)
    _within(parsed.last_day)
    return parsed


def _span_or_words(value: object) -> Span | str:
    if not isinstance(value, str) or _LIKE_A_SPAN.fullmatch(value.strip()):
        return _span(value)
    # As words it would never be due; `--fix` writes it as a day.
    if day := written_day(value):
        raise wrong("which is not a date", f"Write it as {day}.")
    return one_line(value)


Day = Annotated[dt.date, PlainValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A calendar day."""
Days = Annotated[
    int,
    PlainValidator(_days),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": MOST_DAYS}),
]
"""A length of time in days."""
_MOMENT_SCHEMA = WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}"})
Moment = Annotated[dt.date | dt.datetime, PlainValidator(_moment), _MOMENT_SCHEMA]
"""A calendar day, or a time of day with its zone."""
Publication = Annotated[dt.date | dt.datetime | None, PlainValidator(_publication), _MOMENT_SCHEMA]
"""The same; None for a yes or no, which other tools put there."""
SomeDate = Annotated[
    PartialDate,
    PlainValidator(_partial),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}){0,2}$"}),
]
"""A day, a month or a year."""
_SPAN = r"\d{4}(-\d{2}){0,2}"
SomeTime = Annotated[
    Span,
    PlainValidator(_span),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{_SPAN}(/{_SPAN})?$"}),
]
"""A day, a month or a year, or from one to another."""
SomeTimeOrWords = Annotated[Span | str, PlainValidator(_span_or_words), WithJsonSchema(TEXT_SCHEMA)]
"""The same, or words where no time is known."""
