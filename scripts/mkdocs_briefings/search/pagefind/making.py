"""The indexes of one build, made one after another beside it; what is kept is not made again.

One Pagefind at a time: each takes as much memory as its index is large, and what a second one
could do meanwhile is hidden behind the pages that the build is making.
"""

from __future__ import annotations

import json
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from .indexer import Indexer, IndexingError
from .kept import KeptIndexes, place
from .one_index import OneIndex, made_by, used_files
from .page_html import UNSEARCHED
from .parts import IndexPart, part_of
from .told import IndexedPage, ToldPages

INDEXES = "indexes.json"
"""The file that says which indexes there are."""


class _End:
    """Stands after the last part."""


_OTHER = "another build has begun"


@dataclass(frozen=True, slots=True)
class Indexing:
    """How the indexes of a site are made."""

    directory_urls: bool = True
    """Whether an address ends in a slash rather than in `index.html`."""
    time_limit: int = 600
    """How many seconds it may take after the last page."""
    parts: tuple[IndexPart, ...] = ()
    """Briefings that have an index of their own; all other pages share one."""
    kept: Path | None = None
    """The folder of those made before, if there is one."""


class Making:
    """The indexes of one build."""

    def __init__(self, options: Indexing) -> None:
        self._options = options
        self._made_by = made_by(directory_urls=options.directory_urls)
        self._told: dict[IndexPart | None, ToldPages] = {
            part: ToldPages() for part in (*options.parts, None)
        }
        self._made: dict[IndexPart | None, OneIndex] = {}
        self._begun: set[IndexPart | None] = set()
        self._queue: SimpleQueue[IndexPart | _End | None] = SimpleQueue()
        self._indexer: Indexer | None = None
        self._failure: IndexingError | None = None
        self._is_told = self._is_over = False
        # Where nothing can be kept.
        self._spare = tempfile.TemporaryDirectory(prefix="search-")
        self._kept = KeptIndexes(options.kept or Path(self._spare.name))
        self._thread = Thread(target=self._work, name="search indexes", daemon=True)
        self._thread.start()

    def add(self, name: str, page: IndexedPage) -> None:
        """Tell it what is to be read of the page that is written to `name` in the site."""
        # A preview makes a page that was saved before it begins another build.
        if self._is_told:
            return
        part = part_of(page.day, self._options.parts)
        told = self._told[part]
        told.add(name, page.html)
        if part is not None and told.count == part.count:
            self._begin(part)

    def no_more(self) -> None:
        """Say that these were all pages; what comes later is left out."""
        self._is_told = True
        if any(told.count for told in self._told.values()):
            for part, told in self._told.items():
                # The engine comes with the index of all other pages, even if there are none.
                if told.count or part is None:
                    self._begin(part)
        self._queue.put(_End())

    def wait(self) -> None:
        """Wait for the indexes; IndexingError if they cannot be made, or not in time."""
        self.no_more()
        limit = self._options.time_limit
        self._thread.join(limit)
        if self._thread.is_alive():
            self.stop()
            raise IndexingError(f"it was not done after {limit:g} s")
        if self._failure is not None:
            raise self._failure

    def put_into(self, folder: Path) -> bool:
        """Put the indexes into a new folder; whether there is anything to find.

        IndexingError if it is ended meanwhile.
        """
        try:
            return self._put_into(folder)
        except (OSError, ValueError):
            if self._is_over:
                raise IndexingError(_OTHER) from None
            raise

    def _put_into(self, folder: Path) -> bool:
        found = {part: one for part, one in self._made.items() if one.pages}
        if found:
            for part, one in self._made.items():
                self._place(part, one, folder / part.folder if part else folder)
            newest = sorted(filter(None, found), reverse=True)
            order: list[IndexPart | None] = [*([None] if None in found else []), *newest]
            described = [found[part].described(part) for part in order]
            engines = sorted({name for one in found.values() for name in one.engines})
            listed = {"engines": engines, "indexes": described}
            text = json.dumps(listed, separators=(",", ":"))
            (folder / INDEXES).write_text(text, "utf-8")
            self._kept.tidy([one.key for one in self._made.values()])
        return bool(found)

    def stop(self) -> None:
        """End it, whatever it is doing; a second time does no harm."""
        self._is_over = True
        self._queue.put(_End())
        if (indexer := self._indexer) is not None:
            indexer.close()
        if self._thread.is_alive():
            self._thread.join()
        for told in self._told.values():
            told.close()
        self._spare.cleanup()

    def _begin(self, part: IndexPart | None) -> None:
        if part not in self._begun:
            self._begun.add(part)
            self._queue.put(part)

    def _work(self) -> None:
        try:
            while not isinstance(part := self._queue.get(), _End):
                if not self._is_over:
                    self._made[part] = self._index(part)
        except IndexingError as error:
            self._failure = error
        except OSError as error:
            self._failure = IndexingError(str(error))

    def _index(self, part: IndexPart | None) -> OneIndex:
        """The index of a part, kept or made anew."""
        # The index of all other pages has the engine too.
        key = self._told[part].key(f"{self._made_by}\n{part is None}")
        kept = self._kept.get(key) or self._put(key, used_files(self._files(part), part))
        return OneIndex.of(key, kept)

    def _put(self, key: str, files: dict[str, bytes]) -> Path:
        try:
            return self._kept.put(key, files)
        except OSError:
            return KeptIndexes(Path(self._spare.name)).put(key, files)

    def _files(self, part: IndexPart | None) -> dict[str, bytes]:
        self._indexer = Indexer(
            exclude_selectors=[UNSEARCHED], keep_index_url=not self._options.directory_urls
        )
        with closing(self._indexer) as indexer:
            # Ended before it was known to have begun.
            if self._is_over:
                raise IndexingError(_OTHER)
            for name, html in self._told[part].pages():
                indexer.add(name, html)
            return indexer.files()

    def _place(self, part: IndexPart | None, one: OneIndex, folder: Path) -> None:
        try:
            place(one.folder, folder)
        except FileNotFoundError:  # another build has made room for its own
            place(self._index(part).folder, folder)
