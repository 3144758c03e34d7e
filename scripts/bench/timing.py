"""Whole processes, one after another: time, processor time, memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from .tools import Command


@dataclass(frozen=True, slots=True)
class Run:
    """Commands that were run to their end."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, user and system, of all processes."""
    peak: int
    """Bytes of memory of the largest process."""


class Repeated:
    """What was run several times, so that a busy moment does not count."""

    __slots__ = ()
    runs: tuple[Run, ...]

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


def timed(commands: Sequence[Command], folder: Path, **more: str) -> Run:
    """Run the commands in the folder, one after another; end the benchmark if one fails.

    `more` is added to the environment.
    """
    runs = [_run(command, folder, more) for command in commands]
    return Run(
        wall=sum(run.wall for run in runs),
        cpu=sum(run.cpu for run in runs),
        peak=max(run.peak for run in runs),
    )


def quiet() -> dict[str, str]:
    """The environment of every command."""
    # Users have the compiled modules of all Python programs on disk from the second run on.
    kept = {name: os.environ[name] for name in os.environ if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "NO_MKDOCS_2_WARNING": "1"}


def _run(command: Command, folder: Path, more: Mapping[str, str]) -> Run:
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**quiet(), **more},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    # The process has been waited for already; without its code, Popen would wait again.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{folder.name}: '{' '.join(command)}' failed. See why: --keep FOLDER.")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _MEMORY_UNIT)


_MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024
"""macOS counts bytes, Linux kilobytes (getrusage(2))."""
