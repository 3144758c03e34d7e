"""A round over many addresses, several hosts at once, that can be ended and gone on with."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from ...model import Reach
from .asking import Asker, Finding, PostponedError
from .pace import StoppedError

Answer = TypeVar("Answer")
Listener = Callable[[str, Finding], None]
"""Told each address and what was found there, as soon as it is known."""


class Round:
    """One round; what it has found lies in a file until the round is over."""

    def __init__(self, notes: Path) -> None:
        self._notes = notes

    def found_before(self) -> Mapping[str, Finding]:
        """What an earlier round had found when it was ended, however it was ended."""
        return dict(_read(self._notes))

    def ask(self, urls: Iterable[str], asker: Asker, found: Listener) -> None:
        """Ask for each address; Ctrl-C ends the round with all that was found in the notes."""
        self._notes.parent.mkdir(parents=True, exist_ok=True)
        with self._notes.open("a", encoding="utf-8") as notes:

            def note(url: str, finding: Finding) -> None:
                # A line at a time: a killed process loses the last one at most.
                notes.write(f"{json.dumps([url, *_plain(finding)])}\n")
                notes.flush()
                found(url, finding)

            ask_each(urls, asker, partial(_finding, asker), note)

    def over(self) -> None:
        """Forget the notes: what was in them is kept elsewhere."""
        self._notes.unlink(missing_ok=True)


def ask_each(
    urls: Iterable[str],
    asker: Asker,
    ask: Callable[[str], Answer],
    found: Callable[[str, Answer], None],
) -> None:
    """Ask for each address, several hosts at once; the answers come back to this thread.

    Each host is asked by one thread. Ctrl-C ends it.
    """
    # So a host with hundreds of links, and a gap between two of them, holds up no other host.
    by_host: dict[str, list[str]] = {}
    for url in urls:
        by_host.setdefault(urlsplit(url).netloc.lower(), []).append(url)
    with ThreadPoolExecutor(max_workers=asker.hosts_at_once) as workers:
        asked: dict[Future[tuple[str, Answer] | None], Iterator[str]] = {}
        try:
            for waiting in map(iter, by_host.values()):
                asked[workers.submit(_next, waiting, ask)] = waiting
            while asked:
                done, _ = wait(asked, return_when=FIRST_COMPLETED)
                for future in done:
                    waiting = asked.pop(future)
                    if (answer := future.result()) is not None:
                        found(*answer)
                        asked[workers.submit(_next, waiting, ask)] = waiting
        except BaseException:
            # Ctrl-C above all: nobody waits for the gap of a host any more.
            asker.close()
            workers.shutdown(cancel_futures=True)
            raise


def _next(urls: Iterator[str], ask: Callable[[str], Answer]) -> tuple[str, Answer] | None:
    """The next address of a host, with the answer; None when there is no more."""
    for url in urls:
        try:
            return url, ask(url)
        except StoppedError:
            return None
    return None


def _finding(asker: Asker, url: str) -> Finding:
    try:
        return asker.find(url)
    except PostponedError as error:
        return Finding(Reach.UNASKED, words=str(error), later=True)


def _plain(finding: Finding) -> tuple[str, int, str, str, bool]:
    return str(finding.reach), finding.code, finding.to, finding.words, finding.later


def _read(notes: Path) -> Iterator[tuple[str, Finding]]:
    try:
        lines = notes.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return
    for line in lines:
        try:
            url, reach, code, to, words, later = json.loads(line)
            yield url, Finding(Reach(reach), code, to, words, later)
        except (ValueError, TypeError):  # the line at which the round was killed
            continue
