"""What a whole check found, kept so that the next one need not look while nothing has changed.

Kept only where everything that a check looks at is known: the configuration, the day, the program,
and all files of the content folders. A configuration that takes in other files or the environment,
a link among the files, or a problem with a file that may lie elsewhere: then nothing is kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..cache import FileTree, Store, content_digest, is_still, moment, tree
from ..clock import is_day_of_build
from ..model import Position
from ..problem_codes import OF_FILES_ANYWHERE
from ..problems import Problem
from ..settings import JOURNAL, PENDING, Settings
from .kept_settings import looks_elsewhere, root_of, config_bytes

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


def kept_verdict(config_file: Path) -> Verdict | None:
    """What the last check found, if this one would find the same."""
    text, root = config_bytes(config_file), root_of(config_file)
    # A command that was killed has to be taken back first: then the files are other ones.
    if text is None or os.path.lexists(root / JOURNAL / PENDING):
        return None
    kept = Store(root, config_file.name, content_digest(text)).load(_NAME)
    if (
        kept is None
        or not is_day_of_build(kept["day"], kept["zone"])
        or not is_still(kept["files"], kept["folders"])
    ):
        return None
    return Verdict(tuple(map(_problem, kept["problems"])), frozenset(kept["pages"]))


def keep_verdict(
    scene: Scene, settings: Settings, pages: Iterable[str], problems: Sequence[Problem]
) -> None:
    """Remember what a check found, if it can be relied upon."""
    zone = getattr(settings.zone, "key", "")
    doubtful = any(one.code in OF_FILES_ANYWHERE for one in problems)
    if doubtful or not zone or not is_still(scene.files, scene.folders):
        return
    Store(root_of(scene.config), scene.config.name, content_digest(scene.text)).save(
        _NAME,
        {
            "day": settings.today.isoformat(),
            "zone": zone,
            "folders": scene.folders,
            "files": scene.files,
            "pages": [*pages],
            "problems": [
                (one.position.path, one.position.line, one.code, one.message, one.hint)
                for one in problems
            ],
        },
    )


def is_within(path: str, paths: Sequence[Path], root: Path) -> bool:
    """Whether a file is among those asked for; if none were named, all are."""
    whole = (root / path).resolve() if paths else root
    return not paths or any(whole.is_relative_to(one.resolve()) for one in paths)


def _problem(row: Any) -> Problem:
    path, line, code, message, hint = row
    return Problem(Position(path, line), code, message, hint)


def _outermost(folders: Iterable[Path]) -> Iterator[Path]:
    """The folders that lie in no other of them."""
    given = dict.fromkeys(folders)
    for one in given:
        if not any(one != other and one.is_relative_to(other) for other in given):
            yield one
