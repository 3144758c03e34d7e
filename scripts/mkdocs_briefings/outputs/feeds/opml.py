"""All feeds in one file (OPML 2.0), so that a feed reader can import them in one go."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from ... import urls
from ...model import Kind
from ...rendering import Words
from ...settings import Settings
from ..output_file import OutputFile
from ..plain import plain
from .channels import Channel


def opml(channels: Iterable[Channel], settings: Settings, words: Words) -> OutputFile:
    """`feeds.opml`: the feeds of the site first, then a folder of topics and one of people.

    A feed that has nothing in it yet is left out: it would be one more silent line to a reader.
    """
    root = ElementTree.Element("opml", version="2.0")
    head = ElementTree.SubElement(root, "head")
    ElementTree.SubElement(head, "title").text = plain(settings.site_name)
    owner = settings.publisher.name or settings.site_name
    ElementTree.SubElement(head, "ownerName").text = plain(owner)
    body = ElementTree.SubElement(root, "body")
    folders: dict[Kind | None, ElementTree.Element] = {None: body}
    # The sort is stable: the site's own feeds move up, topics and people stay in order.
    told = (channel for channel in channels if channel.entries)
    for channel in sorted(told, key=lambda channel: channel.kind is not None):
        if channel.kind not in folders and channel.kind is not None:
            text = words(channel.kind.plural)
            folders[channel.kind] = ElementTree.SubElement(body, "outline", text=text)
        ElementTree.SubElement(folders[channel.kind], "outline", _outline(channel, settings))
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return OutputFile(urls.OPML, written)


def _outline(channel: Channel, settings: Settings) -> dict[str, str]:
    # "rss" is what OPML 2.0 calls any feed.
    return {
        "type": "rss",
        "text": channel.title,
        "title": channel.title,
        "description": channel.description,
        "xmlUrl": urls.absolute(urls.atom_url(channel.page), settings),
        "htmlUrl": urls.absolute(channel.shown_at, settings),
    }
