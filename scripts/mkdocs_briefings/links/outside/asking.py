"""Whether a source can still be read at its address: one address followed to its end."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

from ...model import Reach
from .options import AskingOptions
from .pace import Pace
from .patience import wanted_wait
from .robots import Robots
from .web import NoAnswerError, NotPublicError, Reply, Web

NAME = "mkdocs-briefings"
"""By which hosts allow or forbid us something in their robots.txt."""
PERMANENT, REDIRECTS = {301, 308}, {301, 302, 303, 307, 308}
BUSY = {429, 503}
_GONE = {404, 410}
_TITLE = re.compile(rb"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)


class PostponedError(Exception):
    """The host wants more patience than one round has: nothing is known of the address."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one question."""

    reach: Reach
    code: int = 0
    to: str = ""
    words: str = ""
    """What happened, for the author."""
    later: bool = False
    """Whether the host has asked us to come back another time: nothing is known."""


@dataclass(frozen=True, slots=True)
class _End:
    """Where an address leads in the end."""

    reply: Reply
    url: str
    for_good: bool
    """Whether every redirect on the way is one for good."""


class Asker:
    """Asks for addresses, as its options say; many threads may use it at once."""

    def __init__(self, options: AskingOptions) -> None:
        self._options = options
        self._web = Web(options)
        self.pace = Pace(options.gap)
        self._robots = Robots(NAME, lambda url: self._end("GET", url, judged=False).reply)
        self._alike: dict[str, str | None] = {}

    @property
    def hosts_at_once(self) -> int:
        """So many threads may ask, each its own host."""
        return self._options.hosts_at_once

    def ask_service(self, url: str) -> Reply:
        """The answer of a service, to which no robots.txt applies."""
        with self.pace.turn(_host(url)):
            return self._web.ask("GET", url)

    def close(self) -> None:
        """Ask nobody any more."""
        self.pace.stop()
        self._web.close()

    def find(self, url: str) -> Finding:
        """What is at an address. Raises PostponedError, or StoppedError when all is ended."""
        url = urldefrag(url).url
        try:
            return self._found(url)
        except NotPublicError:
            return Finding(Reach.UNASKED, words="it is not an address of the public web")
        except _ForbiddenError:
            return Finding(Reach.UNASKED, words="its host forbids it to robots")
        except NoAnswerError as error:
            return Finding(Reach.UNREACHABLE, words=str(error))

    def page(self, url: str) -> bytes:
        """The beginning of the page at an address.

        Raises NoAnswerError if there is none, if it may be another than was meant, or if its host
        wants to be asked another time or not at all; StoppedError when all is ended.
        """
        url = urldefrag(url).url
        try:
            end = self._end("GET", url)
            doubt = self._doubt(url, end) if 200 <= end.reply.code < 300 else ""
        except NotPublicError as error:
            raise NoAnswerError("it is not an address of the public web") from error
        except _ForbiddenError as error:
            raise NoAnswerError("its host forbids it to robots") from error
        except PostponedError as error:
            raise NoAnswerError(str(error)) from error
        if doubt or not 200 <= end.reply.code < 300:
            raise NoAnswerError(doubt or f"its host answers {end.reply.code}")
        return end.reply.body

    def _found(self, url: str) -> Finding:
        try:
            end = self._end("HEAD", url)
            is_found = 200 <= end.reply.code < 300
        except NoAnswerError:  # some hosts hang up at the very word
            is_found = False
        if not is_found:
            end = self._end("GET", url)
        return self._judged(url, end)

    def _judged(self, url: str, end: _End) -> Finding:
        code = end.reply.code
        if 200 <= code < 300:
            if doubt := self._doubt(url, end):
                return Finding(Reach.DOUBTFUL, code, words=doubt)
            has_moved = end.for_good and end.url != url
            return Finding(Reach.MOVED if has_moved else Reach.OK, code, end.url * has_moved)
        if code in _GONE:
            return Finding(Reach.GONE, code, words=f"its host answers {code}")
        is_fault = code >= 500 or code in REDIRECTS
        reach = Reach.UNREACHABLE if is_fault else Reach.REFUSED
        return Finding(reach, code, words=f"its host answers {code}")

    def _end(self, method: str, url: str, *, judged: bool = True) -> _End:
        """Follow redirects to their end."""
        seen, for_good = {url}, True
        while True:
            reply = self._patiently(method, url, judged=judged)
            location = reply.headers.get("location", "")
            if reply.code not in REDIRECTS or not location:
                return _End(reply, url, for_good)
            for_good = for_good and reply.code in PERMANENT
            try:
                url = urldefrag(urljoin(url, location)).url
            except ValueError as error:
                raise NoAnswerError("it redirects to something that is not an address") from error
            if url in seen or len(seen) > self._options.most_hops:
                raise NoAnswerError("its redirects come to no end")
            seen.add(url)

    def _patiently(self, method: str, url: str, *, judged: bool) -> Reply:
        """One request, tried again for a fault that may pass."""
        wait = self._options.first_wait
        # After HEAD comes GET, which is tried again.
        tries = 1 if method == "HEAD" else self._options.tries
        for left in range(tries - 1, -1, -1):
            try:
                reply = self._once(method, url, judged=judged)
            except NoAnswerError:
                if not left:
                    raise
            else:
                if reply.code not in BUSY and reply.code < 500:
                    return reply
                wait = self._asked_for(reply, wait)
                if method == "GET" and not left:
                    return self._last(reply)
                if not left:
                    self.pace.wait(wait)
                    return reply
            self.pace.wait(wait)
            wait *= 2
        raise AssertionError("the last try has returned or raised")

    def _asked_for(self, reply: Reply, wait: float) -> float:
        wanted = wanted_wait(reply.headers.get("retry-after", ""))
        if wanted > self._options.longest_wait:
            raise PostponedError(f"its host asks for {wanted:.0f} seconds of patience")
        return max(wait, wanted)

    def _last(self, reply: Reply) -> Reply:
        if reply.code == 429:
            raise PostponedError("its host is asked too often")
        return reply

    def _once(self, method: str, url: str, *, judged: bool) -> Reply:
        if judged:
            if not self._robots.allow(url):
                raise _ForbiddenError
            self.pace.slow_down(_host(url), self._robots.delay(url))
        with self.pace.turn(_host(url)):
            return self._web.ask(method, url)

    def _doubt(self, url: str, end: _End) -> str:
        """Why a page is perhaps not the one that was meant; empty if nothing speaks for it."""
        if _path(end.url) in ("", "/") and _path(url) not in ("", "/"):
            return "it leads to the home page of its host"
        alike = self._title_of_nothing(end.url)
        if alike is None:
            return ""
        reply = end.reply if end.reply.body else self._end("GET", end.url).reply
        return "its host shows the same page for any address" if _title(reply) == alike else ""

    def _title_of_nothing(self, url: str) -> str | None:
        """The title of the page that a host shows for what it never had; None if it says 404."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._alike:
            nothing = f"{origin}/{secrets.token_hex(12)}"
            try:
                reply = self._end("GET", nothing).reply
            except (NoAnswerError, NotPublicError, PostponedError, _ForbiddenError):
                self._alike[origin] = None
            else:
                self._alike[origin] = _title(reply) if 200 <= reply.code < 300 else None
        return self._alike[origin]


class _ForbiddenError(Exception):
    """The host's robots.txt says no."""


def _host(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def _path(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _title(reply: Reply) -> str:
    match = _TITLE.search(reply.body)
    return " ".join(unescape(match[1].decode("utf-8", errors="replace")).split()) if match else ""
