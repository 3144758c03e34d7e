"""Work done by several processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from mkdocs_briefings.parallel import MOST_PIECES, WORKERS, ahead, aside, each, shared, split


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


@pytest.mark.parametrize("processors", [1, 2])
def test_work_aside_is_done_when_it_was_waited_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, processors: int
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    left = tmp_path / "left"
    finish = aside(lambda: left.write_text(f"{os.getpid()}"))
    finish()
    assert (left.read_text() == f"{os.getpid()}") is (processors == 1)


def test_work_aside_that_fails_stops_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail() -> None:
        (tmp_path / "begun").touch()
        raise ValueError

    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    aside(fail)()
    assert (tmp_path / "begun").exists()


def square(number: int) -> tuple[int, int]:
    """Also, who has worked it out."""
    return number * number, os.getpid()


def test_workers_share_pieces_and_results_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "3")
    found = list(shared(square, range(50)))
    assert [number for number, _ in found] == [number * number for number in range(50)]
    assert os.getpid() not in {process for _, process in found}


@pytest.mark.parametrize("count", [0, 1, 50, MOST_PIECES + 3])
def test_each_item_has_its_result_however_many_there_are(
    monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    monkeypatch.setenv(WORKERS, "2")
    assert [number for number, _ in each(square, range(count), 4)] == [n * n for n in range(count)]


def test_one_worker_is_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "1")
    assert {process for _, process in shared(square, range(5))} == {os.getpid()}


def test_what_a_worker_dies_of_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "2")
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here and number % 10 == 3:
            os.kill(os.getpid(), 9)
        return number

    assert list(shared(work, range(40))) == list(range(40))


def test_an_error_comes_from_here_with_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "2")

    def work(number: int) -> float:
        return 1 / (number - 7)

    with pytest.raises(ZeroDivisionError) as raised:
        list(shared(work, range(20)))
    assert raised.traceback[-1].name == "work"


def test_one_copy_works_ahead_and_gives_results_in_any_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(WORKERS, "3")
    with ahead(square, [2, 3, 4]) as result:
        found = [result(number) for number in (2, 0, 1)]
    assert [number for number, _ in found] == [16, 4, 9]
    assert len({process for _, process in found} - {os.getpid()}) == 1


def test_where_nothing_can_be_shared_work_waits_until_somebody_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(WORKERS, "1")
    done: list[int] = []
    with ahead(done.append, [2, 3]) as result:
        assert done == []
        result(1)
    assert done == [3]


def test_what_a_copy_that_works_ahead_dies_of_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(WORKERS, "2")
    here = os.getpid()

    def work(number: int) -> tuple[int, bool]:
        if os.getpid() != here and number == 3:
            os.kill(os.getpid(), 9)
        return number, os.getpid() == here

    with ahead(work, [2, 3, 4]) as result:
        assert [result(number) for number in range(3)] == [(2, False), (3, True), (4, True)]


def test_a_copy_does_not_outlive_the_process_that_is_killed() -> None:
    # Its output stays open as long as any process of it is there.
    code = (
        "import os, time; from mkdocs_briefings.parallel import ahead\n"
        "def work(number):\n"
        "    print('at work', flush=True); time.sleep(1000)\n"
        "with ahead(work, [1]) as result: time.sleep(1000)\n"
    )
    environment = {**os.environ, WORKERS: "2"}
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        process.kill()
        assert process.communicate(timeout=60)[0] == ""


def test_copies_made_meanwhile_take_no_results_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "2")
    with ahead(square, [5, 6]) as result:
        by_copies = list(shared(lambda number: result(0), range(4)))
        found = [result(0), result(1)]
    assert [number for number, _ in (*by_copies, *found)] == [25, 25, 25, 25, 25, 36]
    assert len({process for _, process in found} - {os.getpid()}) == 1


@pytest.mark.parametrize(
    "begin",
    [
        "results = shared(lambda number: number * number, range(1000))\n"
        "print(next(results)); results.close()\n",
        "with ahead(lambda number: time.sleep(1000 * number), range(2)) as result:\n"
        "    print(result(0) or 0)\n",
    ],
)
def test_nobody_is_left_when_results_are_not_wanted_any_more(begin: str) -> None:
    # In a process of its own: this one may have other children, for which it would wait.
    code = (
        f"import os, time; from mkdocs_briefings.parallel import ahead, shared\n{begin}"
        "try: print(os.waitpid(-1, 0))\n"
        "except ChildProcessError: print('nobody')"
    )
    environment = {**os.environ, WORKERS: "2"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "nobody"]
