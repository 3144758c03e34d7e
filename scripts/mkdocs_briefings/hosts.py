"""The host of an address in one form, so that one place on the web compares equal to itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

_PLAIN = re.compile(r"https?://([\w.-]+)(?=[/?#]|\Z)", re.ASCII)
"""Nearly all addresses, of which `urlsplit` would say the same in ten times as long."""


@lru_cache(maxsize=1 << 14)
def host_of(address: str) -> str:
    """The host of a web address, or of a bare host: in small letters, without `www.`; else empty.

    `https://www.Example.org:443/page` and `example.org.` are at `example.org`.
    """
    if plain := _PLAIN.match(address):
        return _one_form(plain[1].lower())
    try:
        # Without a scheme all of it would count as a path.
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    # `urlsplit` raises for `https://[half`.
    except ValueError:
        return ""
    return _one_form(host)


def _one_form(host: str) -> str:
    # The full stop at the end is the root of all names (RFC 1034, 3.1) and leads to the same host.
    return host.rstrip(".").removeprefix("www.")


def with_wider(host: str) -> Iterator[str]:
    """A host, then every wider name that it belongs to: `m.example.org`, `example.org`."""
    while "." in host:
        yield host
        host = host.partition(".")[2]
