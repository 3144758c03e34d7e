"""What a command has changed, kept in one file: enough to bring back what was there before."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ...problems import RefusedError

_FORM = 1
_TABLE = "journal.json"


@dataclass(frozen=True, slots=True)
class Trace:
    """One file that a command has changed, made or deleted."""

    before: bytes | None
    """Its content before the command; None if there was no file."""
    states: tuple[str, ...]
    """Digests of what the command has made of it, one after another; the last is the final one."""
    mode: int = 0o644
    """Its permissions before the command."""

    def is_before(self, path: Path) -> bool:
        """Whether the file is as it was before the command."""
        return state(path) == digest(self.before)

    def is_ours(self, path: Path) -> bool:
        """Whether the file is as the command left it, at its end or in between."""
        return state(path) in self.states

    def is_done(self, path: Path) -> bool:
        """Whether the file is as the command left it at its end."""
        return state(path) == self.states[-1]


@dataclass(frozen=True, slots=True)
class Record:
    """The changes of one command."""

    words: str
    """The command as it was typed."""
    traces: Mapping[str, Trace] = field(default_factory=lambda: MappingProxyType({}))
    """By the files' paths from the project's folder."""
    folders: tuple[str, ...] = ()
    """Folders that the command has made, outermost first."""
    undone: bool = False
    """Whether these are the changes that took back another command's."""

    @property
    def command(self) -> str:
        """`briefings rename` of `briefings rename person jane-doe jane-roe`."""
        return " ".join(self.words.split()[:2])


def digest(content: bytes | None) -> str:
    """A short name for a content; empty if there is no file."""
    return "" if content is None else hashlib.sha256(content).hexdigest()


def state(path: Path) -> str:
    """The digest of the file that is there now; of one that cannot be read, a mark of its own."""
    try:
        return digest(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return ""
    except OSError as error:
        return f"unreadable: {error.errno}"


def keep(record: Record, path: Path) -> None:
    """Write a record in one step: whoever looks meets the whole of it or the one before."""
    names = {one: str(number) for number, one in enumerate(record.traces)}
    table = {
        "form": _FORM,
        "words": record.words,
        "folders": record.folders,
        "undone": record.undone,
        "traces": {
            one: [trace.states, trace.mode, None if trace.before is None else names[one]]
            for one, trace in record.traces.items()
        },
    }
    new = staged(path)
    with new.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr(_TABLE, json.dumps(table, ensure_ascii=False))
            for one, trace in record.traces.items():
                if trace.before is not None:
                    archive.writestr(names[one], trace.before)
        file.flush()
        # Before the rename, which may reach the disk first: a power cut would leave no record.
        os.fsync(file.fileno())
    new.replace(path)


def staged(path: Path) -> Path:
    """Where a record is written before it takes the place of the last one."""
    return path.with_suffix(".tmp")


def kept(path: Path) -> Record | None:
    """The record at a path, None if there is none. Raises RefusedError if nobody can read it."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(json.loads(archive.read(_TABLE)), archive)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        what = f"{path} cannot be read ({type(error).__name__})"
        hint = "A command may have been ended in the middle: look at your files, then delete it."
        raise RefusedError(f"{what}. {hint}") from error


def _read(table: Any, archive: zipfile.ZipFile) -> Record:
    if table["form"] != _FORM:
        raise ValueError(table["form"])
    traces = {
        str(one): Trace(None if name is None else archive.read(name), tuple(states), int(mode))
        for one, (states, mode, name) in table["traces"].items()
    }
    return Record(str(table["words"]), traces, tuple(table["folders"]), bool(table["undone"]))


def forget(path: Path) -> None:
    """Delete a record, if it is there."""
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
