"""Where a finished page leads to, and where in it one can lead."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from html.parser import HTMLParser

# Attributes as the theme and Python-Markdown write them. Their mention in a text looks the same: it
# is told apart only where it would be reported. Nothing is matched where quotes are missing.
_LINK = re.compile(r' (?:href|src|srcset|poster)=(?:"([^"]*)|)')
_SRCSET = re.compile(r' srcset="([^"]*)')
_ID = re.compile(r' id="([^"]*)')
_REFRESH = re.compile(r'http-equiv="refresh" content="[^";]*;\s*url=([^"]*)', re.IGNORECASE)
_HEAD = 4_000
"""So many characters of a page can hold its refresh: it stands at the beginning."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a page says in its attributes, each value once."""

    links: frozenset[str]
    anchors: frozenset[str]


def attributes(page: str) -> Attributes:
    """Links and anchors of a page; quick, so it may take words in a text for some."""
    # A pattern that begins with one sign is found twice as fast as one that may begin with two.
    page = page.replace("\n", " ")
    links = set(_LINK.findall(page))
    if "" in links and page.count(" href=") != page.count(' href="'):  # a page without quotes
        return exact_attributes(page)
    if any(" " in one for one in links):
        links = _without_srcsets(links, set(_SRCSET.findall(page)))
    if "refresh" in page[:_HEAD]:
        links.update(_REFRESH.findall(page, 0, _HEAD))
    return Attributes(_plain(links), _plain(set(_ID.findall(page))))


def exact_attributes(page: str) -> Attributes:
    """The same, as a browser sees them; slow."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return Attributes(frozenset(reader.links), frozenset(reader.anchors))


def _without_srcsets(links: set[str], srcsets: set[str]) -> set[str]:
    """The links with every list of pictures in several sizes taken apart."""
    return (links - srcsets) | {one for value in srcsets for one in _of_srcset(value)}


def _plain(values: set[str]) -> frozenset[str]:
    return frozenset([html.unescape(one) if "&" in one else one for one in values])


def _of_srcset(value: str) -> list[str]:
    return [words[0] for one in value.split(", ") if (words := one.split())]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.links += [given[name] for name in ("href", "src", "poster") if name in given]
        self.links += _of_srcset(given.get("srcset", ""))
        self.anchors += [given[name] for name in ("id", "name") if name in given]
        if given.get("http-equiv", "").lower() == "refresh":
            self.links += re.findall(r";\s*url=(.*)", given.get("content", ""), re.IGNORECASE)
