"""Work done by two processes."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

from mkdocs_briefings.parallel import split


def doubled(part: Sequence[int]) -> list[tuple[int, int]]:
    return [(number * 2, os.getpid()) for number in part]


def test_two_processes_give_their_results_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    first, second = split(doubled, range(10), 0.4)
    assert [number for number, _ in first + second] == list(range(0, 20, 2))
    assert (len(first), len(second)) == (6, 4)
    assert {process for _, process in first} == {os.getpid()} != {process for _, process in second}


@pytest.mark.parametrize("share", [0, 1])
def test_one_process_does_what_is_not_to_be_shared(share: float) -> None:
    assert len(split(doubled, range(10), share)) == 1


class Stubborn:
    """Something that cannot be sent."""

    def __reduce__(self) -> str:
        raise TypeError


def test_what_a_copy_cannot_send_is_done_again_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    parts = split(lambda part: [Stubborn() for _ in part], range(4), 0.5)
    assert [len(part) for part in parts] == [2, 2]
