"""Where listings stand in the project's pages, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator

from ..content import Reading, page_text
from ..model import Position
from ..names import Names
from ..problems import Problem
from ..resolving import NoListing, find_listings, parse_listing


def listing_problems(reading: Reading, names: Names) -> Iterator[Problem]:
    """BR402 in all pages, content or not."""
    for words, position in (*_read_listings(reading), *_other_listings(reading)):
        listing = parse_listing(words, names)
        if isinstance(listing, NoListing):
            yield Problem(position, "BR402", listing.message, listing.hint)


def _read_listings(reading: Reading) -> Iterator[tuple[str, Position]]:
    """The listings of what was read already."""
    for document in reading.documents:
        if "<!--" in document.body:
            for words, position in find_listings(document.body, document.path):
                yield words, Position(document.path, position.line + document.body_line - 1)


def _other_listings(reading: Reading) -> Iterator[tuple[str, Position]]:
    """The listings of pages that are not content, and of files with an error."""
    for found in reading.other_pages:
        yield from find_listings(page_text(found.path), found.shown)
