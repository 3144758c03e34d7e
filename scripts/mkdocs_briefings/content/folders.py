"""Whether the content folders are there, and nothing else would be read in their place."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from ..model import Position
from ..names import nearest
from ..problems import Problem
from ..settings import Settings

# ASCII: `\d` would take ２０２５ too, but dates are read in ASCII.
_BRIEFING = re.compile(r"\d{4}-\d{2}-\d{2}-.*\.md", re.ASCII)
_SET = "set 'briefings_dir' in mkdocs.yml"


def folder_problems(settings: Settings) -> Iterator[Problem]:
    """BR115 and BR120: nothing can be read from these folders as they are."""
    for folder in settings.content_dirs:
        real = Path(os.path.realpath(folder))
        if folder.is_relative_to(settings.root) and not real.is_relative_to(settings.root):
            message = "the link leads out of the project's folder"
            hint = "Name the folder that it leads to in mkdocs.yml, or copy it."
            yield Problem(Position(settings.relative(folder)), "BR115", message, hint)
    if not settings.briefings_dir.is_dir():
        yield _missing(settings)
    elif settings.docs_dir.is_relative_to(settings.briefings_dir):
        message = "the folder of the briefings has 'docs_dir' in it"
        hint = f"Put the briefings into a folder of their own and {_SET}."
        yield Problem(_configured(settings), "BR120", message, hint)


def _missing(settings: Settings) -> Problem:
    name = settings.relative(settings.briefings_dir)
    what = "is a file, not a folder" if settings.briefings_dir.exists() else "does not exist"
    meant = _meant(settings)
    hint = f"Did you mean '{meant}'? Then {_SET}." if meant else f"Make it, or {_SET}."
    return Problem(_configured(settings), "BR120", f"the folder '{name}' {what}", hint)


def _configured(settings: Settings) -> Position:
    """The line of the option, if it is set."""
    try:
        lines = (settings.root / settings.config_name).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        lines = []
    found = (number for number, line in enumerate(lines, 1) if "briefings_dir" in line)
    return Position(settings.config_name, next(found, 1))


def _meant(settings: Settings) -> str | None:
    """The folder of a similar name, else one with files that are named as briefings are."""
    wanted = settings.briefings_dir
    beside = {path.name: path for path in _folders(wanted.parent) if path != settings.docs_dir}
    if near := nearest(wanted.name, beside):
        return settings.relative(beside[near])
    places = [*_folders(settings.root), *_folders(settings.docs_dir)]
    full = (path for path in places if path != settings.docs_dir and _has_briefings(path))
    return next((settings.relative(path) for path in full), None)


def _folders(folder: Path) -> list[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return []
    return [path for path in inside if path.is_dir() and not path.name.startswith(".")]


def _has_briefings(folder: Path) -> bool:
    """Whether the folder, or one in it, has a file that is named as briefings are."""
    try:
        return any(
            _BRIEFING.fullmatch(path.name)
            for one in (folder, *_folders(folder))
            for path in one.iterdir()
        )
    except OSError:
        return False
