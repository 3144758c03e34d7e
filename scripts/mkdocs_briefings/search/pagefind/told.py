"""What an index is told: its pages, on disk until all are there, and what identifies them.

A year's pages come one by one, between those of other years. They wait on disk, so that a build
of 100,000 briefings does not hold all of their words in memory.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class IndexedPage:
    """What an index reads of a page."""

    html: str
    day: date | None
    """Of a briefing; other pages have none."""


_LENGTH = 8
"""Bytes that say how long a text is."""


class ToldPages:
    """The pages that one index is told of, in order."""

    def __init__(self) -> None:
        self.count = 0
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed at the end
        self._digest = hashlib.sha256()

    def add(self, name: str, html: str) -> None:
        """Keep what is to be read of the page that is written to `name` in the site."""
        for text in (name, html):
            data = text.encode("utf-8")
            # With its length: else another split of the same letters would be the same.
            framed = len(data).to_bytes(_LENGTH, "big") + data
            self._digest.update(framed)
            self._file.write(framed)
        self.count += 1

    def key(self, made_by: str) -> str:
        """What identifies the index of these pages, and of no others, made by that program."""
        return hashlib.sha256(self._digest.digest() + made_by.encode("utf-8")).hexdigest()[:32]

    def pages(self) -> Iterator[tuple[str, str]]:
        """Name and HTML of every page."""
        self._file.seek(0)
        for _ in range(self.count):
            yield self._text(), self._text()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _text(self) -> str:
        length = int.from_bytes(self._file.read(_LENGTH), "big")
        return self._file.read(length).decode("utf-8")
