"""What a build leaves unused goes back to the system, whatever lies around it."""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import subprocess
import sys
import weakref

import pytest

from bench import processes
from mkdocs_briefings.host.memory import all_stays, give_back

IS_GNU = os.name == "posix" and hasattr(ctypes.CDLL(None), "malloc_trim")
BEGIN = """\
import os
from bench.processes import memory
from mkdocs_briefings.host.memory import give_back, keep_large_apart

MEGABYTE = 1 << 20

def told(before):
    print((memory(os.getpid()) - before) // MEGABYTE)
"""
GAPS = """\
# Larger than what Python keeps in arenas of its own, smaller than what is asked for alone.
pieces = [number.to_bytes(4, "big") * 1024 for number in range(64 * MEGABYTE // 4096)]
full, staying = memory(os.getpid()), pieces[::64]
del pieces
told(full)
give_back()
told(full)
"""
LARGE = """\
# After this the library takes pieces of up to eight megabytes from among the small ones.
bytes(8 * MEGABYTE)
keep_large_apart()
pieces, staying = [], []
for number in range(64):
    pieces.append(number.to_bytes(4, "big") * (MEGABYTE // 4))
    staying.append(number.to_bytes(4, "big") * 1024)
full = memory(os.getpid())
del pieces
told(full)
"""


class Round:
    """Leads to itself, so that only the collector lets go of it."""

    itself: Round


def megabytes(program: str) -> list[int]:
    """What a process that does nothing else tells of its memory."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", BEGIN + program]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return [int(line) for line in done.stdout.split()]


@pytest.mark.skipif(not (IS_GNU and processes.AVAILABLE), reason="the C library is not GNU's")
def test_gaps_between_what_stays_are_given_back() -> None:
    freed, given_back = megabytes(GAPS)
    assert freed > -16
    assert given_back < -48


@pytest.mark.skipif(not (IS_GNU and processes.AVAILABLE), reason="the C library is not GNU's")
def test_large_pieces_go_back_as_soon_as_they_are_free() -> None:
    (freed,) = megabytes(LARGE)
    assert freed < -48


def test_what_leads_only_to_itself_is_let_go() -> None:
    one = Round()
    one.itself = one
    left = weakref.ref(one)
    del one
    give_back()
    assert left() is None


def test_what_is_made_to_stay_is_still_collected_once_nothing_leads_to_it() -> None:
    def fail() -> None:
        with all_stays():
            assert not gc.isenabled()
            raise ValueError("the content has an error")

    with pytest.raises(ValueError, match="an error"):
        fail()
    with all_stays():
        one = Round()
        one.itself = one
        left = weakref.ref(one)
    assert gc.isenabled()
    del one
    # Among the oldest, at which a look at what is new does not come by.
    gc.collect(0)
    assert left() is not None
    give_back()
    assert left() is None


def test_ctrl_c_is_heard_even_while_the_collector_is_at_work() -> None:
    around = Round()
    around.itself = around
    weakref.finalize(around, signal.raise_signal, signal.SIGINT)
    del around
    with pytest.raises(KeyboardInterrupt):
        give_back()
