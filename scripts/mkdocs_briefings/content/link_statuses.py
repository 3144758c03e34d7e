"""The file in which `briefings links` keeps what it found; builds only read it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..model import LinkStatus, Position, Reach
from ..problems import Problem
from ..settings import Settings
from .field_types import WebAddressError, web_address

_HINT = "Correct it, or delete the file and run 'briefings links' again."


@dataclass(frozen=True, slots=True)
class LinkStatuses:
    """What was found at each address, and what is wrong with the file."""

    of: Mapping[str, LinkStatus] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[Problem, ...] = ()


def read_link_statuses(settings: Settings) -> LinkStatuses:
    """The statuses as they were kept last; none if there is no file."""
    path = settings.link_statuses
    try:
        return LinkStatuses(MappingProxyType(dict(_read(path.read_text("utf-8")))))
    except (FileNotFoundError, NotADirectoryError):
        return LinkStatuses()
    except json.JSONDecodeError as error:
        return _faulty(path, settings, error.lineno, f"is no JSON ({error.msg})")
    except (OSError, UnicodeDecodeError) as error:
        return _faulty(path, settings, 1, f"cannot be read ({type(error).__name__})")
    except _FaultyEntryError as error:
        line = _line_of(path.read_text("utf-8"), error.url)
        return _faulty(path, settings, line, f"has an entry that cannot be used: '{error.url}'")


def link_statuses_text(statuses: Mapping[str, LinkStatus]) -> str:
    """The file's text: one address a line, sorted, so that versions can be compared and merged."""
    lines = (f"{_json(url)}: {_json(_entry(statuses[url]))}" for url in sorted(statuses))
    body = ",\n".join(lines)
    return f"{{\n{body}\n}}\n" if body else "{}\n"


class _FaultyEntryError(ValueError):
    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url


def _read(text: str) -> Iterator[tuple[str, LinkStatus]]:
    table = json.loads(text)
    if not isinstance(table, dict):
        raise _FaultyEntryError("")
    for url, entry in table.items():
        try:
            yield web_address(url), _status(entry)
        except (KeyError, TypeError, ValueError, WebAddressError) as error:
            raise _FaultyEntryError(str(url)) from error


def _status(entry: Any) -> LinkStatus:
    checked = date.fromisoformat(entry["checked"])
    # Pages lead to these two: nothing but an address of the web may stand there.
    outside = {key: web_address(entry[key]) for key in ("to", "archived") if key in entry}
    return LinkStatus(
        checked=checked,
        reach=Reach(entry["reach"]),
        since=date.fromisoformat(entry.get("since", entry["checked"])),
        code=int(entry.get("code", 0)),
        **outside,
    )


def _entry(status: LinkStatus) -> Mapping[str, object]:
    entry: dict[str, object] = {"checked": status.checked.isoformat(), "reach": str(status.reach)}
    if status.since != status.checked:
        entry["since"] = status.since.isoformat()
    for key in ("code", "to", "archived"):
        if value := getattr(status, key):
            entry[key] = value
    return entry


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _line_of(text: str, url: str) -> int:
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if url and _json(url) in line), 1)


def _faulty(path: Path, settings: Settings, line: int, why: str) -> LinkStatuses:
    position = Position(settings.relative(path), line)
    return LinkStatuses(problems=(Problem(position, "BR523", f"the file {why}", _HINT),))
