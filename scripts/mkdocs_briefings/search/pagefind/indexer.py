"""Pagefind at work beside the build: it is told one page after another, and reads them meanwhile.

Pagefind numbers pages in the order in which it meets them, and these numbers are all over its
index. Given a folder, it meets them as the disk happens to list them; told one by one, it meets
them in our order, wherever the site is built. This is how its own packages for Node and Python
speak to it, too: requests and answers in JSON, as base64, with a comma after each. Its package for
Python waits a tenth of a second for each answer, which would take minutes for 10,000 pages.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any

COMMAND = (sys.executable, "-m", "pagefind", "--service")
_END = b","


class IndexingError(Exception):
    """Pagefind has made no index; the message says why."""


class Indexer:
    """One run of Pagefind."""

    def __init__(self, **config: object) -> None:
        # Pagefind complains there; a pipe that nobody reads yet could fill up and stop it.
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - closed at the end
        self._process = subprocess.Popen(
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            # A group of its own, so that all of it can be ended: some systems start it by a helper.
            start_new_session=True,
        )
        self._requests: SimpleQueue[bytes | None] = SimpleQueue()
        self._count = 0
        # Should Pagefind stop reading, the build must not stop with it.
        Thread(target=self._send, name="pages to index", daemon=True).start()
        self._ask(type="NewIndex", config=config)

    def add(self, name: str, html: str) -> None:
        """Tell it of a page that is written to `name` in the site."""
        self._ask(type="AddFile", index_id=0, file_path=name, file_contents=html)

    def files(self) -> dict[str, bytes]:
        """The files of the index by their names; IndexingError if it cannot make them.

        They are not left to Pagefind to write: until 1.5.2 it says that it has written them a
        moment before it has, and waits for ever where it may not write.
        """
        self._ask(type="GetFiles", index_id=0)
        try:
            last = self._last_answer()
        except EOFError:
            raise IndexingError(self._complaint()) from None
        finally:
            self.close()
        # Windows has another sign between folder and name.
        names = [one["path"].replace(os.sep, "/") for one in last["files"]]
        contents = (base64.b64decode(one["content"]) for one in last["files"])
        return dict(zip(names, contents, strict=True))

    def close(self) -> None:
        """End it, whatever it is doing; a second time does no harm."""
        self._kill()
        self._requests.put(None)
        self._complaints.close()

    def _kill(self) -> None:
        if os.name == "posix" and self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()

    def _ask(self, **payload: object) -> None:
        self._count += 1
        request = {"message_id": self._count, "payload": payload}
        text = json.dumps(request, ensure_ascii=False)
        self._requests.put(base64.b64encode(text.encode("utf-8")) + _END)

    def _send(self) -> None:
        # Pagefind ends when its input does, so that stays open until it is told to end.
        with contextlib.suppress(OSError), self._process.stdin as pipe:  # type: ignore[union-attr]
            for request in iter(self._requests.get, None):
                pipe.write(request)
                pipe.flush()

    def _last_answer(self) -> Any:
        """What it says to the last request; EOFError if it has ended before."""
        answer: Any = None
        with self._process.stdout as pipe:  # type: ignore[union-attr]
            for text in islice(_split(pipe), self._count):
                answer = json.loads(base64.b64decode(text))["payload"]
                if answer["type"] == "Error":
                    raise IndexingError(str(answer["message"]).rstrip("."))
        return answer

    def _complaint(self) -> str:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)  # it has just closed its output; with what code does it end?
        try:
            self._complaints.seek(0)
            lines = self._complaints.read().decode("utf-8", "replace").splitlines()
        except ValueError:  # closed: another build has ended it
            lines = []
        said = [line.strip() for line in lines if line.strip()]
        return said[-1].rstrip(".") if said else f"it exited with {self._process.returncode}"


def _split(pipe: IO[bytes]) -> Iterator[bytes]:
    """The texts before each comma, as they come; EOFError where there are no more."""
    parts: list[bytes] = []
    while piece := pipe.read1(1 << 20):  # type: ignore[attr-defined]
        first, *rest = piece.split(_END)
        parts.append(first)
        for text in rest:
            yield b"".join(parts)
            parts = [text]
    raise EOFError
