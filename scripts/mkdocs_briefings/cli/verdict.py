"""What a whole check found, kept so that the next one need not look while nothing has changed.

Kept only where everything that a check looks at is known: the configuration, the day, the program,
and all files of the content folders. A configuration that takes in other files or the environment,
a link among the files, or a problem with a file that may lie elsewhere: then nothing is kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..cache import FileTree, Store, changed_since, is_still, moment, tree
from ..clock import is_day_of_build
from ..model import Position
from ..problem_codes import OF_FILES_ANYWHERE
from ..problems import Problem
from ..settings import JOURNAL, PENDING, Settings
from .kept_settings import config_bytes, looks_elsewhere, root_of, store_for

_NAME = "check"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The problems of a site, and the files that were looked at."""

    problems: tuple[Problem, ...]
    pages: frozenset[str]
    """The files of Markdown that were judged, all links followed."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The files of a site as they were before anybody read them."""

    config: Path
    text: bytes
    """Of the configuration."""
    folders: tuple[str, ...]
    files: FileTree

    @classmethod
    def of(cls, config_file: Path, settings: Settings) -> Scene | None:
        """All of them; None if a check looks at anything else."""
        text = config_bytes(config_file)
        if text is None or settings.cards or looks_elsewhere(text):
            return None
        # Where a site's own words would be, also if it has none yet.
        own = settings.overrides_dir or settings.root / "overrides" / "briefings"
        folders = tuple(map(str, _outermost([*settings.content_dirs, own])))
        files = tree(folders, moment())
        return None if files is None else cls(config_file, text, folders, files)


class KeptVerdict:
    """What the last check found, and which files have changed since."""

    def __init__(self, config_file: Path, text: bytes, kept: dict[str, Any]) -> None:
        self.config_file = config_file
        self.store = store_for(config_file, text)
        self.changed = changed_since(kept["files"], kept["folders"], moment())
        """None if it is of no use any more."""
        self.run: str = kept["run"]
        """The name of what that check kept of each file."""
        self._kept = kept

    @property
    def rows(self) -> Sequence[ProblemRow]:
        """Its problems."""
        return [*map(tuple, self._kept["problems"])]

    @property
    def moved(self) -> dict[str, str]:
        """Names for the places in files that have been judged apart since."""
        moved: dict[str, str] = self._kept["moved"]
        return moved

    def verdict(self) -> Verdict:
        """What it is now."""
        problems = tuple(_problem(row) for row in self._kept["problems"])
        return Verdict(problems, frozenset(self._kept["pages"]))

    def amend(self, rows: Sequence[ProblemRow], moved: Mapping[str, str]) -> None:
        """Keep what has been found of the files that have changed."""
        assert self.changed is not None, "asked only of one that is of use"
        self._kept["problems"] = rows
        self._kept["files"] |= self.changed
        self._kept["moved"] |= moved
        self.store.save(_NAME, self._kept)


ProblemRow = tuple[str, int, str, str, str, int]
"""A problem as JSON has it, and whether its file alone decides it."""


def last_verdict(config_file: Path) -> KeptVerdict | None:
    """What the last check found; None if nobody may rely on any of it."""
    text, root = config_bytes(config_file), root_of(config_file)
    # A command that was killed has to be taken back first: then the files are other ones.
    if text is None or os.path.lexists(root / JOURNAL / PENDING):
        return None
    kept = store_for(config_file, text).load(_NAME)
    if kept is None or not is_day_of_build(kept["day"], kept["zone"]):
        return None
    found = KeptVerdict(config_file, text, kept)
    return None if found.changed is None else found


def kept_verdict(config_file: Path) -> Verdict | None:
    """What the last check found, if this one would find the same."""
    last = last_verdict(config_file)
    return None if last is None or last.changed else last.verdict()


def keep_verdict(
    scene: Scene,
    settings: Settings,
    pages: Iterable[str],
    problems: Sequence[Problem],
    is_apart: Callable[[Problem], bool],
    run: Callable[[Store], str],
) -> None:
    """Remember what a check found, if it can be relied upon.

    `is_apart` says of a problem whether its file alone decides it; `run` keeps what else is to be
    known of each file, and gives a name for it.
    """
    zone = getattr(settings.zone, "key", "")
    doubtful = any(one.code in OF_FILES_ANYWHERE for one in problems)
    if doubtful or not zone or not is_still(scene.files, scene.folders):
        return
    store = store_for(scene.config, scene.text)
    store.save(
        _NAME,
        {
            "day": settings.today.isoformat(),
            "zone": zone,
            "folders": scene.folders,
            "files": scene.files,
            "pages": [*pages],
            "problems": [row_of(one, apart=is_apart(one)) for one in problems],
            "moved": {},
            "run": run(store),
        },
    )


def row_of(one: Problem, *, apart: bool) -> ProblemRow:
    """A problem as JSON has it."""
    return (one.position.path, one.position.line, one.code, one.message, one.hint, int(apart))


def within(paths: Sequence[Path], root: Path) -> Callable[[str], bool]:
    """What says of a file whether it is among those asked for; if none were named, all are."""
    asked, start, real = [str(one.resolve()) for one in paths], str(root), RealPaths()
    below = tuple(f"{one.rstrip(os.sep)}{os.sep}" for one in asked)

    # Asked for each problem: as paths, hundreds of them take longer than to judge a file.
    def is_within(path: str) -> bool:
        where = real.of(os.path.join(start, path))  # noqa: PTH118
        return where in asked or where.startswith(below)

    return is_within if paths else lambda path: True


class RealPaths:
    """Where files are, all links followed; of each folder the system is asked only once."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def of(self, path: str) -> str:
        """Where a file is."""
        folder, name = os.path.split(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        is_link = os.path.islink(path)  # noqa: PTH114
        return os.path.realpath(path) if is_link else f"{self._folders[folder]}{os.sep}{name}"


def _problem(row: ProblemRow) -> Problem:
    path, line, code, message, hint, _ = row
    return Problem(Position(path, line), code, message, hint)


def _outermost(folders: Iterable[Path]) -> Iterator[Path]:
    """The folders that lie in no other of them."""
    given = dict.fromkeys(folders)
    for one in given:
        if not any(one != other and one.is_relative_to(other) for other in given):
            yield one
