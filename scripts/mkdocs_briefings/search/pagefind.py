"""The search index of a site, made by Pagefind from the words of its pages.

Pagefind gets a folder of its own with what it should read, not the finished pages: the same index
from a quarter of the bytes. A whole build of 1,000 briefings takes 14 to 16 s of processor time
instead of 19 to 20.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from ..model import Position
from ..problems import Problem
from ..urls import SEARCH, file_name
from .entries import UNSEARCHED

FOLDER = "pagefind"
"""Where the index is in a site."""
NOTICE = '<p class="br-search-notice" role="note" hidden'
"""How the notice on the search page starts, which says that there is no index."""
NOTHING = "did not contain any html files"
"""Pagefind also says this, and fails, if no page has words; a new site has none yet."""
_UNUSED = ("*-ui.*", "pagefind-highlight.js", "playground")
"""Interfaces that come with Pagefind and that we do not use: 400 KB."""


@dataclass(frozen=True, slots=True)
class Indexing:
    """How an index is made."""

    directory_urls: bool
    """Whether an address ends in a slash rather than in `index.html`."""
    time_limit: int
    """So many seconds it may take."""


class SearchIndex:
    """The index of one site, through all its builds."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        """Where to keep what Pagefind reads; the system's folder for such files if it is None."""
        self._process: subprocess.Popen[str] | None = None
        self._pages: tempfile.TemporaryDirectory[str] | None = None

    def add(self, name: str, html: str) -> None:
        """Note what is to be read of the page that is written to `name` in the site."""
        if self._pages is None:
            self._pages = self._new_folder()
        path = Path(self._pages.name, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")

    def stop(self) -> None:
        """End Pagefind if it is still at work, and forget what was noted."""
        if self._pages is not None:
            self._pages.cleanup()
            self._pages = None
        if self._process is not None:
            _kill(self._process)
            self._process = None

    def make(self, site: Path, options: Indexing) -> Problem | None:
        """Make the index of a finished site, and say what went wrong.

        A site that has nothing to search yet says so itself.
        """
        target = site / FOLDER
        with self._taken() as pages:
            self._process = _pagefind(pages, target, options)
            failure = _failure(self._process, options)
        self._process = None
        if failure is None and target.is_dir():
            _tidy(target)
        elif failure is None:
            _notice(site)
        return failure

    def make_later(
        self, site: Path, options: Indexing, *, report: Callable[[Problem | str], None]
    ) -> None:
        """Make the index while the site is already served, with the last one in its place."""
        # Beside the site, so that the new index takes the place of the old by being renamed.
        work = tempfile.TemporaryDirectory(prefix="search-", dir=site.parent)
        target = Path(work.name) / FOLDER
        pages = self._taken()
        process = self._process = _pagefind(pages.name, target, options)

        def wait() -> None:
            with work, pages:
                failure = _failure(process, options)
                # A later build may have ended it; then its failure is no news.
                if self._process is process:
                    report(failure or _put_in_place(target, site / FOLDER))

        # Ctrl-C in a preview does not wait for an index.
        Thread(target=wait, name="search index", daemon=True).start()

    def _taken(self) -> tempfile.TemporaryDirectory[str]:
        """The folder of what was noted; the next build begins another."""
        pages, self._pages = self._pages, None
        return pages or self._new_folder()

    def _new_folder(self) -> tempfile.TemporaryDirectory[str]:
        return tempfile.TemporaryDirectory(prefix="search-", dir=self.folder)


def _pagefind(pages: str, target: Path, options: Indexing) -> subprocess.Popen[str]:
    keep = [] if options.directory_urls else ["--keep-index-url"]
    # The command, since Pagefind's Python service would take minutes for 10,000 pages.
    command = [
        *(sys.executable, "-m", "pagefind", "--quiet"),
        *("--site", pages, "--output-path", str(target)),
        *("--exclude-selectors", UNSEARCHED, *keep),
    ]
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        # A group of its own, so that all of it can be ended: some systems start it by a helper.
        start_new_session=True,
    )


def _kill(process: subprocess.Popen[str]) -> None:
    if os.name == "posix" and process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _failure(process: subprocess.Popen[str], options: Indexing) -> Problem | None:
    try:
        output, _ = process.communicate(timeout=options.time_limit)
    except subprocess.TimeoutExpired:
        _kill(process)
        process.communicate()
        hint = "Give it more time: 'search: {time_limit: …}', in seconds."
        return _no_index(f"it was not done after {options.time_limit} s", hint)
    if process.returncode == 0 or NOTHING in output:
        return None
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    why = lines[-1].rstrip(".") if lines else f"it exited with status {process.returncode}"
    missing = "No module named pagefind" in why
    remedy = "Install it: pip install 'pagefind[extended]'." if missing else "Run it by hand."
    return _no_index(why, remedy)


def _no_index(why: str, remedy: str) -> Problem:
    hint = f"{remedy} To do without search, set 'search: {{enabled: false}}'."
    return Problem(Position("mkdocs.yml"), "BR510", f"Pagefind made no index: {why}", hint)


def _tidy(index: Path) -> None:
    for pattern in _UNUSED:
        for path in index.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _put_in_place(new: Path, old: Path) -> str:
    """Swap one whole index for another, in what looks to a reader like one step."""
    if not new.is_dir():
        return "There is nothing to search yet"
    _tidy(new)
    if old.is_dir():
        old.rename(new.parent / "old")
    new.rename(old)
    return "Search index ready"


def _notice(site: Path) -> None:
    page = site / file_name(SEARCH)
    if page.is_file():
        text = page.read_text("utf-8")
        page.write_text(text.replace(NOTICE, NOTICE.removesuffix(" hidden")), "utf-8")
