"""One piece of work done by two processes, where the system can copy a process as it is."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def split(work: Callable[[Sequence[T]], R], items: Sequence[T], share: float) -> list[R]:
    """The results of the work on the first items and on the rest, of which a copy takes a share.

    Just the one result where there is no second processor, or no way to copy this process. Only
    for programs without threads, which a copy would not have.
    """
    cut = round(len(items) * (1 - share))
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2 or not 0 < cut < len(items):
        return [work(items)]
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:
        _answer(work, items[cut:], writing)
    os.close(writing)
    try:
        first = work(items[:cut])
        with os.fdopen(reading, "rb") as pipe:
            answer = pipe.read()
    except BaseException:
        os.kill(copy, signal.SIGKILL)
        raise
    finally:
        _, status = os.waitpid(copy, 0)
    # Whatever stopped the copy stops us as well, or it was a lack that we may not have.
    return [first, work(items[cut:]) if status else pickle.loads(answer)]


def _answer(work: Callable[[Sequence[T]], R], items: Sequence[T], writing: int) -> None:
    """In the copy: do the work, send the result, and end without anything else."""
    status = 1
    try:
        result = pickle.dumps(work(items), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(result)
        status = 0
    finally:
        os._exit(status)
