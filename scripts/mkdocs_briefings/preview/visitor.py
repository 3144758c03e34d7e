"""Who asks: only an author on this machine, on a page of this preview, may see or start drafts.

What a browser says of itself is not a secret, so three things have to agree. The address of the
peer keeps out other machines. The name in `Host` keeps out a site that has its own name point to
this machine (DNS rebinding). The page in `Origin`, and a token that only our page has, keep out any
other page that is open in the same browser (CSRF).
"""

from __future__ import annotations

import hmac
import ipaddress
import re
from dataclasses import dataclass

from .own_answer import Environ

_OWN_HOST = re.compile(r"(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})?", re.I)
# What proxies add: then the peer is the proxy, and the one who asks may be anywhere.
_OF_PROXIES = (
    *("HTTP_FORWARDED", "HTTP_VIA", "HTTP_X_REAL_IP"),
    *("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PROTO"),
)
TOKEN = "HTTP_X_BRIEFINGS_TOKEN"
"""Where a request carries it. A header of ours is one that no other page may send."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever sent a request."""

    environ: Environ

    @property
    def is_here(self) -> bool:
        """Whether it comes from this machine, and for this machine by name."""
        environ = self.environ
        return (
            _is_loopback(str(environ.get("REMOTE_ADDR", "")))
            and bool(_OWN_HOST.fullmatch(str(environ.get("HTTP_HOST", ""))))
            and not any(environ.get(name) for name in _OF_PROXIES)
        )

    def may_write(self, token: str) -> bool:
        """Whether it is our own page that asks, in the browser of somebody here."""
        environ = self.environ
        origin = f"http://{environ.get('HTTP_HOST', '')}"
        given = str(environ.get(TOKEN, "")).encode("utf-8", "replace")
        return (
            self.is_here
            and environ.get("HTTP_ORIGIN") == origin
            and environ.get("HTTP_SEC_FETCH_SITE", "same-origin") == "same-origin"
            and hmac.compare_digest(given, token.encode())
        )


def _is_loopback(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return (mapped or found).is_loopback
