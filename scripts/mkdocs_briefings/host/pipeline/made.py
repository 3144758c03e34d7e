"""What the events say of a page while it is made, and how it gets from one process to another."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from ...outputs import InlineHashes
from ...search import IndexedPage
from ..headers import SiteHeaders
from .kept_pages import KeptPages, PageMarks
from .saying import say_again


@dataclass(frozen=True, slots=True)
class Made:
    """What a page has left behind: all that anybody asks for once it is written."""

    name: str
    """The file of the site."""
    url: str
    body: str | None
    """The HTML of its own words."""
    indexed: IndexedPage | None
    """What the search index reads of it."""
    hashes: InlineHashes
    said: tuple[logging.LogRecord, ...]
    """What was reported while it was made."""
    seconds: float
    """How long it took."""
    marks: PageMarks | None = None
    """How it was made, for the next build."""


class PageResults:
    """What all pages of one build have left behind."""

    def __init__(
        self, headers: SiteHeaders, index: Callable[[str, IndexedPage], None], kept: KeptPages
    ) -> None:
        self.bodies: dict[str, str] = {}
        """The HTML of pages' own words, by their addresses."""
        self._headers = headers
        self._index = index
        self._kept = kept
        self._held: dict[str, IndexedPage] | None = None

    def begin(self, *, hold: bool = False) -> None:
        """Begin another build, and hold back what is to be indexed, or hand it on at once."""
        self.bodies.clear()
        self._held = {} if hold else None

    def indexed(self, name: str, page: IndexedPage) -> None:
        """Take what the search index reads of a page."""
        if self._held is None:
            self._index(name, page)
        else:
            self._held[name] = page

    def index(self, name: str) -> None:
        """Hand on what was held back of a page."""
        page = self._held.pop(name, None) if self._held else None
        if page is not None:
            self._index(name, page)

    def taken(self, name: str, url: str, said: list[logging.LogRecord], seconds: float) -> Made:
        """What a page has left behind here, for another process."""
        indexed = self._held.pop(name, None) if self._held else None
        body = self.bodies.pop(url, None)
        hashes, marks = self._headers.taken(), self._kept.taken()
        return Made(name, url, body, indexed, hashes, tuple(said), seconds, marks)

    def put(self, made: Made) -> None:
        """Take what a page has left behind in another process."""
        say_again(made.said)
        if made.body is not None:
            self.bodies[made.url] = made.body
        if made.indexed is not None:
            self.indexed(made.name, made.indexed)
        self._headers.put(made.hashes)
        # What there is to say of a page has to be said again.
        if made.marks is not None and not made.said:
            told = made.indexed.html if made.indexed else None
            self._kept.put(made.name, made.marks, made.body, told)
