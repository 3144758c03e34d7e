"""A draft from what the desk's forms send: by the code and the journal of the commands."""

from __future__ import annotations

import datetime as dt
import re
import shlex
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..authoring import Desk, Scaffold, journal, scaffold
from ..content import day_of
from ..importing import MissingFactsError, import_article
from ..problems import RefusedError
from ..site import Site

Sent = Mapping[str, str]
"""What a form sends, by the names of its fields."""

# The lock of the journal is between processes; on some systems it lets threads of one in.
_ONE_AT_A_TIME = threading.Lock()
_LONGEST_NAME = 100


class FieldError(Exception):
    """A field of a form lacks what is needed, or has what cannot be used."""

    def __init__(self, field: str, key: str) -> None:
        self.field, self.key = field, key
        """`key` is that of the words."""
        super().__init__(field, key)


@dataclass(frozen=True, slots=True)
class Started:
    """A draft that has been written."""

    path: Path
    notes: tuple[str, ...]


def from_expectation(site: Site, fields: Sent) -> Started:
    """A draft on what came of an expectation, as `briefings new --outcome-of` makes it.

    Raises FieldError and RefusedError; nothing is written then.
    """
    expectation, title = fields.get("expectation", ""), fields.get("title", "")
    if not expectation:
        raise FieldError("expectation", "desk_no_expectation")
    if not title:
        raise FieldError("title", "desk_no_title")
    day = _day(fields) or site.settings.today
    command = ("new", title, "--date", day.isoformat(), "--outcome-of", expectation)
    return _written(site, command, lambda desk: scaffold(desk, title, day, outcome_of=expectation))


def from_file(site: Site, fields: Sent) -> Started:
    """A draft of a saved article somewhere on this machine, as `briefings import` makes it."""
    given = fields.get("path", "")
    if not given or "\0" in given:
        raise FieldError("path", "desk_no_file")
    try:
        path = site.settings.root / Path(given).expanduser()
    except RuntimeError:  # `~nobody/`
        raise FieldError("path", "desk_no_file") from None
    return _written(site, ("import", str(path)), lambda desk: _imported(desk, path, fields))


def from_article(site: Site, data: bytes, fields: Sent) -> Started:
    """The same of an article whose bytes the form has sent."""
    name = _plain(fields.get("name", ""))
    with tempfile.TemporaryDirectory(prefix="briefings_") as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            return _written(site, ("import", name), lambda desk: _imported(desk, path, fields))
        except MissingFactsError:
            raise
        except RefusedError as error:
            raise RefusedError(str(error).replace(str(path), name)) from error


def _imported(desk: Desk, path: Path, fields: Sent) -> Scaffold:
    day = _day(fields)
    try:
        return import_article(desk, path, None, fields.get("title", ""), day)
    except MissingFactsError as error:
        # The first field to fill in; its message names the second.
        field = "title" if error.headline else "day"
        which = "both" if error.headline and error.day else field
        raise FieldError(field, f"desk_article_without_{which}") from error


def _day(fields: Sent) -> dt.date | None:
    given = fields.get("day", "")
    day = day_of(given) if given else None
    if given and day is None:
        raise FieldError("day", "desk_no_day")
    return day


def _written(site: Site, command: Sequence[str], make: Callable[[Desk], Scaffold]) -> Started:
    settings, told = site.settings, list[str]()
    words = shlex.join(("briefings", *command))
    with _ONE_AT_A_TIME, journal(settings, words, told.append) as at_work:
        # As the last build has read it; whether a file is there is asked of the disk.
        made = make(Desk(settings, site.reading, site.resolved))
        at_work.write({made.path: made.text}, before={})
    return Started(made.path, (*told, *made.notes))


def _plain(name: str) -> str:
    """A file's name that means the same on every disk, and no other folder."""
    last = re.split(r"[/\\]", name)[-1]
    plain = re.sub(r"[^\w. -]", "_", last).strip(" .")
    return plain[-_LONGEST_NAME:] or "article"
