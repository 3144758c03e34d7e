"""A web server over real sockets that behaves as badly as servers do, a way for each path."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Asked:
    """A request that has arrived."""

    method: str
    path: str
    agent: str
    at: float


@dataclass
class Misbehaving:
    """The server; `asked` has every request in the order of their arrival."""

    port: int
    robots: str = "User-agent: mkdocs-briefings\nDisallow: /hidden\n"
    asked: list[Asked] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def url(self, path: str) -> str:
        """An address of the server."""
        return f"http://127.0.0.1:{self.port}{path}"

    def note(self, asked: Asked) -> None:
        """A request has arrived."""
        with self.changed:
            self.asked.append(asked)
            self.changed.notify_all()

    def wait_for(self, path: str) -> None:
        """Wait until somebody asks for a path."""
        with self.changed:
            assert self.changed.wait_for(lambda: bool(self.times(path)), timeout=30)

    def times(self, path: str) -> list[str]:
        """The methods with which a path was asked."""
        return [one.method for one in self.asked if one.path == path]


def reply(code: int, body: str = "", **headers: str) -> bytes:
    """A whole answer."""
    lines = [f"HTTP/1.1 {code} Whatever", f"Content-Length: {len(body.encode())}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join([*lines, "Connection: close", "", ""]) + body).encode()


def page(title: str) -> str:
    """A page of HTML."""
    return f"<!doctype html><title>{title}</title><p>Words."


class Answers:
    """What the server does with a request."""

    def __init__(self, server: Misbehaving, client: socket.socket, asked: Asked) -> None:
        self.server = server
        self.client = client
        self.asked = asked

    def send(self, data: bytes) -> None:
        """Send an answer; after HEAD, only its headers."""
        head, end, _ = data.partition(b"\r\n\r\n")
        self.client.sendall(head + end if self.asked.method == "HEAD" else data)

    def behave(self) -> None:
        """Answer as the path says; what is not there is 404."""
        name = self.asked.path.partition("?")[0].strip("/").replace("-", "_").replace(".", "_")
        way: Callable[[], None] | None = getattr(self, f"do_{name}", None)
        way() if way else self.send(reply(404, page("Nothing")))

    def count(self) -> int:
        """Which request for this path it is, with this method."""
        return self.server.times(self.asked.path).count(self.asked.method)

    def wait(self) -> None:
        """Do nothing until the client hangs up or the server ends."""
        self.client.settimeout(0.05)
        while not self.server.over.is_set():
            with contextlib.suppress(TimeoutError):
                if not self.client.recv(1024):
                    return

    def do_robots_txt(self) -> None:
        self.send(reply(200, self.server.robots))

    def do_ok(self) -> None:
        self.send(reply(200, page("Talks")))

    do_hidden = do_ok

    def do_told(self) -> None:
        head = (
            '<meta property="og:title" content="Talks: the &quot;harbour&quot; opens | Example">'
            '<meta property="article:published_time" content="2026-01-11T08:00:00+09:00">'
            '<meta property="og:site_name" content="Example Tribune">'
        )
        self.send(reply(200, f"<!doctype html><html><head>{head}</head><p>Words.</html>"))

    def do_moved(self) -> None:
        self.send(reply(301, Location="/moved-again"))

    def do_moved_again(self) -> None:
        self.send(reply(308, Location="/ok#place"))

    def do_elsewhere(self) -> None:
        self.send(reply(302, Location="/ok"))

    def do_loop(self) -> None:
        self.send(reply(302, Location="/loop-back"))

    def do_loop_back(self) -> None:
        self.send(reply(302, Location="/loop"))

    def do_staircase(self) -> None:
        step = int(self.asked.path.partition("?")[2] or 0)
        self.send(reply(302, Location=f"/staircase?{step + 1}"))

    def do_slow(self) -> None:
        self.wait()

    def do_drip(self) -> None:
        self.client.sendall(b"HTTP/1.1 200 OK\r\n")
        while not self.server.over.wait(0.02):
            self.client.sendall(b"X: y\r\n" if self.asked.at % 2 else b"X")

    def do_reset(self) -> None:
        self.client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def do_no_word(self) -> None:
        if self.asked.method == "GET":
            self.send(reply(200, page("Talks")))

    def do_busy(self) -> None:
        self.send(reply(200) if self.count() > 1 else reply(429, Retry_After="1"))

    def do_busy_all_day(self) -> None:
        self.send(reply(429, Retry_After="3600"))

    def do_flaky(self) -> None:
        self.send(reply(200 if self.count() > 2 else 503))

    def do_broken(self) -> None:
        self.send(reply(500))

    def do_short(self) -> None:
        self.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nnot so much")

    def do_no_head(self) -> None:
        self.send(reply(405 if self.asked.method == "HEAD" else 200, page("Talks")))

    def do_endless(self) -> None:
        if self.asked.method == "HEAD":
            self.send(reply(405))
            return
        self.client.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while not self.server.over.is_set():
            self.client.sendall(b"words " * 4096)

    def do_garbage(self) -> None:
        self.client.sendall(b"\x16\x03\x01\x00\xa5 what is this \x00\xff\r\n\r\n")

    def do_headers(self) -> None:
        self.client.sendall(b"HTTP/1.1 200 OK\r\n")
        for number in range(2_000_000 // 1000):
            self.client.sendall(f"X-{number}: {'x' * 990}\r\n".encode())

    def do_long_header(self) -> None:
        self.client.sendall(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000 + b"\r\n\r\n")

    def do_gone(self) -> None:
        self.send(reply(410))

    def do_forbidden(self) -> None:
        self.send(reply(403, page("No robots")))

    def do_home(self) -> None:
        self.send(reply(302, Location="/"))

    def do_(self) -> None:
        self.send(reply(200, page("Home")))

    def do_inward(self) -> None:
        self.send(reply(302, Location="http://localhost:1/admin"))

    def do_file(self) -> None:
        self.send(reply(302, Location="file:///etc/passwd"))

    def do_nonsense(self) -> None:
        self.send(reply(302, Location="http://[half/"))

    def do_save(self) -> None:
        name = self.asked.path.partition("?")[2]
        if name.endswith("/no-head"):
            self.send(reply(502))
        elif name.endswith("/ok"):
            self.send(reply(302, Location=f"/kept/{name}"))
        else:
            memento = f'<{name}>; rel="original", </kept/x>; rel="first memento"; datetime="now"'
            self.send(reply(200, Link=memento))


class SoftAnswers(Answers):
    """A host that says 200 to everything."""

    def behave(self) -> None:
        """Show the same page for what it never had."""
        real = {"/robots.txt": "", "/real": page("Talks"), "/": page("Home")}
        self.send(reply(200, real.get(self.asked.path, page("Sorry, not found"))))


def _answer(server: Misbehaving, client: socket.socket, answers: type[Answers]) -> None:
    with client, contextlib.suppress(OSError):
        head = b""
        while b"\r\n\r\n" not in head:
            more = client.recv(65536)
            if not more:
                return
            head += more
            if not head[:1].isalpha():  # the first words of TLS
                client.sendall(reply(400))
                return
        first, *lines = head.decode("latin-1").split("\r\n")
        method, _, rest = first.partition(" ")
        given = dict(line.split(": ", 1) for line in lines if ": " in line)
        asked = Asked(
            method, rest.rpartition(" ")[0], given.get("User-Agent", ""), time.monotonic()
        )
        server.note(asked)
        answers(server, client, asked).behave()


@contextmanager
def misbehaving(answers: type[Answers] = Answers) -> Iterator[Misbehaving]:
    """Serve while the block runs."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = Misbehaving(listening.getsockname()[1])
        threads: list[threading.Thread] = []

        def accept() -> None:
            while True:
                try:
                    client, _ = listening.accept()
                except OSError:
                    return
                thread = threading.Thread(target=_answer, args=(server, client, answers))
                threads.append(thread)
                thread.start()

        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield server
        finally:
            server.over.set()
            listening.shutdown(socket.SHUT_RDWR)
            for thread in (accepting, *threads):
                thread.join()
