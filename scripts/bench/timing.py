"""Whole builds, each a process of its own, in turn: time, processor time, memory, size."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

BUILD = ("mkdocs", "build", "--strict")
"""Strict, because a corpus with faults would time the printing of warnings. Never with `-q`, which
switches strict off."""


@dataclass(frozen=True, slots=True)
class Run:
    """One build."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, user and system, of all its processes."""
    peak: int
    """Bytes of memory of its largest process."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """All builds of one site at one size."""

    site: str
    size: int
    runs: tuple[Run, ...]
    pages: int
    """HTML files."""
    weight: int
    """Bytes of all files."""

    @property
    def wall(self) -> float:
        """Median seconds."""
        return median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """Median seconds."""
        return median(run.cpu for run in self.runs)

    @property
    def peak(self) -> float:
        """Median bytes."""
        return median(run.peak for run in self.runs)


def measure(projects: Mapping[str, Path], size: int, count: int) -> list[Measurement]:
    """Build every project that many times, A B C A B C, so that a busy minute hits all alike."""
    runs: dict[str, list[Run]] = {name: [] for name in projects}
    for _ in range(count):
        for name, project in projects.items():
            runs[name].append(_build(project))
            print(f"{name} at {size:,}: {runs[name][-1].wall:.1f} s", file=sys.stderr, flush=True)
    return [
        Measurement(name, size, tuple(runs[name]), *_output(project / "site"))
        for name, project in projects.items()
    ]


def _build(project: Path) -> Run:
    for leftover in ("site", ".cache"):
        shutil.rmtree(project / leftover, ignore_errors=True)
    command = [sys.executable, "-m", *BUILD]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=project, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    # The process has been waited for already; without its code, Popen would wait again.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(
            f"{project.name}: the build failed. See why: --keep FOLDER, then {' '.join(BUILD)}."
        )
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _MEMORY_UNIT)


_MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024
"""macOS counts bytes, Linux kilobytes (getrusage(2))."""


def _output(folder: Path) -> tuple[int, int]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return pages, sum(path.stat().st_size for path in files)
