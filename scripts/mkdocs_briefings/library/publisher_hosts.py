"""Who publishes at which host."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..hosts import with_wider


class PublisherHosts:
    """The hosts that publishers' profiles list, each with the ids of those that list it."""

    def __init__(self, hosts: Mapping[str, Iterable[str]]) -> None:
        self._by_host: dict[str, list[str]] = {}
        for publisher, listed in hosts.items():
            for host in dict.fromkeys(listed):
                self._by_host.setdefault(host, []).append(publisher)

    def at(self, host: str) -> tuple[str, ...]:
        """Who publishes there: those that list the narrowest name that the host belongs to.

        Several may share a host, as long as each of their profiles says so.
        """
        listed = (self._by_host[one] for one in with_wider(host) if one in self._by_host)
        return tuple(next(listed, ()))

    def only(self, host: str) -> str:
        """The only one who publishes there; empty if nobody is known to, or several are."""
        found = self.at(host)
        return found[0] if len(found) == 1 else ""
