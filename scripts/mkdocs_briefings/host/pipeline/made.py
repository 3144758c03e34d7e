"""What the events say of a page while it is made, and how it gets from one process to another."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from ...cache import KeptPlace, text_digest
from ...outputs import InlineHashes
from ...search import IndexedPage
from ..headers import SiteHeaders
from .kept_pages import KeptPages, PageMarks, PageRecord
from .own_file import OwnFile
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


class _OnDisk(NamedTuple):
    place: KeptPlace
    is_new: bool


class Bodies(MutableMapping[str, str]):
    """The HTML of pages' own words by their addresses; what is on disk is read when asked for."""

    def __init__(self, kept: KeptPages) -> None:
        self._kept = kept
        self._made: dict[str, str | _OnDisk] = {}

    def keep(self, url: str, place: KeptPlace | None, *, is_new: bool = False) -> None:
        """Say where the words of a page are, if it has any: of the last build, or of this one."""
        if place is not None:
            self._made[url] = _OnDisk(place, is_new)

    def __getitem__(self, url: str) -> str:
        """Those of a page; KeyError if it has none."""
        found = self._made[url]
        if isinstance(found, str):
            return found
        text = self._kept.new_text if found.is_new else self._kept.text
        return text(found.place) or ""

    def digest(self, url: str) -> str:
        """What identifies those of a page; empty if it has none."""
        found = self._made.get(url, "")
        return text_digest(found) if isinstance(found, str) else found.place[2]

    def __setitem__(self, url: str, html: str) -> None:
        """Take those of a page that was made."""
        self._made[url] = html

    def __delitem__(self, url: str) -> None:
        """Forget those of a page."""
        del self._made[url]

    def clear(self) -> None:
        """Forget all; what is kept is not read for that."""
        self._made.clear()

    def __iter__(self) -> Iterator[str]:
        """The addresses."""
        return iter(self._made)

    def __len__(self) -> int:
        """How many pages have words."""
        return len(self._made)


class PageResults:
    """What all pages of one build have left behind."""

    def __init__(
        self, headers: SiteHeaders, index: Callable[[str, IndexedPage], None], kept: KeptPages
    ) -> None:
        self.bodies = Bodies(kept)
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

    def put_kept(self, file: OwnFile, record: PageRecord) -> None:
        """Take what a page has left behind in the last build."""
        self.bodies.keep(file.address, record.body)
        told = self._kept.text(record.told)
        if told is not None:
            day = date.fromisoformat(record.marks.day) if record.marks.day else None
            self.indexed(file.dest_uri, IndexedPage(told, day))

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
            day = made.indexed.day if made.indexed else None
            marks = replace(made.marks, day=day.isoformat() if day else "")
            place = self._kept.put(made.name, marks, made.body, told)
            # The words of all pages would be a tenth of the memory of a build.
            self.bodies.keep(made.url, place, is_new=True)
