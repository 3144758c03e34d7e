"""The kinds of value that front matter holds: text, addresses, days, ids.

Each takes what YAML makes of an author's words and gives one clean value, or says what is wrong
in words for authors: `wrong("which is not a date", "Write it as YYYY-MM-DD.")`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, TypeVar
from urllib.parse import unquote, urlsplit

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from ..dates import MOST_DAYS, Interval, PartialDate, Span, span_of
from ..names import is_name
from ..sentinels import CONTROLS
from ..slugs import is_slug, slugify

_Day = TypeVar("_Day", dt.date, dt.datetime)

WRONG = "wrong_value"
"""The type of a pydantic error that carries our own words."""
CONTROL = "control_character"
"""The type of a pydantic error for a text with a character that nobody can see."""

CONTROL_CHARACTER = re.compile(f"[{CONTROLS}\u2028\u2029]")
"""Characters that no text needs. The separators U+2028 and U+2029 are line endings in YAML and
nowhere else."""

FIRST_YEAR, LAST_YEAR = 1000, 9998
"""Days before and after can be counted: the calendar of Python has the years 1 to 9999."""

_LONGEST_SHOWN = 60
_LINE_BREAK = re.compile(r"\s*\n\s*")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LIKE_A_SPAN = re.compile(r"[\d\s/.-]+")
# YAML's own times have seconds; people write `10:05`.
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?) ?(\S*)")


def shown(value: object) -> str:
    """A value as messages show it: short, on one line, with nothing invisible in it."""
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, bool) or not isinstance(value, str):
        return f"'{str(value).lower() if isinstance(value, bool) else value}'"
    # A terminal would obey an escape sequence in a message.
    text = CONTROL_CHARACTER.sub(lambda match: ascii(match[0])[1:-1], " ".join(value.split()))
    return f"'{text}'" if len(text) <= _LONGEST_SHOWN else f"'{text[: _LONGEST_SHOWN - 1]}…'"


def wrong(what: str, hint: str) -> PydanticCustomError:
    """An error whose sentence goes on after "'field' is …," and whose hint says what to do."""
    return PydanticCustomError(WRONG, "{what}", {"what": what, "hint": hint})


def _text(value: object) -> str:
    if isinstance(value, str):
        text = value.strip()
    # Before `int`, of which Python's `bool` is a kind; likewise a time is a date.
    elif isinstance(value, bool):
        raise wrong("which YAML reads as yes or no, not as text", "Put quotes around it.")
    elif isinstance(value, dt.datetime):
        raise wrong("which YAML reads as a time, not as text", "Put quotes around it.")
    elif isinstance(value, int | float | dt.date):
        return str(value)
    else:
        raise wrong("not text", "Write one line of text.")
    if CONTROL_CHARACTER.search(text):
        raise PydanticCustomError(CONTROL, "control character")
    return _LINE_BREAK.sub(" ", text) if "\n" in text else text


_TEXT = {"type": ["string", "number"]}
Text = Annotated[str, BeforeValidator(_text), WithJsonSchema(_TEXT)]
"""Plain text on one line: stripped, line breaks become spaces, harmless numbers become text."""


def _checked(check: Any, schema: dict[str, Any]) -> tuple[BeforeValidator, WithJsonSchema]:
    return (
        BeforeValidator(lambda value: check(_text(value))),
        WithJsonSchema({"type": "string", **schema}),
    )


def _name(text: str) -> str:
    if not is_name(text):
        raise wrong("which is not a name", "Write a name with a letter or a digit in it.")
    return text


def _web_address(text: str) -> str:
    hint = "Write the full address: 'https://example.org/page'."
    if not _WEB_ADDRESS.fullmatch(text):
        raise wrong("which is not a web address", hint)
    try:
        # `urlsplit` raises for `https://[half`, `port` for one above 65535.
        parts = urlsplit(text)
        named = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        named = False
    if not named:
        raise wrong("which is not a web address", hint)
    return text


class WebAddressError(ValueError):
    """A text is not a web address; the message says how to write one."""


def web_address(text: str) -> str:
    """The same text if it is a web address; else WebAddressError."""
    try:
        return _web_address(text)
    except PydanticCustomError as error:
        hint = (error.context or {})["hint"]
        raise WebAddressError(f"'{text}' is not a web address. {hint}") from None


def _picture(text: str) -> str:
    if _WEB_ADDRESS.fullmatch(text):
        return _web_address(text)
    # A colon before the first slash is a scheme, `data:`, or a drive, `C:`.
    if ":" in text.split("/")[0] or text.startswith("//") or "\\" in text:
        raise wrong("which is not a picture's address", "Write a path such as 'images/talks.jpg'.")
    return text


def _site_path(text: str) -> str:
    # As a server reads it: `/%2e%2e/` leads out of the site as `/../` does.
    plain = unquote(text)
    inside = plain.startswith("/") and not plain.startswith("//")
    if not inside or ".." in plain.split("/") or re.search(r"[\s?#\\<>\"]", plain):
        raise wrong("which is not a path on this site", "Write it from the root: '/old/address/'.")
    return text


def _days(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_DAYS:
        raise wrong("which is not a number of days", "Write a whole number; 0 means never.")
    return value


def _source_id(text: str) -> str:
    if not is_slug(text):
        proposal = slugify(text)
        raise wrong("which is not an id", f"Use only a-z, 0-9 and hyphens: '{proposal}'.")
    return text


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise wrong("which is not a language tag", "Write a tag such as 'en' or 'ko'.")
    return text


def _day(value: object) -> dt.date:
    if isinstance(value, dt.datetime):
        raise wrong("which has a time", f"Write only the day: {value.date()}.")
    if isinstance(value, dt.date):
        return _within(value)
    text = _text(value)
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
        parsed = PartialDate.parse(_text(value))
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
    if isinstance(value, str) and not _LIKE_A_SPAN.fullmatch(value.strip()):
        return _text(value)
    return _span(value)


Name = Annotated[str, *_checked(_name, _TEXT)]
"""A text by which somebody or something can be called."""
WebAddress = Annotated[str, *_checked(_web_address, {"pattern": "^https?://"})]
"""An address that starts with `http://` or `https://`."""
Picture = Annotated[str, *_checked(_picture, {})]
"""A path inside the site or a web address."""
SitePath = Annotated[str, *_checked(_site_path, {"pattern": "^/(?!/)"})]
"""An address on this site, from its root."""
SourceId = Annotated[str, *_checked(_source_id, {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"} | _TEXT)]
"""A slug, so that it can stand in `[@id]`."""
Language = Annotated[str, *_checked(_language, {"pattern": f"^{_LANGUAGE.pattern}$"})]
"""A BCP 47 tag."""
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
SomeTimeOrWords = Annotated[Span | str, PlainValidator(_span_or_words), WithJsonSchema(_TEXT)]
"""The same, or words where no time is known."""
