"""What hosts allow to robots (RFC 9309), asked once for each host."""

from __future__ import annotations

import threading
from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from .web import NoAnswerError, Reply

MOST_DELAY = 30.0
"""A host that wants a longer gap gets this one: a round must end some day."""


class Robots:
    """The rules of hosts as far as they are known."""

    def __init__(self, agent: str, ask: Callable[[str], Reply]) -> None:
        self._agent = agent
        self._ask = ask
        self._rules: dict[str, Protego | NoAnswerError | None] = {}
        self._lock = threading.Lock()

    def allow(self, url: str) -> bool:
        """Whether we may ask for the address. Raises NoAnswerError for a host that is silent."""
        rules = self._of(url)
        return rules is None or bool(rules.can_fetch(url, self._agent))

    def delay(self, url: str) -> float:
        """The gap that the host wants between two requests."""
        rules = self._of(url)
        wanted = rules.crawl_delay(self._agent) if rules else None
        return min(float(wanted or 0.0), MOST_DELAY)

    def _of(self, url: str) -> Protego | None:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            is_known = origin in self._rules
        if not is_known:
            rules = self._asked(f"{origin}/robots.txt")
            with self._lock:
                self._rules.setdefault(origin, rules)
        known = self._rules[origin]
        if isinstance(known, NoAnswerError):
            raise known
        return known

    def _asked(self, url: str) -> Protego | NoAnswerError | None:
        """RFC 9309: no such file allows everything, a fault of the host nothing."""
        try:
            reply = self._ask(url)
        except NoAnswerError as error:
            return error  # it will not answer to anything else: nobody waits for that again
        if reply.code >= 500:
            return Protego.parse("User-agent: *\nDisallow: /")
        if reply.code != 200:
            return None
        return Protego.parse(reply.body.decode("utf-8", errors="replace"))
