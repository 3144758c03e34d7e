"""Ctrl-C held back while a few steps belong together."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold back Ctrl-C until the block is done; only the main thread ever gets it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: pressed.append(number))
    try:
        yield
    finally:
        # Before anything is raised: a second Ctrl-C must find the usual handler.
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt
