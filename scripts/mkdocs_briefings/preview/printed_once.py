"""What the terminal of a preview is spared: warnings that the build before had as well."""

from __future__ import annotations

import logging


class PrintedOnce(logging.Filter):
    """A filter of a handler that prints; `end` each build."""

    def __init__(self) -> None:
        super().__init__()
        self._before: set[str] = set()
        self._now: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether it is to be printed: errors always are."""
        if record.levelno != logging.WARNING:
            return True
        said = record.getMessage()
        self._now.add(said)
        return said not in self._before

    def end(self, *, stopped: bool) -> int:
        """End a build; how many warnings were not printed again.

        One that was stopped has not come to all of its warnings.
        """
        again = len(self._before & self._now)
        self._before = self._now | (self._before if stopped else set())
        self._now = set()
        return again
