"""Laps of one clock, which leave no gap."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from mkdocs_briefings import timings
from mkdocs_briefings.timings import Timings


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that is a second further each time it is looked at."""
    seconds: Iterator[int] = iter(range(100))
    clock: Callable[[], float] = lambda: float(next(seconds))  # noqa: E731
    monkeypatch.setattr(timings, "perf_counter", clock)


def test_laps_are_added_up_in_their_order_and_pages_listed_the_dearest_first() -> None:
    found = Timings()
    for step in ("reading", "checks", "reading", "publishing"):
        found.lap(step)
    found.page("topic", 0.25)
    found.page("briefing", 1.0)
    found.page("briefing", 2.0)
    assert list(found.table()) == [
        "    2.00 s   50%  reading",
        "    1.00 s   25%  checks",
        "    1.00 s   25%  publishing",
        "    4.00 s        together",
        "    3.00 s        2 pages 'briefing', 1500.0 ms each",
        "    0.25 s        1 pages 'topic', 250.0 ms each",
    ]


def test_another_build_begins_anew() -> None:
    found = Timings()
    found.lap("reading")
    found.begin()
    assert list(found.table()) == ["    0.00 s        together"]
