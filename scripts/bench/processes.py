"""What a process and those that it started have used, as Linux tells it; see proc(5)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

AVAILABLE = Path("/proc/self/stat").exists()
_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


def cpu(pid: int) -> float:
    """Seconds of processor time so far, of those too that have ended and were waited for."""
    return sum(sum(map(int, _fields(one)[11:15])) for one in _family(pid)) / _TICKS


def memory(pid: int) -> int:
    """Bytes in memory now; what processes share counts for each."""
    return sum(int(_fields(one)[21]) * _PAGE for one in _family(pid))


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _text(task).split():
            yield from _family(int(child))


def _fields(pid: int) -> list[str]:
    """Those after the name, which may have spaces; zeros if it has ended meanwhile."""
    return _text(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split() or ["0"] * 50


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError:
        return ""
