"""Addresses that hand a page to other services: plain links, which ask nobody before the click."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from ..settings import SHARE_SERVICES

_ADDRESSES = {
    "facebook": "https://www.facebook.com/sharer/sharer.php?u={url}",
    "x": "https://x.com/intent/post?text={title}&url={url}",
    "linkedin": "https://www.linkedin.com/sharing/share-offsite/?url={url}",
    # KakaoTalk takes pages only from a script of its own, with a key of the site: none is loaded
    # here, and the browser hands the page over instead.
    "kakaotalk": "",
    "bluesky": "https://bsky.app/intent/compose?text={title}%20{url}",
    # Mastodon's own page asks for the reader's server; what follows # stays in the browser.
    "mastodon": "https://share.joinmastodon.org/#text={title}%20{url}",
}


def share_links(services: Iterable[str], title: str, url: str) -> tuple[tuple[str, str], ...]:
    """The name of each service, with the address that shares a page there.

    The address is empty for a service that no link leads to: the browser's own means serve it.
    """
    values = {"title": quote(title, safe=""), "url": quote(url, safe="")}
    return tuple((SHARE_SERVICES[one], _ADDRESSES[one].format(**values)) for one in services)
