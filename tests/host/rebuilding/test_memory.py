"""What a build leaves unused goes back to the system, whatever lies around it."""

from __future__ import annotations

import ctypes
import os
import weakref

import pytest

from bench import processes
from mkdocs_briefings.host.rebuilding.memory import give_back

MEGABYTE = 1 << 20
TRIMS = os.name == "posix" and hasattr(ctypes.CDLL(None), "malloc_trim")


@pytest.mark.skipif(not (TRIMS and processes.AVAILABLE), reason="the C library is not GNU's")
def test_gaps_between_what_stays_are_given_back() -> None:
    # Larger than what Python keeps in arenas of its own, smaller than what is asked for alone.
    pieces = [number.to_bytes(4, "big") * 1024 for number in range(64 * MEGABYTE // 4096)]
    full = processes.memory(os.getpid())
    staying = pieces[::64]
    del pieces
    give_back()
    assert full - processes.memory(os.getpid()) > 48 * MEGABYTE
    assert len(staying) == 256


def test_what_leads_only_to_itself_is_let_go() -> None:
    class Round:
        itself: Round

    one = Round()
    one.itself = one
    left = weakref.ref(one)
    del one
    give_back()
    assert left() is None
