"""Patterns of addresses, as the configuration of other tools writes them."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import urlsplit

_COLON = re.compile(r":(?P<name>[a-z_]+)")
_BRACES = re.compile(r"\{(?P<name>\w+)(?::(?P<form>[^{}]*))?\}")
_STRFTIME = re.compile(r"%[-]?[YymdjHMSbBaA]")
_UNICODE_DAY = re.compile(r"'[^']*'|y+|M+|d+|[A-Za-z]+")
_REPEATED = re.compile(r"/{2,}")
_NAMES = ("long_month", "short_month", "long_day", "short_day")


def with_colons(pattern: str, values: Mapping[str, str]) -> str | None:
    """`/:year/:month/:title/` filled in; None if a name is not known."""
    return _filled(_COLON, pattern, values)


def with_braces(pattern: str, values: Mapping[str, str], day: dt.date) -> str | None:
    """`{category}/{date:%Y}/{slug}.html` filled in; None if a name is not known."""
    known = {**values, "date": ""}
    dated = _BRACES.sub(lambda match: _dated(match, day), pattern)
    return _filled(_BRACES, dated, known)


def _filled(names: re.Pattern[str], pattern: str, values: Mapping[str, str]) -> str | None:
    if any(match["name"] not in values for match in names.finditer(pattern)):
        return None
    return old_path(names.sub(lambda match: values[match["name"]], pattern))


def _dated(match: re.Match[str], day: dt.date) -> str:
    form = match["form"]
    # Only numbers and English names: `strftime` would take any other letter for something.
    if match["name"] != "date" or not form or set(_STRFTIME.sub("", form)) & {"%"}:
        return match[0]
    return day.strftime(form)


def unicode_day(form: str, day: dt.date) -> str:
    """A day by a pattern of Unicode: `yyyy/MM/dd`."""
    values = {"yyyy": f"{day.year:04}", "y": str(day.year), "yy": f"{day.year % 100:02}"}
    values |= {
        "MM": f"{day.month:02}",
        "M": str(day.month),
        "dd": f"{day.day:02}",
        "d": str(day.day),
    }
    values |= {"MMMM": day.strftime("%B"), "MMM": day.strftime("%b")}
    return _UNICODE_DAY.sub(lambda match: values.get(match[0], match[0].strip("'")), form)


def parts_of_day(moment: dt.date | dt.datetime) -> dict[str, str]:
    """The parts of a day by the names that Jekyll and Hugo give them."""
    clock = moment if isinstance(moment, dt.datetime) else dt.datetime.combine(moment, dt.time())
    return {
        "year": f"{moment.year:04}",
        "short_year": f"{moment.year % 100:02}",
        "month": f"{moment.month:02}",
        "i_month": str(moment.month),
        "monthname": moment.strftime("%B").lower(),
        "day": f"{moment.day:02}",
        "i_day": str(moment.day),
        "y_day": moment.strftime("%j"),
        "yearday": str(moment.timetuple().tm_yday),
        "weekday": str(moment.isoweekday() % 7),
        "weekdayname": moment.strftime("%A").lower(),
        "w_year": moment.strftime("%G"),
        "week": moment.strftime("%V"),
        "w_day": moment.strftime("%u"),
        **dict(zip(_NAMES, map(moment.strftime, ("%B", "%b", "%A", "%a")), strict=True)),
        "hour": f"{clock.hour:02}",
        "minute": f"{clock.minute:02}",
        "second": f"{clock.second:02}",
    }


def old_path(address: str) -> str:
    """An address as a path from the root of its site: with one slash at the start, none twice."""
    return _REPEATED.sub("/", f"/{address.strip()}")


def aliases_of(value: object, base: str = "/") -> tuple[str, ...]:
    """Older addresses as a field lists them; one that is not from the root is beside `base`."""
    values = value if isinstance(value, list) else [value]
    given = [one.strip() for one in values if isinstance(one, str) and one.strip()]
    folder = base.rstrip("/").rpartition("/")[0]
    paths = (urlsplit_path(one) for one in given)
    return tuple(
        old_path(one if one.startswith("/") else f"{folder}/{one}") for one in paths if one
    )


def urlsplit_path(address: str) -> str:
    """The path of an address; empty for one that nobody can read."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def urlized(text: str) -> str:
    """A title or a name as Hugo puts it into an address: small letters, no spaces."""
    kept = (one for one in text.strip().lower() if one.isalnum() or one in " -_./+~")
    return re.sub(r"\s+", "-", "".join(kept))


def lower_slug(title: str) -> str:
    """A title as Material's blog puts it into an address, if its author set nothing else."""
    text = re.sub(r"<[^<>]*>", "", unicodedata.normalize("NFC", title))
    return re.sub(r"[^\w\- ]", "", text).strip().lower().replace(" ", "-")
