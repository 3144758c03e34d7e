"""A real `mkdocs serve`, with conditions to wait for instead of time."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import ready

TIMEOUT = 60.0


class Server:
    """A running `mkdocs serve`; what it printed so far is in `log`."""

    def __init__(self, process: ready.Begun | subprocess.Popen[str]) -> None:
        self._process = process
        self._lines: list[str] = []
        self._changed = threading.Condition()
        self._follower = threading.Thread(target=self._follow)
        self._follower.start()
        self.address = ""

    @property
    def log(self) -> str:
        """Everything printed so far."""
        return "".join(self._lines)

    def wait_for(self, pattern: str, after: int = 0) -> str:
        """The first group of the first match in what is printed from position `after` on."""
        deadline = time.monotonic() + TIMEOUT
        with self._changed:
            while (found := re.search(pattern, self.log[after:])) is None:
                left = deadline - time.monotonic()
                assert left > 0, f"nothing matched {pattern!r} in:\n{self.log}"
                assert self._process.poll() is None, f"the server stopped:\n{self.log}"
                self._changed.wait(left)
        return found[1] if found.groups() else found[0]

    def rebuild(self, change: Callable[[], object], until: str = "") -> str:
        """Make a change, wait until the server has dealt with it, return what it printed."""
        start = len(self.log)
        change()
        self.wait_for(until, start)
        # MkDocs leaves out "Documentation built in …" when the same figure was printed before.
        self.wait_for(r"Reloading browsers", start)
        return self.log[start:]

    def get(self, url: str) -> str:
        """The page at an address of the site, or `404`."""
        try:
            with urllib.request.urlopen(self.address + url, timeout=TIMEOUT) as response:
                return str(response.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return str(error.code)

    def stop(self, how: signal.Signals) -> None:
        """Stop it, by SIGINT as Ctrl-C does, and read what it printed to the end."""
        self._process.send_signal(how)
        self._process.wait(TIMEOUT)
        self._follower.join(TIMEOUT)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _follow(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with self._changed:
                self._lines.append(line)
                self._changed.notify_all()


@contextmanager
def serving(
    root: Path,
    host: str = "127.0.0.1",
    livereload: str = "--livereload",
    **environment: str,
) -> Iterator[Server]:
    """Serve a site's folder on a free port while the block runs."""
    with ending_by(signal.SIGINT, root, f"{host}:{free_port()}", livereload, **environment) as one:
        yield one


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def ending_by(
    ending: signal.Signals, root: Path, address: str, livereload: str, **environment: str
) -> Iterator[Server]:
    """Serve a site's folder at an address, and stop by a signal."""
    options = [*filter(None, [livereload]), "-a", address]
    process = ready.begin(root, "mkdocs", "serve", *options, **environment)
    server = Server(process)
    try:
        server.address = server.wait_for(r"Serving on (\S+)")
        yield server
    finally:
        server.stop(ending)
