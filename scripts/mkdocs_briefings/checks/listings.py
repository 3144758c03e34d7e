"""Where listings stand in the project's pages, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from ..content import Reading
from ..library import DataTables
from ..model import Position
from ..names import Names
from ..problems import Problem
from ..resolving import DataBlock, NoListing, find_listings, misspelt_listings, parse_listing
from ..settings import Settings
from .data_blocks import PlacedBlock, data_block_problems


def listing_problems(
    reading: Reading, names: Names, settings: Settings, tables: DataTables
) -> Iterator[Problem]:
    """BR402 in all pages, content or not; BR391 of charts and tables."""
    blocks: list[PlacedBlock] = []
    for words, position, folder in _everywhere(reading, settings, find_listings):
        listing = parse_listing(words, names)
        if isinstance(listing, NoListing):
            yield Problem(position, "BR402", listing.message, listing.hint)
        elif isinstance(listing, DataBlock):
            blocks.append((listing, position, folder))
    yield from data_block_problems(blocks, tables)
    for beginning, position, _ in _everywhere(reading, settings, misspelt_listings):
        message = f"'{beginning}' is nearly a listing, but does not begin as one"
        yield Problem(position, "BR402", message, "Write it as '<!-- briefings: latest -->'.")


_NOWHERE = Path()
_Find = Callable[[str, str], Iterator[tuple[str, Position]]]


def _everywhere(
    reading: Reading, settings: Settings, find: _Find
) -> Iterator[tuple[str, Position, Path]]:
    """What is found in the content, in pages that are not content, and in files with an error.

    With each the folder of its page.
    """
    for document in reading.documents:
        folder = (settings.root / document.path).parent if "<!--" in document.body else _NOWHERE
        for words, position in find(document.body, document.path):
            line = position.line + document.body_line - 1
            yield words, Position(document.path, line), folder
    for found in reading.other_pages:
        for words, position in find(found.text(), found.shown):
            yield words, position, found.path.parent
