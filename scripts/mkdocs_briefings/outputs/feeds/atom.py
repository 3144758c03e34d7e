"""Atom 1.0 feeds (RFC 4287), one for each channel.

feedgenerator writes them: it is Django's own writer of feeds, maintained on its own for Pelican,
needs nothing but Python, and escapes as it writes. feedgen offers more formats but needs lxml and
builds every entry again for every feed. What feedgenerator lacks is added at the two places that
it has for that: the hub, and categories with a scheme.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from io import StringIO
from typing import Any

from feedgenerator import Atom1Feed, Enclosure
from feedgenerator.django.utils.xmlutils import SimplerXMLGenerator

from ... import urls
from ...rendering import Words
from ...settings import Settings
from ..output_file import OutputFile
from ..plain import plain
from .channels import Channel, FeedEntry

STYLE = "assets/briefings/feed.css"
XHTML = "http://www.w3.org/1999/xhtml"
_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def atom_feeds(
    channels: Iterable[Channel], settings: Settings, words: Words
) -> Iterator[OutputFile]:
    """`feed.xml` beside the page of every channel."""
    entries: dict[str, str] = {}
    for channel in channels:
        for entry in channel.entries:
            if entry.id not in entries:
                entries[entry.id] = _entry(entry, settings)
        yield OutputFile(urls.atom_url(channel.page), _written(channel, settings, words, entries))


def _written(channel: Channel, settings: Settings, words: Words, entries: Mapping[str, str]) -> str:
    home = urls.absolute(urls.HOME, settings)
    feed = _Feed(
        title=channel.title,
        link=urls.absolute(channel.shown_at, settings),
        description=None,
        subtitle=channel.description or None,
        language=settings.language,
        # A feed must have an author, unless each entry has one (RFC 4287, 4.1.1).
        author_name=plain(settings.publisher.name or settings.site_name),
        author_link=urls.absolute(settings.publisher.url, settings) or home,
        feed_url=urls.absolute(urls.atom_url(channel.page), settings),
        feed_copyright=plain(settings.license) or None,
        updated=channel.updated,
        hub=settings.feeds.hub,
        note=words("feed_note"),
        as_page=words("feed_as_page", name=channel.title),
    )
    for entry in channel.entries:
        feed.add_item(entry.title, entry.url, None, written=entries[entry.id])
    written: str = feed.writeString("utf-8")
    return _styled(written, urls.root_from(channel.page))


def _styled(feed: str, root: str) -> str:
    """The feed with a stylesheet (W3C, xml-stylesheet), for people who open it in a browser.

    Browsers are giving XSLT up, with which one could make a page of it.
    """
    style = f'<?xml-stylesheet type="text/css" href="{root}{STYLE}"?>\n'
    return feed.replace(_DECLARATION, _DECLARATION + style, 1)


def _entry(entry: FeedEntry, settings: Settings) -> str:
    """The XML of an entry, which is the same in every feed that holds it."""
    # Written once and copied, since an entry is in the feeds of all its subjects.
    feed, written = _Feed("", "", None), StringIO()
    feed.add_item(**_item(entry, settings))
    Atom1Feed.write_items(feed, SimplerXMLGenerator(written, "utf-8", short_empty_elements=True))
    return written.getvalue()


def _item(entry: FeedEntry, settings: Settings) -> dict[str, Any]:
    picture = entry.picture
    return {
        "title": entry.title,
        "link": entry.url,
        "description": None,
        "summary": entry.summary,
        "unique_id": entry.id,
        "pubdate": entry.published,
        "updateddate": entry.updated,
        "content": entry.html or None,
        "enclosures": [Enclosure(picture.url, str(picture.length), picture.type)]
        if picture
        else (),
        "terms": [
            {"term": tag.id, "scheme": _scheme(tag.kind.plural, settings), "label": tag.name}
            for tag in entry.tags
        ],
    }


def _scheme(plural: str, settings: Settings) -> str:
    return urls.absolute(f"{plural}/", settings)


class _Feed(Atom1Feed):  # type: ignore[misc] # the package has no types
    """Atom with a hub, categories that say which kind they are, and plain summaries."""

    def latest_post_date(self) -> datetime:
        """The last change of the content; never the time of the build."""
        updated: datetime = self.feed["updated"]
        return updated

    def add_root_elements(self, handler: Any) -> None:
        """Add the hub, with which WebSub begins, and words for people.

        XHTML in a feed is foreign markup (RFC 4287, 6.3), which programs pass over.
        """
        handler.startElement("div", {"xmlns": XHTML})
        handler.addQuickElement("p", self.feed["note"])
        handler.addQuickElement("a", self.feed["as_page"], {"href": self.feed["link"]})
        handler.endElement("div")
        super().add_root_elements(handler)
        if self.feed["hub"]:
            handler.addQuickElement("link", "", {"rel": "hub", "href": self.feed["hub"]})

    def write_items(self, handler: Any) -> None:
        """Add every entry as it was written before."""
        for item in self.items:
            handler.ignorableWhitespace(item["written"])  # SAX's name for text as it is

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Add the summary as plain text: the package would call it HTML."""
        super().add_item_elements(handler, item)
        if item["summary"]:
            handler.addQuickElement("summary", item["summary"])
        for term in item["terms"]:
            handler.addQuickElement("category", "", term)
