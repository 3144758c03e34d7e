"""One piece of work shared by two processes, where the system can fork.

Only `briefings check` asks for it: a preview has threads, which a copy of the process would lack.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def split(work: Callable[[Sequence[T]], R], items: Sequence[T], share: float) -> list[R]:
    """The results for the first items and for the rest, of which a forked copy takes a share.

    A single result where there is no second processor, or no way to fork. Only for programs
    without threads, which a forked copy would not have.
    """
    cut = round(len(items) * (1 - share))
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2 or not 0 < cut < len(items):
        return [work(items)]
    reading, writing = os.pipe()
    copy = os.fork()
    # The copy never comes back from here: it must not go on as if it were the command.
    if copy == 0:
        _answer(work, items[cut:], writing)
    # A pipe ends when nobody is left who could write to it: reading would wait for ever for us.
    os.close(writing)
    try:
        # Ours first and reading after it, so that both processes work at the same time.
        first = work(items[:cut])
        with os.fdopen(reading, "rb") as pipe:
            answer = pipe.read()
    except BaseException:
        # After Ctrl-C or an error here nobody wants the other results.
        os.kill(copy, signal.SIGKILL)
        raise
    finally:
        _, status = os.waitpid(copy, 0)
    # Whatever stopped the copy stops us too, unless it lacked something that we have.
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
        # Not `sys.exit`: that would clean up a second time what belongs to the command.
        os._exit(status)
