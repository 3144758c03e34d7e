"""JSON Feed 1.1 (jsonfeed.org), one for each channel."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ... import urls
from ...settings import Settings
from ..output_file import OutputFile
from .channels import Channel, FeedEntry

VERSION = "https://jsonfeed.org/version/1.1"


def json_feeds(channels: Iterable[Channel], settings: Settings) -> Iterator[OutputFile]:
    """`feed.json` beside the page of every channel."""
    for channel in channels:
        text = json.dumps(_feed(channel, settings), ensure_ascii=False, separators=(",", ":"))
        yield OutputFile(urls.json_feed_url(channel.page), text)


def _feed(channel: Channel, settings: Settings) -> dict[str, Any]:
    publisher, hub = settings.publisher, settings.feeds.hub
    home = urls.absolute(publisher.url, settings)
    return {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": urls.absolute(channel.shown_at, settings),
        "feed_url": urls.absolute(urls.json_feed_url(channel.page), settings),
        **({"description": channel.description} if channel.description else {}),
        "language": settings.language,
        "authors": [{"name": publisher.name or settings.site_name, "url": home}],
        **({"hubs": [{"type": "WebSub", "url": hub}]} if hub else {}),
        "items": [_item(entry) for entry in channel.entries],
    }


def _item(entry: FeedEntry) -> dict[str, Any]:
    # An item must have content; without the full text, the summary is all there is.
    content = {"content_html": entry.html} if entry.html else {}
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        **(content or {"content_text": entry.summary or entry.title}),
        **({"summary": entry.summary} if entry.summary else {}),
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "tags": [tag.name for tag in entry.tags],
        **({"image": entry.picture.url} if entry.picture else {}),
    }
