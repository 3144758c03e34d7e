"""Disks of their own for tests, where this user may mount one."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Disk:
    """A small disk in memory."""

    path: Path

    def read_only(self) -> None:
        """Allow nothing to be written from now on."""
        _mount("-o", "remount,ro", str(self.path))


@contextmanager
def mounted(path: Path, size: str) -> Iterator[Disk]:
    """Mount a disk of that size while the block runs; where that is forbidden, skip the test."""
    path.mkdir(exist_ok=True)
    try:
        _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(path))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root can mount a disk")
    try:
        yield Disk(path)
    finally:
        subprocess.run(["umount", str(path)], check=True)


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, capture_output=True)
