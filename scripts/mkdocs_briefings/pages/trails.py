"""The way from the home page to a page: the pages above it, which readers and machines are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .. import urls
from ..model import Kind
from ..rendering import Words
from .page import SitePage

LinkedName = tuple[str, str]
"""An address relative to the site's root, and what it is called."""


@dataclass(frozen=True, slots=True)
class Trails:
    """Looks up what is above a page: an address tells by its folders where it belongs."""

    names: Mapping[str, str]
    """What each page is called in a trail, by its address."""

    @classmethod
    def of(cls, pages: Iterable[SitePage], words: Words) -> Trails:
        """The trails of a site with these pages."""
        names = {page.url: _year(page.url) or page.title for page in pages}
        # Shorter than their titles: what stands to the left of them says the rest.
        names |= {urls.HOME: words("home"), urls.BRIEFINGS: words("briefings")}
        names |= {urls.index_url(kind): words(kind.plural) for kind in Kind}
        return cls(names)

    def to(self, url: str, above: Iterable[LinkedName] = ()) -> tuple[LinkedName, ...]:
        """The pages above the one at `url`, the home page first; none above the home page.

        `above` are those above a page of the author's own, between it and the home page.
        """
        if url == urls.HOME:
            return ()
        given = tuple(above)
        folders = () if given else _folders(url)
        found = ((each, self.names[each]) for each in folders if each in self.names)
        return ((urls.HOME, self.names[urls.HOME]), *given, *found)


def _year(url: str) -> str:
    """`2025` for the lists of a year: `briefings/2025/`, `topics/harbour/2025/`."""
    name = url.rstrip("/").rpartition("/")[2]
    return name if len(name) == 4 and name.isdecimal() else ""


def _folders(url: str) -> Iterable[str]:
    """`people/` and `people/jane-doe/` for `people/jane-doe/page/2/`."""
    parts = url.rstrip("/").split("/")
    above = ("/".join(parts[:end]) + "/" for end in range(1, len(parts)))
    # The list of all publishers is that of what they published.
    return (urls.SOURCES if each == urls.PUBLISHERS else each for each in above)
