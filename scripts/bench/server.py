"""A web server for one site: it compresses as hosts do, counts what it sends, and can be slow."""

from __future__ import annotations

import gzip
import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

_CHUNK = 4096
_COMPRESSED = (".html", ".js", ".css", ".json", ".xml", ".svg")


@dataclass(frozen=True, slots=True)
class Line:
    """How fast everything arrives."""

    name: str
    latency: float = 0.0
    """Seconds before each answer."""
    rate: float = 0.0
    """Bytes per second, shared by all answers; 0 for no limit."""


FAST = Line("unthrottled")
SLOW = Line("1.6 Mbit/s, 150 ms", latency=0.15, rate=200_000)
"""What Lighthouse counts as a slow phone. The server does it, not the browser: the browser's own
throttling does not reach the workers in which both searches load."""


@dataclass(slots=True)
class Host:
    """A server at work."""

    address: str
    folder: Path
    line: Line = FAST
    sent: dict[str, int] = field(default_factory=dict)
    """Bytes of bodies by path."""
    _kept: dict[Path, bytes] = field(default_factory=dict)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def content(self, path: Path) -> tuple[bytes, bool]:
        """What is sent for a file, and whether it is compressed; done once for each file."""
        compressed = path.suffix in _COMPRESSED
        if path not in self._kept:
            data = path.read_bytes()
            self._kept[path] = gzip.compress(data, 6) if compressed else data
        return self._kept[path], compressed

    def portions(self, data: bytes) -> Iterator[bytes]:
        """The data, as fast as the line lets it through."""
        if not self.line.rate:
            yield data
            return
        for at in range(0, len(data), _CHUNK):
            portion = data[at : at + _CHUNK]
            with self._turn:
                time.sleep(len(portion) / self.line.rate)
            yield portion


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """Serve a site while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    host = Host(f"http://127.0.0.1:{server.server_port}/", folder)
    server.host = host  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        host: Host = self.server.host  # type: ignore[attr-defined]
        name = unquote(urlsplit(self.path).path).lstrip("/")
        path = host.folder / (f"{name}index.html" if not name or name.endswith("/") else name)
        time.sleep(host.line.latency)
        if not path.is_file():
            self.send_error(404)
            return
        data, compressed = host.content(path)
        self.send_response(200)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        if compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        host.sent[name] = host.sent.get(name, 0) + len(data)
        for portion in host.portions(data):
            self.wfile.write(portion)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""
