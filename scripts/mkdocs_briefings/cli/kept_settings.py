"""The settings of a site as MkDocs gave them to an earlier command, so that this one need not ask.

To import MkDocs and the theme takes longer than most commands have to do. Kept only where the text
of the configuration decides everything: one that takes in other files or the environment is read
each time, and so is one of which MkDocs warned.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

from ..cache import Store, content_digest, json_of, maker_of
from ..clock import NoDayError, day_of_build
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
_made = maker_of(
    *(EditorSettings, FeedSettings, HeaderSettings, LanguageSettings, Limits),
    *(LinkSettings, SecurityContact, SitePublisher),
)
_FOUND_ANEW = frozenset(["today", "overrides_dir", "is_excluded"])
"""What the day and the disk decide, and what is the same for all that are kept."""


def kept_settings(config_file: Path) -> Settings | None:
    """The settings of a configuration with this text, as of today; None if nobody knows them."""
    text = config_bytes(config_file)
    kept = None if text is None else store_for(config_file, text).load(_NAME)
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
    values = {name: json_of(one) for name, one in given.items() if name not in _FOUND_ANEW}
    store_for(config_file, text).save(_NAME, values)


def may_keep(settings: Settings) -> bool:
    """Whether a check, or reading, of this project is remembered already."""
    return any((settings.cache_dir / one).is_file() for one in ("check", "documents"))


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


def store_for(config_file: Path, text: bytes) -> Store:
    """What is remembered of a project in this folder, for as long as its configuration says that.

    Of a copy of it, with what was remembered, nothing counts: the folders are others.
    """
    root = root_of(config_file)
    return Store(root, str(root), config_file.name, content_digest(text))


def _zone(settings: Settings) -> str:
    return getattr(settings.zone, "key", "")


def _are_real(settings: Settings) -> bool:
    """Whether the folders are there, with no link on the way to them, which may lead elsewhere."""
    folders = settings.root, *settings.content_dirs
    real = all(os.path.realpath(one) == str(one) for one in folders)
    return real and settings.docs_dir.is_dir()
