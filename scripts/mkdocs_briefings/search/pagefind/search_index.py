"""The search index of a site, made by Pagefind from the words of its pages.

Pagefind gets what it should read, not the finished pages: the same index from a quarter of the
bytes. A whole build of 1,000 briefings takes 14 to 16 s of processor time instead of 19 to 20.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from threading import Thread

from ...model import Position
from ...problems import Problem
from ...urls import SEARCH, file_name
from .indexer import Indexer, IndexingError
from .page_html import UNSEARCHED
from .stable import ENTRY, stable

FOLDER = "pagefind"
"""Where the index is in a site."""
NOTICE = '<p class="br-search-notice" role="note" hidden'
"""How the notice on the search page starts, which says that there is no index."""
_UNUSED = ("*-ui.*", "pagefind-highlight.js")
"""Interfaces that come with Pagefind and that we do not use: 400 KB."""


_REMEDIES = {
    "No module named pagefind": "Install it: pip install 'pagefind[extended]'.",
    "it was not done after": "Give it more time: 'search: {time_limit: …}', in seconds.",
}


@dataclass(frozen=True, slots=True)
class Indexing:
    """How an index is made."""

    directory_urls: bool = True
    """Whether an address ends in a slash rather than in `index.html`."""
    time_limit: int = 600
    """How many seconds it may take."""


class SearchIndex:
    """The index of one site, through all its builds."""

    def __init__(self) -> None:
        self._indexer: Indexer | None = None
        self._options = Indexing()

    def begin(self, options: Indexing) -> None:
        """Begin another index; what was at work for the last one ends."""
        self.stop()
        self._options = options

    def add(self, name: str, html: str) -> None:
        """Tell the index what is to be read of the page that is written to `name` in the site."""
        if self._indexer is None:
            self._indexer = Indexer(
                exclude_selectors=[UNSEARCHED], keep_index_url=not self._options.directory_urls
            )
        self._indexer.add(name, html)

    def stop(self) -> None:
        """End Pagefind if it is still at work."""
        indexer, self._indexer = self._indexer, None
        if indexer is not None:
            indexer.end()

    def make(self, site: Path) -> Problem | None:
        """Put its index into a finished site, or say what went wrong.

        A site that has nothing to search yet says so itself.
        """
        try:
            files = self._files(self._indexer)
        except IndexingError as error:
            return _no_index(error)
        finally:
            self.stop()
        _write(files, site / FOLDER) if files else _notice(site)
        return None

    def make_later(self, site: Path, *, report: Callable[[Problem | str], None]) -> None:
        """Make the index while the site is already served, with the last one in its place."""
        indexer = self._indexer

        def wait() -> None:
            try:
                said: Problem | str = _put_in_place(self._files(indexer), site)
            except IndexingError as error:
                said = _no_index(error)
            # A later build may have ended it; then its failure says nothing new.
            if self._indexer is indexer:
                report(said)

        # Ctrl-C in a preview does not wait for an index.
        Thread(target=wait, name="search index", daemon=True).start()

    def _files(self, indexer: Indexer | None) -> Mapping[str, bytes]:
        """The files of the index; none if no page has words."""
        files = indexer.files(self._options.time_limit) if indexer else {}
        return _used(stable(files)) if files and _has_words(files) else {}


def _has_words(files: Mapping[str, bytes]) -> bool:
    return bool(json.loads(files[ENTRY])["languages"])


def _used(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    return {
        name: data
        for name, data in files.items()
        if not any(PurePath(name).match(pattern) for pattern in _UNUSED)
    }


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    for name in ("filter", "fragment", "index"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)


def _no_index(error: IndexingError) -> Problem:
    why = str(error)
    remedy = next((remedy for sign, remedy in _REMEDIES.items() if sign in why), "Run it by hand.")
    hint = f"{remedy} To do without search, set 'search: {{enabled: false}}'."
    return Problem(Position("mkdocs.yml"), "BR510", f"Pagefind made no index: {why}", hint)


def _put_in_place(files: Mapping[str, bytes], site: Path) -> str:
    """Swap one whole index for another, in what looks to a reader like one step."""
    if not files:
        return "There is nothing to search yet"
    # Beside the site, so that the new index takes the place of the old by being renamed.
    with tempfile.TemporaryDirectory(prefix="search-", dir=site.parent) as work:
        new, old = Path(work, "new"), site / FOLDER
        _write(files, new)
        if old.is_dir():
            old.rename(Path(work, "old"))
        new.rename(old)
    return "Search index ready"


def _notice(site: Path) -> None:
    page = site / file_name(SEARCH)
    if page.is_file():
        text = page.read_text("utf-8")
        page.write_text(text.replace(NOTICE, NOTICE.removesuffix(" hidden")), "utf-8")
