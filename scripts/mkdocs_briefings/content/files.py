"""Where content is: the Markdown files of the content folders, and links that leave the project."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..model import Kind, Position
from ..problems import Problem
from ..settings import Settings

_NO_CONTENT = {"readme.md", "index.md"}
"""Files beside the content that explain it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file of content, or a link that must not be followed."""

    path: Path
    shown: str
    """The path as messages show it."""
    problem: Problem | None = None


def briefing_files(settings: Settings) -> Iterator[Found]:
    """Every Markdown file under the briefings' folder, in the order of the paths."""
    return _Walk(settings, settings.briefings_dir).files(settings.briefings_dir)


def profile_files(settings: Settings, kind: Kind) -> Iterator[Found]:
    """The Markdown files of the profiles' folder, not those of folders in it."""
    folder = settings.profiles_dir(kind)
    return _Walk(settings, folder, deep=False).files(folder)


class _Walk:
    """One walk through one content folder; links never make it enter a folder twice."""

    def __init__(self, settings: Settings, folder: Path, *, deep: bool = True) -> None:
        self.root = settings.root
        self.prefix = f"{settings.root}{os.sep}"
        self.deep = deep
        self.inside = (os.path.realpath(settings.root), os.path.realpath(folder))
        self.entered: set[str] = set()

    def files(self, folder: Path) -> Iterator[Found]:
        real = os.path.realpath(folder)
        if real in self.entered or not folder.is_dir():
            return
        self.entered.add(real)
        try:
            with os.scandir(folder) as entries:
                by_name = sorted(entries, key=lambda entry: entry.name)
        except FileNotFoundError:  # deleted since
            return
        except OSError as error:
            yield Found(folder, self._shown(folder), self._closed(folder, error))
            return
        for entry in by_name:
            if not entry.name.startswith("."):
                yield from self._entry(entry)

    def _entry(self, entry: os.DirEntry[str]) -> Iterator[Found]:
        path = Path(entry.path)
        markdown = entry.name.endswith(".md") and entry.name.lower() not in _NO_CONTENT
        # `entry.is_dir` raises for a link that leads to itself; `Path.is_dir` says no.
        is_folder = path.is_dir() if entry.is_symlink() else entry.is_dir()
        if not (markdown or (is_folder and self.deep)):
            return
        if entry.is_symlink() and self._leaves(entry.path):
            yield Found(path, self._shown(path), self._outside(path))
        elif is_folder:
            yield from self.files(path) if self.deep else ()
        else:
            yield Found(path, self._shown(path))

    def _leaves(self, path: str) -> bool:
        real = os.path.realpath(path)
        return not any(real == base or real.startswith(base + os.sep) for base in self.inside)

    def _outside(self, path: Path) -> Problem:
        message = "the link points outside the project's folder"
        return Problem(Position(self._shown(path)), "BR115", message, "Copy its target here.")

    def _closed(self, folder: Path, error: OSError) -> Problem:
        message = f"the folder cannot be read ({error.strerror})"
        return Problem(Position(self._shown(folder)), "BR101", message, "Check its permissions.")

    def _shown(self, path: Path) -> str:
        if str(path).startswith(self.prefix):
            relative = str(path)[len(self.prefix) :].replace(os.sep, "/")
        else:
            relative = Path(os.path.relpath(path, self.root)).as_posix()
        if relative.isprintable():
            return relative
        # A name that is not UTF-8, or has a line break in it, must not break the message.
        return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in relative)
