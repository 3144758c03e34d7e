"""The kinds of value that our options in `mkdocs.yml` take, beside those that MkDocs knows."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import cast
from zoneinfo import ZoneInfo

from mkdocs.config import base, config_options


class Sources(config_options.Type[dict[str, list[str]]]):
    """Directives of a content security policy, each with a list of sources."""

    def run_validation(self, value: object) -> dict[str, list[str]]:
        """The same, if nothing in it could end a directive or a line of a file."""
        for name, sources in super().run_validation(value).items():
            given = sources if isinstance(sources, list) else [None]
            if not all(isinstance(one, str) and _SOURCE.fullmatch(one) for one in [name, *given]):
                raise base.ValidationError(_NO_SOURCES.format(name))
        return cast("dict[str, list[str]]", value)


_SOURCE = re.compile(r"[^\s;,\"\\]+")
_NO_SOURCES = "'{}' needs a list of sources: 'script-src: [https://cdn.example.org]'."


class MomentOption(base.BaseConfigOption[datetime]):
    """A day or a moment, as YAML has it or as text."""

    def run_validation(self, value: object) -> datetime:
        """The moment; of a day, its first; of one that says no zone, in UTC."""
        try:
            found = datetime.fromisoformat(str(value))
        except ValueError:
            raise base.ValidationError(f"'{value}' is not a day. Write it as 2027-06-30.") from None
        return found if found.tzinfo else found.replace(tzinfo=UTC)


class WholeNumber(config_options.Type[int]):
    """A whole number within bounds."""

    def __init__(self, default: int, *, least: int, most: int) -> None:
        super().__init__(int, default=default)
        self._least, self._most = least, most

    def run_validation(self, value: object) -> int:
        """The same, if it is one; YAML's `yes` is a whole number of Python's, but is not meant."""
        is_whole = isinstance(value, int) and not isinstance(value, bool)
        if is_whole and self._least <= cast("int", value) <= self._most:
            return cast("int", value)
        bounds = f"from {self._least:,} to {self._most:,}"
        raise base.ValidationError(f"it is '{value}'. Write a whole number {bounds}.")


class Seconds(config_options.Type[float]):
    """A time to wait, with a fraction if need be."""

    def run_validation(self, value: object) -> float:
        """The same, if it can be waited for."""
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _HOUR:
            return float(value)
        raise base.ValidationError(f"it is '{value}'. Write seconds, from 0 to {_HOUR:,}.")


_HOUR = 3600


class Contact(config_options.Type[str]):
    """An e-mail address, or an address of the web."""

    def run_validation(self, value: object) -> str:
        """The same, if it is one of the two."""
        text = super().run_validation(value)
        if text and not _MAIL.fullmatch(text) and not text.startswith(("https://", "http://")):
            raise base.ValidationError(_NO_CONTACT.format(text))
        return text


_MAIL = re.compile(r"(?:mailto:)?[^\s@/?&#]+@[^\s@/?&#]+")
_NO_CONTACT = (
    "'{}' is neither an e-mail address nor one of the web. Write 'desk@example.org', or "
    "'https://example.org/report?page={{url}}'."
)


class Service(config_options.Type[str]):
    """The address of a service, with a place for another address in it."""

    def run_validation(self, value: object) -> str:
        """The same, if it is one of the web and has the place."""
        text = super().run_validation(value)
        if not text.startswith(("https://", "http://")) or "{url}" not in text:
            raise base.ValidationError(_NO_SERVICE)
        return text


_NO_SERVICE = "write an address with {url} in it, such as 'https://archive.example.org/save/{url}'."


class Zone(config_options.Type[str]):
    """The IANA name of a time zone, such as `Asia/Seoul`."""

    def run_validation(self, value: object) -> str:
        """The same name, if this machine knows the zone."""
        name = super().run_validation(value)
        try:
            ZoneInfo(name)
        except (KeyError, OSError, ValueError):  # unknown, the name of a folder, a path
            raise base.ValidationError(_NO_ZONE.format(name)) from None
        return name


_NO_ZONE = "no time zone '{}'. Write a name of the IANA database, such as 'Asia/Seoul' or 'UTC'."
