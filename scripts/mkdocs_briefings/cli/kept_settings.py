"""The settings of a site as MkDocs gave them to an earlier command, so that this one need not ask.

To import MkDocs and the theme takes longer than most commands have to do. Kept only where the text
of the configuration decides everything: one that takes in other files or the environment is read
each time, and so is one of which MkDocs warned.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..cache import Store, content_digest
from ..clock import NoDayError, day_of_build
from ..model import Kind
from ..security_contact import SecurityContact
from ..settings import (
    EditorSettings,
    FeedSettings,
    HeaderSettings,
    LanguageSettings,
    Limits,
    LinkSettings,
    Settings,
    SitePublisher,
)
from ..urls import is_template

ELSEWHERE = (b"!ENV", b"!relative", b"INHERIT", b"hooks", b"custom_dir", b"card")
"""What in `mkdocs.yml` makes a command look at something that is not in the content folders."""
_NAME = "settings"
_CLASSES = {
    one.__name__: one
    for one in (
        *(EditorSettings, FeedSettings, HeaderSettings, LanguageSettings, Limits),
        *(LinkSettings, SecurityContact, SitePublisher),
    )
}
_FOUND_ANEW = frozenset(["today", "overrides_dir", "is_excluded"])
"""What the day and the disk decide, and what is the same for all that are kept."""


def kept_settings(config_file: Path) -> Settings | None:
    """The settings of a configuration with this text, as of today; None if nobody knows them."""
    text = config_bytes(config_file)
    kept = None if text is None else _store(config_file, text).load(_NAME)
    if kept is None:
        return None
    try:
        settings = Settings(
            **{name: _made(value) for name, value in kept.items()},
            is_excluded=is_template,
        )
        settings = replace(settings, today=day_of_build(settings.zone))
    except (NoDayError, ZoneInfoNotFoundError):  # whoever reads the configuration tells of it
        return None
    own = settings.root / "overrides" / "briefings"
    found = replace(settings, overrides_dir=own if own.is_dir() else None)
    return found if _are_real(found) else None


def keep_settings(config_file: Path, settings: Settings) -> None:
    """Remember them for the next command, if nothing but the text of the file decides them."""
    text = config_bytes(config_file)
    decided = settings.is_excluded is is_template and bool(_zone(settings))
    if text is None or looks_elsewhere(text) or not decided or not _are_real(settings):
        return
    given = {one.name: getattr(settings, one.name) for one in fields(settings)}
    values = {name: _plain(one) for name, one in given.items() if name not in _FOUND_ANEW}
    _store(config_file, text).save(_NAME, values)


def may_keep(settings: Settings) -> bool:
    """Whether something of this project is remembered already."""
    return settings.cache_dir.is_dir()


def looks_elsewhere(text: bytes) -> bool:
    """Whether a configuration may have a command look at other files, or at the environment."""
    return any(word in text for word in ELSEWHERE)


def config_bytes(config_file: Path) -> bytes | None:
    """The text of a configuration; None if it cannot be read."""
    try:
        return config_file.read_bytes()
    except OSError:
        return None


def root_of(config_file: Path) -> Path:
    """The project's folder, as the settings have it."""
    return config_file.parent.resolve()


@contextmanager
def warnings_counted() -> Iterator[list[str]]:
    """What MkDocs warns of meanwhile, which is said as it would be without anybody counting."""
    heard, log = list[str](), logging.getLogger("mkdocs")
    is_silent = not log.hasHandlers()

    class Counting(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())
            if is_silent and logging.lastResort:
                logging.lastResort.handle(record)

    counting = Counting(logging.WARNING)
    log.addHandler(counting)
    try:
        yield heard
    finally:
        log.removeHandler(counting)


def _store(config_file: Path, text: bytes) -> Store:
    return Store(root_of(config_file), config_file.name, content_digest(text))


def _zone(settings: Settings) -> str:
    return getattr(settings.zone, "key", "")


def _are_real(settings: Settings) -> bool:
    """Whether the folders are there, with no link on the way to them, which may lead elsewhere."""
    folders = settings.root, *settings.content_dirs
    real = all(os.path.realpath(one) == str(one) for one in folders)
    return real and settings.docs_dir.is_dir()


def _plain(value: Any) -> Any:
    """A setting as JSON has it."""
    match value:
        case None | str() | bool() | int() | float() if not isinstance(value, Kind):
            return value
        case Path():
            return {"path": str(value)}
        case ZoneInfo():
            return {"zone": value.key}
        case dt.datetime():
            return {"moment": value.isoformat()}
        case tuple():
            return [*map(_plain, value)]
        case frozenset():
            return {"set": sorted(value)}
        case Mapping():
            return {"mapping": [[_key(key), _plain(one)] for key, one in value.items()]}
        case _ if is_dataclass(value):
            given = {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
            return {"class": type(value).__name__, "fields": given}
        case _:
            raise TypeError(f"a setting has a value that is not remembered: {value!r}")


def _key(key: str) -> list[str]:
    return [*(["kind"] if isinstance(key, Kind) else []), str(key)]


def _made(value: Any) -> Any:
    """The setting again."""
    match value:
        case list():
            return tuple(map(_made, value))
        case {"path": path}:
            return Path(path)
        case {"zone": key}:
            return ZoneInfo(key)
        case {"moment": moment}:
            return dt.datetime.fromisoformat(moment)
        case {"set": members}:
            return frozenset(members)
        case {"mapping": rows}:
            made = {Kind(key[-1]) if len(key) > 1 else key[0]: _made(one) for key, one in rows}
            return MappingProxyType(made)
        case {"class": name, "fields": given}:
            return _CLASSES[name](**{one: _made(each) for one, each in given.items()})
        case _:
            return value
