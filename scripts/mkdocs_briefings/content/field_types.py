"""The kinds of value that front matter holds: text, addresses, ids; days have their own module.

Each takes what YAML makes of an author's words and gives one clean value, or says what is wrong
in words for authors: `wrong("which is not a date", "Write it as YYYY-MM-DD.")`.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any
from urllib.parse import unquote, urlsplit

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from ..hosts import host_of
from ..names import is_name
from ..sentinels import CONTROLS
from ..slugs import is_slug, slugify

WRONG = "wrong_value"
"""The type of a pydantic error that carries our own words."""
CONTROL = "control_character"
"""The type of a pydantic error for a text with a character that nobody can see."""

CONTROL_CHARACTER = re.compile(f"[{CONTROLS}\u2028\u2029]")
"""Characters that no text needs. The separators U+2028 and U+2029 are line endings in YAML and
nowhere else."""

_LONGEST_SHOWN = 60
_LINE_BREAK = re.compile(r"\s*\n\s*")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


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


def one_line(value: object) -> str:
    """The value as one line of plain text."""
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


TEXT_SCHEMA = {"type": ["string", "number"]}
Text = Annotated[str, BeforeValidator(one_line), WithJsonSchema(TEXT_SCHEMA)]
"""Plain text on one line: stripped, line breaks become spaces, harmless numbers become text."""


def _checked(check: Any, schema: dict[str, Any]) -> tuple[BeforeValidator, WithJsonSchema]:
    return (
        BeforeValidator(lambda value: check(one_line(value))),
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


def _host(text: str) -> str:
    host = host_of(text)
    if "." not in host or any(character.isspace() for character in host):
        raise wrong(
            "which is not a host", "Write the part of an address after '//': 'example.org'."
        )
    return host


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


def _source_id(text: str) -> str:
    if not is_slug(text):
        proposal = slugify(text)
        raise wrong("which is not an id", f"Use only a-z, 0-9 and hyphens: '{proposal}'.")
    return text


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise wrong("which is not a language tag", "Write a tag such as 'en' or 'ko'.")
    return text


PICTURE_SCHEMA = {"format": "uri-reference"}
"""By this format, of which JSON Schema says what it is, forms know where a picture belongs."""
Name = Annotated[str, *_checked(_name, TEXT_SCHEMA)]
"""A text by which somebody or something can be called."""
WebAddress = Annotated[str, *_checked(_web_address, {"pattern": "^https?://"})]
"""An address that starts with `http://` or `https://`."""
Picture = Annotated[str, *_checked(_picture, PICTURE_SCHEMA)]
"""A path inside the site or a web address."""
Host = Annotated[str, *_checked(_host, {})]
"""A host such as `example.org`; a whole address will do, and is cut down to its host."""
SitePath = Annotated[str, *_checked(_site_path, {"pattern": "^/(?!/)"})]
"""An address on this site, from its root."""
SourceId = Annotated[
    str, *_checked(_source_id, {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"} | TEXT_SCHEMA)
]
"""A slug, so that it can stand in `[@id]`."""
Language = Annotated[str, *_checked(_language, {"pattern": f"^{_LANGUAGE.pattern}$"})]
"""A BCP 47 tag."""
