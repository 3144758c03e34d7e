"""One request to the public web: bounded in time and size, never to a private address."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any, cast
from urllib.parse import urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.response import BaseHTTPResponse

from .options import AskingOptions

_PORTS = {"http": 80, "https": 443}


class NoAnswerError(Exception):
    """Nothing came that can be read; the text says what happened."""


class NotPublicError(Exception):
    """The address is none of the public web, so nobody was asked."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a host has answered."""

    code: int
    headers: Mapping[str, str]
    """By their names in lower case."""
    body: bytes = b""
    """Its beginning."""


class Web:
    """Asks hosts; a connection is kept for the next question to the same host."""

    def __init__(self, options: AskingOptions) -> None:
        self._options = options
        self._at_work: dict[int, HTTPConnection] = {}
        """The connection that each thread waits for."""
        self._pools = urllib3.PoolManager(
            num_pools=options.hosts_at_once * 2,
            # Uncompressed, since of a compressed body the beginning alone cannot be read.
            headers={"User-Agent": options.agent, "Accept": "*/*", "Accept-Encoding": "identity"},
            timeout=urllib3.Timeout(connect=options.silence, read=options.silence),
        )
        shared = {"allowed": options.private_hosts, "at_work": self._at_work}
        self._pools.pool_classes_by_scheme = {
            "http": _pool(HTTPConnectionPool, _Plain, shared),
            "https": _pool(HTTPSConnectionPool, _Secure, shared),
        }

    def ask(self, method: str, url: str) -> Reply:
        """The answer to one request; no redirect is followed.

        Raises NoAnswerError, or NotPublicError for what must not be asked.
        """
        if urlsplit(url).scheme not in _PORTS:
            raise NotPublicError(url)
        try:
            with self._deadline() as is_over:
                return self._asked(method, url, is_over)
        except (NotPublicError, NoAnswerError):
            raise
        except (urllib3.exceptions.HTTPError, HTTPException, OSError, ValueError) as error:
            raise NoAnswerError(_words(error)) from error

    def close(self) -> None:
        """End all connections, those that somebody waits for too."""
        for thread in list(self._at_work):
            self._hang_up(thread)
        self._pools.clear()

    def _asked(self, method: str, url: str, is_over: threading.Event) -> Reply:
        response = self._pools.request(
            method, url, redirect=False, retries=False, preload_content=False
        )
        try:
            if is_over.is_set():  # hung up among the headers, which looks like their end
                raise NoAnswerError("its answer takes too long")
            body = b"" if method == "HEAD" else _beginning(response, self._options.most_bytes)
        finally:
            # A body that is not read to its end cannot be followed by another answer.
            response.close()
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Reply(response.status, headers, body)

    @contextlib.contextmanager
    def _deadline(self) -> Iterator[threading.Event]:
        """End the connection when the answer takes too long: a host may send a byte at a time."""
        thread = threading.get_ident()
        is_over = threading.Event()

        def end() -> None:
            is_over.set()
            self._hang_up(thread)

        watch = threading.Timer(self._options.deadline, end)
        watch.daemon = True
        watch.start()
        try:
            yield is_over
        finally:
            watch.cancel()
            self._at_work.pop(thread, None)

    def _hang_up(self, thread: int) -> None:
        connection = self._at_work.get(thread)
        if connection is not None and connection.sock is not None:
            with contextlib.suppress(OSError):  # it has just ended by itself
                connection.sock.shutdown(socket.SHUT_RDWR)


def _beginning(response: BaseHTTPResponse, most: int) -> bytes:
    """Not all of it: a body may never end, or break off before the end that was announced."""
    parts, size = [], 0
    try:
        for part in response.stream(8192, decode_content=False):
            parts.append(part)
            size += len(part)
            if size >= most:
                break
    except urllib3.exceptions.HTTPError:
        if not parts:
            raise
    return b"".join(parts)[:most]


class _Guard:
    """What connections to the public web have in common."""

    allowed: frozenset[str]
    at_work: dict[int, HTTPConnection]
    _dns_host: str
    port: int

    def request(self, *arguments: Any, **options: Any) -> None:
        """Let the deadline find the connection."""
        self.at_work[threading.get_ident()] = cast(HTTPConnection, self)
        super().request(*arguments, **options)  # type: ignore[misc]

    def _new_conn(self) -> socket.socket:
        name = self._dns_host
        # What was judged is what is connected to, whatever the name means a moment later.
        self._dns_host = _public_address(name, self.port, self.allowed)
        try:
            return cast(socket.socket, super()._new_conn())  # type: ignore[misc]
        finally:
            self._dns_host = name  # certificates and headers are about the name


class _Plain(_Guard, HTTPConnection):
    pass


class _Secure(_Guard, HTTPSConnection):
    pass


def _pool(kind: type[HTTPConnectionPool], connection: type, shared: dict[str, Any]) -> type:
    guarded = type(connection.__name__, (connection,), shared)
    return type(kind.__name__, (kind,), {"ConnectionCls": guarded})


def _public_address(host: str, port: int, allowed: frozenset[str]) -> str:
    """An address of the host; NotPublicError if it is one of this machine or its network."""
    name = host.strip("[]").rstrip(".").lower()
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NoAnswerError(f"no such host: {name}") from error
    addresses = [str(one[4][0]) for one in found]
    # One private address is enough: whoever answers for the name decides which comes first.
    if name not in allowed and not all(map(_is_public, addresses)):
        raise NotPublicError(name)
    return addresses[0]


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    # `::ffff:127.0.0.1` is this machine, which not every Python knows.
    mapped = getattr(ip, "ipv4_mapped", None)
    return _is_public(str(mapped)) if mapped else ip.is_global and not ip.is_multicast


def _words(error: BaseException) -> str:
    """What happened, in the words of the innermost cause, on one line."""
    inner: BaseException = error
    while inner.__cause__ is not None or inner.__context__ is not None:
        inner = inner.__cause__ or inner.__context__  # type: ignore[assignment]
    words = " ".join(str(inner or error).split()) or type(inner).__name__
    return "".join(one for one in words if one.isprintable())[:200]
