"""One request at a time to each host, with a gap, whoever asks."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class StoppedError(Exception):
    """The author has had enough: nobody is asked any more."""


class Pace:
    """Turns of hosts; waiting ends at once when everything is stopped."""

    def __init__(self, gap: float) -> None:
        self._gap = gap
        self._gaps: dict[str, float] = {}
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._free_at: dict[str, float] = {}

    def stop(self) -> None:
        """End all waiting, now and later, with StoppedError."""
        self._stopped.set()

    def slow_down(self, host: str, gap: float) -> None:
        """Leave at least that much between two requests to a host, as its robots.txt asks."""
        self._gaps[host] = max(self._gap, gap)

    def wait(self, seconds: float) -> None:
        """Let time pass; StoppedError if everything is stopped."""
        if self._stopped.wait(max(0.0, seconds)):
            raise StoppedError

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Have the host to oneself for one request, when its gap has passed."""
        with self._lock:
            turn = self._turns[host]
        with turn:
            self.wait(self._free_at.get(host, 0.0) - time.monotonic())
            try:
                yield
            finally:
                self._free_at[host] = time.monotonic() + self._gaps.get(host, self._gap)
