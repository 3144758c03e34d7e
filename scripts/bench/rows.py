"""Builds: cold, with nothing changed, after an edit, with one briefing more, on the next day."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from .project import Output, Project, output
from .timing import Repeated, Run, timed

ROWS: Mapping[str, Callable[[Project], None]] = {
    "cold": Project.clean,
    "warm": lambda project: None,
    "edited": lambda project: project.edit_body("resumed"),
    "new": Project.add,
    "tomorrow": lambda project: None,
}
"""What is done before each build. They follow one another in this order, each on the last."""
_DAY = "BRIEFINGS_TODAY"
"""The variable that tells ours another day than the clock; all others build once more."""


@dataclass(frozen=True, slots=True)
class Measurement(Repeated):
    """All builds of one site at one size in one row."""

    site: str
    size: int
    row: str
    runs: tuple[Run, ...]
    pages: int
    """HTML files."""
    changed: int
    """Those that are not what they were before the build."""
    weight: int
    """Bytes of all files."""


_NOTHING = Output({}, 0)


@dataclass
class _Series:
    """The builds of one project: the runs of each row, and what the last of them left."""

    project: Project
    runs: dict[str, list[Run]] = field(default_factory=dict)
    left: dict[str, tuple[int, Output]] = field(default_factory=dict)
    """The number of pages changed, and the site."""
    _before: Output = _NOTHING

    def build(self, row: str) -> None:
        """Do what the row says, and build."""
        ROWS[row](self.project)
        tomorrow = date.today() + timedelta(days=1)
        day = {_DAY: tomorrow.isoformat()} if row == "tomorrow" else {}
        run = timed(self.project.site.tool.build, self.project.folder, **day)
        self.runs.setdefault(row, []).append(run)
        now = output(self.project.folder)
        self.left[row] = now.changed(_NOTHING if row == "cold" else self._before), now
        self._before = now
        size = len(self.project.corpus.briefings)
        print(f"{self.project.name} at {size:,}, {row}: {run.wall:.1f} s", file=sys.stderr)


def measure(projects: Sequence[Project], rows: Sequence[str], count: int) -> list[Measurement]:
    """Build all that many times, A B C A B C, so that a busy minute hits all alike.

    A cold build begins every time, whether it is asked for or not.
    """
    series = [_Series(project) for project in projects]
    for _ in range(count):
        for row in (row for row in ROWS if row in rows or row == "cold"):
            for one in series:
                one.build(row)
    return [result for one in series for result in _results(one)]


def _results(series: _Series) -> Iterator[Measurement]:
    name, size = series.project.name, len(series.project.corpus.briefings)
    for row, runs in series.runs.items():
        changed, left = series.left[row]
        yield Measurement(name, size, row, tuple(runs), len(left.pages), changed, left.weight)
