"""Where listings stand in the project's pages, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..content import Reading, page_text
from ..model import Position
from ..names import Names
from ..problems import Problem
from ..resolving import NoListing, find_listings, misspelt_listings, parse_listing


def listing_problems(reading: Reading, names: Names) -> Iterator[Problem]:
    """BR402 in all pages, content or not."""
    for words, position in _everywhere(reading, find_listings):
        listing = parse_listing(words, names)
        if isinstance(listing, NoListing):
            yield Problem(position, "BR402", listing.message, listing.hint)
    for beginning, position in _everywhere(reading, misspelt_listings):
        message = f"'{beginning}' is nearly a listing, but does not begin as one"
        yield Problem(position, "BR402", message, "Write it as '<!-- briefings: latest -->'.")


_Found = Iterator[tuple[str, Position]]


def _everywhere(reading: Reading, find: Callable[[str, str], _Found]) -> _Found:
    """What is found in the content, in pages that are not content, and in files with an error."""
    for document in reading.documents:
        for words, position in find(document.body, document.path):
            yield words, Position(document.path, position.line + document.body_line - 1)
    for found in reading.other_pages:
        yield from find(page_text(found.path), found.shown)
