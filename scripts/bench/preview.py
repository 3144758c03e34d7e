"""A site's live preview: how long it takes to start and to show an edit, and what it costs idle."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from .processes import cpu, memory
from .project import Project
from .timing import quiet

IDLE = 20.0
"""Seconds for which an idle preview is watched."""
_LONGEST = 1800.0
"""Seconds to wait for anything; Material's blog of 10,000 takes minutes."""
MOMENT = 1.0
_STILL = 0.05
"""Of a processor over a moment of as many seconds: less is no longer work on an edit."""
_LONGEST_WORK = 60.0
"""Seconds to wait for stillness; some previews never rest."""


@dataclass(frozen=True, slots=True)
class Save:
    """One file saved, in seconds from then on."""

    shown: float
    """Until its page is served with the new words."""
    rebuilt: float
    """Until the preview says that all is made again."""
    rested: float | None
    """Until it no longer works, such as on a search index in the background; some never rest."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What one preview did."""

    site: str
    size: int
    start: float
    """Seconds from the call to the first page, with whatever the build before left in caches."""
    again: float
    """The same once more, at the same address, after all that was done."""
    idle: float
    """Of one processor."""
    bodies: tuple[Save, ...]
    titles: tuple[Save, ...]
    first_memory: int
    """Bytes of all its processes when it had started."""
    memory: tuple[int, ...]
    """Likewise, after each save."""


def middle(saves: Sequence[Save]) -> Save:
    """The median of each time."""
    rested = [one.rested for one in saves if one.rested is not None]
    return Save(
        median(one.shown for one in saves),
        median(one.rebuilt for one in saves),
        median(rested) if len(rested) == len(saves) else None,
    )


def measure(project: Project, saves: int) -> Preview:
    """Start the preview, save the body that many times, then the title, then leave it alone."""
    port = _free_port()
    with _served(project, port) as preview:
        start = preview.started()
        preview.rest()
        first, kept = memory(preview.pid), list[int]()
        bodies = tuple(_saves(preview, project.edit_body, "body", saves, kept))
        titles = tuple(_saves(preview, project.edit_title, "title", min(saves, 3), kept))
        idle = preview.idle()
    with _served(project, port) as preview:
        again = preview.started()
    size = len(project.corpus.briefings)
    print(f"{project.name} at {size:,}, preview: {middle(bodies)}", file=sys.stderr)
    return Preview(project.name, size, start, again, idle, bodies, titles, first, tuple(kept))


def _saves(
    preview: _Served, edit: Callable[[str], None], what: str, count: int, kept: list[int]
) -> Iterator[Save]:
    for number in range(1, count + 1):
        yield preview.save(edit, f"{what}saved{number}of{count}")
        kept.append(memory(preview.pid))


class _Served:
    """A running preview."""

    def __init__(self, process: subprocess.Popen[str], address: str, rebuilt: str) -> None:
        self._process, self._address, self._pattern = process, address, rebuilt
        self._began = time.monotonic()
        self._rebuilt: list[float] = []
        """When it said so."""
        self._told = threading.Condition()
        self._follower = threading.Thread(target=self._follow)
        self._follower.start()

    @property
    def pid(self) -> int:
        """Of its first process."""
        return self._process.pid

    def started(self) -> float:
        """Wait for the first page; how many seconds that took."""
        self.wait(lambda page: bool(page))
        return time.monotonic() - self._began

    def save(self, edit: Callable[[str], None], word: str) -> Save:
        """Edit, ask for the page until it has the word, wait until the rest has followed."""
        said = len(self._rebuilt)
        start = time.monotonic()
        edit(word)
        self.wait(lambda page: word in page)
        shown = time.monotonic()
        with self._told:
            if not self._told.wait_for(lambda: len(self._rebuilt) > said, _LONGEST):
                sys.exit(f"{self._address}: not rebuilt")
        rested = self.rest()
        rests = None if rested is None else max(rested, self._rebuilt[-1]) - start
        return Save(shown - start, self._rebuilt[-1] - start, rests)

    def wait(self, good: Callable[[str], bool]) -> None:
        """Ask for the page until it is as wanted."""
        deadline = time.monotonic() + _LONGEST
        while not good(self._page()):
            if time.monotonic() > deadline or self._process.poll() is not None:
                sys.exit(f"{self._address}: never as expected")
            # A condition of another process: only asking tells.
            time.sleep(0.02)

    def rest(self) -> float | None:
        """Wait until it no longer works; when that was, or nothing if it goes on and on."""
        since = time.monotonic()
        deadline = since + _LONGEST_WORK
        while _share(self.pid, MOMENT) > _STILL:
            since = time.monotonic()
            if since > deadline:
                return None
        return since

    def idle(self) -> float:
        """The share of a processor that it takes when nothing happens."""
        return _share(self.pid, IDLE)

    def close(self) -> None:
        """Read what it said to the end."""
        self._follower.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _page(self) -> str:
        try:
            with urllib.request.urlopen(self._address, timeout=_LONGEST) as answer:
                return str(answer.read().decode("utf-8"))
        except (urllib.error.URLError, ConnectionError):
            return ""

    def _follow(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if re.search(self._pattern, line):
                with self._told:
                    self._rebuilt.append(time.monotonic())
                    self._told.notify_all()


def _share(pid: int, seconds: float) -> float:
    before, start = cpu(pid), time.monotonic()
    time.sleep(seconds)
    return (cpu(pid) - before) / (time.monotonic() - start)


@contextmanager
def _served(project: Project, port: int) -> Iterator[_Served]:
    process = subprocess.Popen(
        [part.format(port=port) for part in project.site.tool.serve],
        cwd=project.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env=quiet(),
    )
    address = f"http://127.0.0.1:{port}/{project.edited.address}"
    served = _Served(process, address, project.site.tool.rebuilt)
    try:
        yield served
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(_LONGEST_WORK)
        except subprocess.TimeoutExpired:  # begun by a shell in the background, which ignores it
            process.terminate()
            process.wait()
        served.close()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port
