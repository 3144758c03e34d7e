"""Work shared by copies of the process, where the system can fork.

Not in a preview: it has threads, which a copy of the process would lack.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import signal
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from threading import Thread
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast

# Imported where processes are begun, for which most commands have too little to do.
if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

WORKERS = "BRIEFINGS_WORKERS"
"""The variable of the environment that says how many processes may work at the same time."""
MOST_PIECES = 4_000
"""So many numbers of four bytes fit into a pipe that nobody reads yet, on any system."""


_state = {"is worker": False}


def is_worker() -> bool:
    """Whether this is a copy, which nobody listens to but the process that has made it."""
    return _state["is worker"]


def workers() -> int:
    """How many processes may work at the same time: as many as there are processors, or as told."""
    told = os.environ.get(WORKERS, "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    # Of a machine with many processors, a container may have few.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def can_share() -> bool:
    """Whether there is a second processor, and a way to fork."""
    return hasattr(os, "fork") and workers() > 1


def shared(work: Callable[[T], R], pieces: Sequence[T]) -> Iterator[R]:
    """The result of each piece, in their order; each worker takes the next one that is left.

    What a worker fails at is done here, so that whatever stopped it stops us too, with its
    traceback, unless it lacked something that we have.
    """
    if not can_share() or len(pieces) < 2:
        yield from map(work, pieces)
        return
    copies = _Copies(work, pieces)
    try:
        for number, piece in enumerate(pieces):
            found = copies.result(number)
            yield work(piece) if found is None else found[0]
    finally:
        copies.end()


def each(find: Callable[[T], R], items: Sequence[T], at_least: int = 1) -> Iterator[R]:
    """What is found for each item, in their order, by all processors.

    A worker takes `at_least` so many at once, which is enough to be worth a message.
    """
    size = max(at_least, -(-len(items) // MOST_PIECES))
    pieces = [items[at : at + size] for at in range(0, len(items), size)]
    return chain.from_iterable(shared(lambda piece: [find(one) for one in piece], pieces))


@contextmanager
def ahead(work: Callable[[T], R], pieces: Sequence[T]) -> Iterator[Callable[[int], R]]:
    """Let a copy do one piece after another while this process goes on; what gives each result.

    What it fails at is done here, when somebody asks for it; so is everything where nothing can be
    shared, and in copies that are made meanwhile. Nothing is at work any more at the end.
    """
    if not can_share():
        yield lambda number: work(pieces[number])
        return
    copies = _Copies(work, pieces, most=1)

    def result(number: int) -> R:
        found = None if is_worker() else copies.result(number)
        return work(pieces[number]) if found is None else cast("R", found[0])

    try:
        yield result
    finally:
        copies.end()


class _Copies:
    """Workers with the pieces that are left in one pipe, and a pipe for the results of each.

    Nobody has to tell them to stop: a worker ends when no piece is left, or as soon as nobody is
    there any more to read what it found, should this process be killed.
    """

    def __init__(
        self, work: Callable[[T], R], pieces: Sequence[T], most: int = MOST_PIECES
    ) -> None:
        assert len(pieces) <= MOST_PIECES, "larger pieces are needed"
        self._found: dict[int, tuple[Any]] = {}
        self._results: dict[Connection, int] = {}
        left, numbers = os.pipe()
        os.write(numbers, b"".join(n.to_bytes(4, "big") for n in range(len(pieces))))
        os.close(numbers)
        # What is there already stays out of the copies' garbage collections, which would copy it.
        gc.freeze()
        for _ in range(min(workers(), len(pieces), most)):
            self._begin(work, pieces, left)
        gc.unfreeze()
        os.close(left)

    def _begin(self, work: Callable[[T], R], pieces: Sequence[T], left: int) -> None:
        from multiprocessing.connection import Pipe

        reading, writing = Pipe(duplex=False)
        copy = _fork()
        if copy == 0:
            for other in (reading, *self._results):
                other.close()
            _serve(work, pieces, left, writing)
        writing.close()
        self._results[reading] = copy

    def result(self, number: int) -> tuple[Any] | None:
        """The result of a piece; None if the worker that took it has ended before."""
        from multiprocessing.connection import Connection, wait

        while number not in self._found and self._results:
            for pipe in wait(list(self._results)):
                assert isinstance(pipe, Connection)
                self._receive(pipe)
        return self._found.pop(number, None)

    def _receive(self, pipe: Connection) -> None:
        try:
            done, found = pipe.recv()
        except EOFError:
            pipe.close()
            os.waitpid(self._results.pop(pipe), 0)
        else:
            self._found[done] = (found,)

    def end(self) -> None:
        """End those that are still at work: after Ctrl-C or an error nobody wants their results."""
        for pipe, copy in self._results.items():
            pipe.close()
            with suppress(ProcessLookupError):
                os.kill(copy, signal.SIGKILL)
            os.waitpid(copy, 0)
        self._results.clear()


def _fork() -> int:
    with warnings.catch_warnings():
        # Python 3.12 and later warn of any thread. Ours is the one that writes to Pagefind, and
        # copies neither ask it for anything nor hold what it holds.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _serve(work: Callable[[T], R], pieces: Sequence[T], left: int, results: Connection) -> NoReturn:
    """In a copy: take pieces and send what they give, until none is left."""
    _state["is worker"] = True
    try:
        Thread(target=_end_when_alone, args=(results,), daemon=True).start()
        # Ctrl-C reaches all of us; the first process ends the copies.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        while number := os.read(left, 4):
            at = int.from_bytes(number, "big")
            results.send((at, work(pieces[at])))
    finally:
        # Neither a traceback nor a clean-up: both belong to the first process.
        os._exit(0)


def _end_when_alone(results: Connection) -> None:
    # A long piece must not go on, and write into folders, for a process that is not there.
    pipe = select.poll()
    pipe.register(results.fileno(), 0)
    pipe.poll()
    os._exit(0)


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


def aside(work: Callable[[], object]) -> Callable[[], None]:
    """Let a forked copy do work that leaves something on the disk; what waits for its end.

    Done at once where there is no second processor, or no way to fork. Only for programs without
    threads, and for what nobody misses should the copy be ended before.
    """
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        work()
        return lambda: None
    copy = os.fork()
    if copy == 0:
        try:
            work()
        finally:
            os._exit(0)
    return lambda: os.waitpid(copy, 0) and None


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
