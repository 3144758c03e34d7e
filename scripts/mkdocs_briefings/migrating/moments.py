"""Days and times as other tools write them."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from ..content import day_of, written_day

_MOMENT = re.compile(
    r"(?P<day>\d{4}[-/]\d{1,2}[-/]\d{1,2})[T ]+(?P<clock>\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
# As in a file name: `2025-11-04-talks`, `2025-11-04 Talks`, `2025-11-04`.
_DATED = re.compile(r"(?P<day>\d{4}-\d{1,2}-\d{1,2})(?:[-_ .]+(?P<rest>.+))?", re.ASCII)


def moment_of(value: object, zone: str = "") -> dt.date | dt.datetime | None:
    """A day, or a time with its zone; None for what is neither.

    Of a time without a zone only the day is kept, unless the site's `zone` is known.
    """
    if isinstance(value, str):
        value = _read(value.strip())
    if isinstance(value, dt.datetime):
        return _in_zone(value, zone)
    return value if isinstance(value, dt.date) and day_of(value) else None


def day_only(value: object, zone: str = "") -> dt.date | None:
    """The same, without the time of day."""
    moment = moment_of(value, zone)
    return moment.date() if isinstance(moment, dt.datetime) else moment


def dated_name(stem: str) -> tuple[dt.date | None, str]:
    """The day that a file name begins with, and the rest of the name."""
    match = _DATED.fullmatch(stem)
    day = day_only(match["day"]) if match else None
    return (day, match["rest"] or "") if match and day else (None, stem)


def _read(text: str) -> dt.date | dt.datetime | None:
    match = _MOMENT.fullmatch(text)
    if not match:
        return written_day(text)
    day = written_day(match["day"])
    try:
        clock = dt.time.fromisoformat(_two_digits(match["clock"])).replace(
            tzinfo=_offset(match["zone"])
        )
    except ValueError:
        return day
    return dt.datetime.combine(day, clock) if day else None


def _offset(text: str | None) -> dt.tzinfo | None:
    if not text:
        return None
    return dt.UTC if text[0] in "ZzUuGg" else dt.datetime.strptime(text, "%z").tzinfo


def _in_zone(moment: dt.datetime, zone: str) -> dt.date | dt.datetime | None:
    moment = moment.replace(microsecond=0)
    if day_of(moment.date()) is None:
        return None
    try:
        where = ZoneInfo(zone) if zone else None
    # For a zone that nobody knows, a path, or one without its table on this system.
    except (ValueError, OSError, KeyError):
        where = None
    if where is None:
        return moment if moment.tzinfo else moment.date()
    # The day on the wall of the newsroom is the one in the old address.
    return moment.astimezone(where) if moment.tzinfo else moment.replace(tzinfo=where)


def _two_digits(clock: str) -> str:
    return clock if clock.index(":") == 2 else f"0{clock}"
