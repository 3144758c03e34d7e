"""Where the time of a build or a command goes: laps of one clock, from one step to the next.

The laps leave no gap, so that together they are the whole: what nobody names is in the lap that
follows. Time on the clock, in seconds, of this process; it waits for its copies.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Hashable, Iterator
from time import perf_counter

VARIABLE = "BRIEFINGS_TIMINGS"
"""The variable of the environment that asks for them at the end of a build."""


class Timings:
    """The laps of one build or command, and what each kind of page took."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin anew."""
        self._since = perf_counter()
        self._laps: dict[str, float] = defaultdict(float)
        self._pages: dict[Hashable, list[float]] = defaultdict(list)

    def lap(self, step: str) -> None:
        """Say that a step has ended; one that comes several times is added up."""
        now = perf_counter()
        self._laps[step] += now - self._since
        self._since = now

    def page(self, kind: Hashable, seconds: float) -> None:
        """Note what a page has taken, in whatever process; these overlap the laps."""
        self._pages[kind].append(seconds)

    def table(self) -> Iterator[str]:
        """The laps in their order, then the kinds of pages, the dearest first."""
        total = sum(self._laps.values())
        for step, seconds in self._laps.items():
            yield f"{seconds:8.2f} s {seconds / (total or 1):5.0%}  {step}"
        yield f"{total:8.2f} s        together"
        for kind, each in sorted(self._pages.items(), key=lambda one: -sum(one[1])):
            mean = 1000 * sum(each) / len(each)
            yield f"{sum(each):8.2f} s        {len(each):,} pages '{kind}', {mean:.1f} ms each"


timings = Timings()
"""Those of this process, which makes one site at a time."""


def is_wanted() -> bool:
    """Whether whoever started the program asks for them."""
    return os.environ.get(VARIABLE, "") not in ("", "0")
