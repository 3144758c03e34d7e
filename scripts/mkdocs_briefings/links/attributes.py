"""Where a finished page leads to, and where in it one can lead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from html.parser import HTMLParser

from ..theme_facts import CONTENTS_BEGIN, WORDS_BEGIN

# Attributes as the theme and Python-Markdown write them. Their mention in a text looks the same: it
# is told apart only where it would be reported. Nothing is matched where quotes are missing.
_LINK = re.compile(rb' (?:href|src|srcset|poster)=(?:"([^"]*)|)')
_SRCSET = re.compile(rb' srcset="([^"]*)')
_ID = re.compile(rb' id="([^"]*)')
_REFRESH = re.compile(rb'http-equiv="refresh" content="[^";]*;\s*url=([^"]*)', re.IGNORECASE)
_WORDS_BEGIN = WORDS_BEGIN.encode()
_HEAD = 4_000
"""So many bytes of a page can hold its refresh: it stands at the beginning."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a page says in its attributes, each value once, as it is written there."""

    links: frozenset[bytes]
    anchors: frozenset[bytes]


def attributes(page: bytes) -> Attributes:
    """Links and anchors of a page; quick, so it may take words in a text for some."""
    # The navigation, and what follows the words, are the same on hundreds of pages.
    top = page.find(b"</header>") + 1
    contents = max(top, page.find(CONTENTS_BEGIN, top))
    # Pages that hide their table of contents have none.
    contents = contents if contents > top else max(top, page.find(_WORDS_BEGIN, top))
    end = max(contents, page.rfind(b"</article>")) or len(page)
    parts = (
        _quickly(page[:top]),
        _repeated(page[top:contents]),
        _quickly(page[contents:end]),
        _repeated(page[end:]),
    )
    found = [one for one in parts if one is not None]
    if len(found) < len(parts):
        return _written(exact_attributes(page_words(page)))
    links, anchors = zip(*((one.links, one.anchors) for one in found), strict=True)
    return Attributes(frozenset().union(*links), frozenset().union(*anchors))


def page_words(written: bytes) -> str:
    """A page, or a value in it, as a text."""
    return written.decode("utf-8", errors="replace")


def value_of(written: bytes) -> str:
    """What an attribute means: `?a=1&b=2` of `?a=1&amp;b=2`."""
    value = page_words(written)
    return unescape(value) if "&" in value else value


def _quickly(part: bytes) -> Attributes | None:
    """The same for a part of a page; None for one that is written without quotes."""
    # A pattern that begins with one sign is found twice as fast as one that may begin with two.
    part = part.replace(b"\n", b" ")
    links = set(_LINK.findall(part))
    if b"" in links and part.count(b" href=") != part.count(b' href="'):
        return None
    if b" " in b"".join(links):
        links = _without_srcsets(links, set(_SRCSET.findall(part)))
    if b"refresh" in part[:_HEAD]:
        links.update(_REFRESH.findall(part, 0, _HEAD))
    return Attributes(frozenset(links), frozenset(_ID.findall(part)))


# A large navigation is many kilobytes, and pages with the same one follow one another.
_repeated = lru_cache(maxsize=128)(_quickly)


def _without_srcsets(links: set[bytes], srcsets: set[bytes]) -> set[bytes]:
    """The links with every list of pictures in several sizes taken apart."""
    apart = (one.encode() for value in srcsets for one in _of_srcset(page_words(value)))
    return (links - srcsets) | set(apart)


def _of_srcset(value: str) -> list[str]:
    return [words[0] for one in value.split(", ") if (words := one.split())]


@dataclass(frozen=True, slots=True)
class Values:
    """What a browser takes from a page's attributes."""

    links: frozenset[str]
    anchors: frozenset[str]


def exact_attributes(page: str) -> Values:
    """Links and anchors as a browser sees them; slow."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return Values(frozenset(reader.links), frozenset(reader.anchors))


def _written(values: Values) -> Attributes:
    links, anchors = (
        frozenset([escape(one).encode() for one in some]) for some in (values.links, values.anchors)
    )
    return Attributes(links, anchors)


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
