"""Lists, charts and tables in the place of the comments that ask for them."""

from __future__ import annotations

from pathlib import Path

from ..library import DataTables
from ..names import Names
from ..resolving import LISTING, DataBlock, Listing, parse_listing
from .data_blocks import render_data_block
from .fragments import Fragments
from .listings import render_listing
from .templates import at


class AskedFor:
    """Makes what comments ask for, with what one site has."""

    def __init__(self, names: Names, tables: DataTables, fragments: Fragments) -> None:
        self._names = names
        self._tables = tables
        self._fragments = fragments

    def within(self, html: str, url: str, folder: Path) -> str:
        """The HTML of a page with all of it; `folder` is that of the page's own words."""
        return LISTING.sub(lambda match: at(url, self._made(match["words"], folder)), html)

    def _made(self, words: str, folder: Path) -> str:
        asked = parse_listing(words.strip(), self._names)
        if isinstance(asked, DataBlock):
            return render_data_block(asked, folder, self._tables, self._fragments)
        assert isinstance(asked, Listing), "faulty listings stop the build before this"
        return render_listing(asked, self._fragments)
