"""A walk through a content folder: every file that is one, and what leads out."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from ..model import Position
from ..problems import Problem
from ..settings import Settings
from ..visible import visible
from .content_file import ContentFile


def is_inside(path: Path, settings: Settings) -> bool:
    """Whether a file really lies in a content folder, all links followed, and is not hidden."""
    real = Path(os.path.realpath(path))
    # Where no link is on the way, none is on the way to the folder either.
    folders = settings.content_dirs if real == path else map(_real, settings.content_dirs)
    within = (real.relative_to(folder) for folder in folders if real.is_relative_to(folder))
    return any(not any(part.startswith(".") for part in one.parts) for one in within)


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


class Walk:
    """A walk through a content folder. A link to a folder that it is in ends it there."""

    def __init__(
        self, settings: Settings, *, once: bool = False, skipped: Path | None = None
    ) -> None:
        self.settings = settings
        self.once = once
        """Whether a folder that several links lead to is entered only the first time."""
        self.skipped = skipped
        self.within: list[str] = []
        self.entered: set[str] = set()

    def files(self, folder: Path) -> Iterator[ContentFile]:
        """All files in a folder that are not hidden, by their paths."""
        real = os.path.realpath(folder)
        if folder == self.skipped or (self.once and real in self.entered) or not folder.is_dir():
            return
        self.entered.add(real)
        try:
            with os.scandir(folder) as entries:
                # The system lists them in an order of its own, another one on each machine.
                by_name = sorted(entries, key=lambda entry: entry.name)
        except FileNotFoundError:  # deleted since
            return
        except OSError as error:
            why = f"the folder cannot be read ({error.strerror})"
            yield self._refused(folder, "BR101", why, "Check its permissions.")
            return
        self.within.append(real)
        for entry in by_name:
            if not entry.name.startswith("."):
                yield from self._entry(entry)
        self.within.pop()

    def _entry(self, entry: os.DirEntry[str]) -> Iterator[ContentFile]:
        path = Path(entry.path)
        # `entry.is_dir` raises for a link that leads to itself; `Path.is_dir` says no.
        linked = entry.is_symlink()
        is_folder = path.is_dir() if linked else entry.is_dir()
        if not is_folder and (linked or not entry.is_file()) and (fault := _fault(path)):
            yield self._refused(path, "BR101", *fault)
        # A build would publish what lies there: keys, notes, the history of the project.
        elif linked and not is_inside(path, self.settings):
            why = "the link points outside the content folders"
            yield self._refused(path, "BR115", why, "Copy its target here.")
        elif not is_folder:
            yield ContentFile(path, self._shown(path))
        elif linked and not self.once and os.path.realpath(path) in self.within:
            why = "the link points back to a folder that it is in"
            yield self._refused(path, "BR115", why, "Delete it.")
        else:
            yield from self.files(path)

    def _refused(self, path: Path, code: str, message: str, hint: str) -> ContentFile:
        shown = self._shown(path)
        return ContentFile(path, shown, Problem(Position(shown), code, message, hint))

    def _shown(self, path: Path) -> str:
        # A name that is not UTF-8, or has a line break in it, must not break the message.
        return visible(self.settings.relative(path))


def _fault(path: Path) -> tuple[str, str] | None:
    """Why something that is not a folder cannot be read as a file, and what to do."""
    try:
        # Asked before anybody opens it: reading a pipe would wait for ever.
        mode = path.stat().st_mode
    except FileNotFoundError:
        return ("the link points to nothing", "Fix it or delete it.") if path.is_symlink() else None
    except OSError as error:
        return f"the file cannot be read ({error.strerror})", "Check its permissions."
    if stat.S_ISREG(mode):
        return None
    return "the file is a device or a pipe", "Use a real file."
