"""The commands that an author calls, each a process of its own, on our site."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .project import Project
from .timing import Repeated, Run, timed
from .tools import PYTHON, Command

_BRIEFINGS: Command = (PYTHON, "-m", "mkdocs_briefings")
_TITLE = "Benchmark"


@dataclass(frozen=True, slots=True)
class Timed(Repeated):
    """All runs of one command at one size."""

    size: int
    command: str
    runs: tuple[Run, ...]


def measure(project: Project, count: int) -> Iterator[Timed]:
    """Time every command that many times."""
    for name, before, command in _commands(project):
        runs = []
        for _ in range(count):
            before()
            runs.append(timed([command], project.folder))
        result = Timed(len(project.corpus.briefings), name, tuple(runs))
        print(f"{name} at {result.size:,}: {result.wall:.2f} s", file=sys.stderr)
        yield result
    _delete_drafts(project.folder)


def _commands(project: Project) -> Iterator[tuple[str, Callable[[], None], Command]]:
    first = project.corpus.briefings[0]
    new = ("new", "--topic", first.topics[0].id, "--person", first.people[0].id, _TITLE)
    check = (*_BRIEFINGS, "check", "--strict", "--level", "warning")

    def nothing() -> None:
        pass

    def edit() -> None:
        project.edit_body("resumed")

    yield "check, cold", project.clean, check
    yield "check, warm", nothing, check
    yield "check, one edited", edit, check
    yield "check ONE FILE, edited", edit, (*check, project.edited.path)
    yield "new", lambda: _delete_drafts(project.folder), (*_BRIEFINGS, *new)
    yield "--help", nothing, (*_BRIEFINGS, "--help")


def _delete_drafts(folder: Path) -> None:
    for draft in (folder / "briefings").rglob(f"*-{_TITLE.lower()}.md"):
        draft.unlink()
