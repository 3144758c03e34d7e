"""The search of a site, made by Pagefind from the words of its pages.

Pagefind gets what it should read, not the finished pages: the same index from a quarter of the
bytes. A whole build of 1,000 briefings takes 14 to 16 s of processor time instead of 19 to 20.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from ...model import Position
from ...problems import Problem
from ...timings import timings
from ...urls import SEARCH, file_name
from .indexer import IndexingError
from .making import Indexing, Making
from .told import IndexedPage

FOLDER = "pagefind"
"""Where the indexes are in a site."""
NOTICE = '<p class="br-search-notice" role="note" hidden'
"""How the notice on the search page starts, which says that there is no index."""


_REMEDIES = {
    "No module named pagefind": "Install it: pip install 'pagefind[extended]'.",
    "it was not done after": "Give it more time: 'search: {time_limit: …}', in seconds.",
}


class SearchIndex:
    """The indexes of one site, through all its builds."""

    def __init__(self) -> None:
        self._making: Making | None = None
        self.is_behind = False
        """Whether the indexes that are in the site are still those of an earlier build."""

    def begin(self, options: Indexing | None) -> None:
        """Begin others, or none; what was at work for the last ones ends."""
        self.stop()
        self._making = Making(options) if options else None

    def add(self, name: str, page: IndexedPage) -> None:
        """Tell it what is to be read of the page that is written to `name` in the site."""
        if self._making is not None:
            self._making.add(name, page)

    def no_more(self) -> None:
        """Say that these were all pages, so that the last indexes can be made meanwhile."""
        if self._making is not None:
            self._making.no_more()

    def stop(self) -> None:
        """End Pagefind if it is still at work."""
        making, self._making = self._making, None
        if making is not None:
            making.stop()

    def make(self, site: Path) -> Problem | None:
        """Put its indexes into a finished site, or say what went wrong.

        A site that has nothing to search yet says so itself.
        """
        making = self._making
        try:
            if making is None or not _waited(making).put_into(site / FOLDER):
                _notice(site)
        except IndexingError as error:
            return _no_index(error)
        finally:
            self.stop()
            timings.lap("waiting for the search index")
        return None

    def make_later(self, site: Path, *, report: Callable[[Problem | str], None]) -> None:
        """Make them while the site is already served, with the last ones in their place."""
        making = self._making
        if making is not None:
            making.no_more()
            # Ctrl-C in a preview does not wait for an index.
            wait = Thread(target=self._wait, args=(making, site, report), daemon=True)
            self.is_behind = True
            wait.start()

    def _wait(self, making: Making, site: Path, report: Callable[[Problem | str], None]) -> None:
        try:
            said: Problem | str = _put_in_place(_waited(making), site)
        except IndexingError as error:
            said = _no_index(error)
        # A later build may have ended it; then its failure says nothing new.
        if self._making is making:
            self.is_behind = isinstance(said, Problem)
            report(said)


def _waited(making: Making) -> Making:
    making.wait()
    return making


def _no_index(error: IndexingError) -> Problem:
    why = str(error)
    remedy = next((remedy for sign, remedy in _REMEDIES.items() if sign in why), "Run it by hand.")
    hint = f"{remedy} To do without search, set 'search: {{enabled: false}}'."
    return Problem(Position("mkdocs.yml"), "BR510", f"Pagefind made no index: {why}", hint)


def _put_in_place(making: Making, site: Path) -> str:
    """Swap all indexes for others, in what looks to a reader like one step."""
    # Beside the site, so that the new ones take the place of the old by being renamed.
    site = site.resolve()
    with tempfile.TemporaryDirectory(prefix="search-", dir=site.parent) as work:
        new, old = Path(work, "new"), site / FOLDER
        if not making.put_into(new):
            return "There is nothing to search yet"
        if old.is_dir():
            old.rename(Path(work, "old"))
        new.rename(old)
    return "Search index ready"


def _notice(site: Path) -> None:
    page = site / file_name(SEARCH)
    if page.is_file():
        text = page.read_text("utf-8")
        # Another file in its place: this one may be the published site's as well.
        page.unlink()
        page.write_text(text.replace(NOTICE, NOTICE.removesuffix(" hidden")), "utf-8")
