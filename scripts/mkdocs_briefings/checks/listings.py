"""Where listings stand in the project's pages, and what is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from glob import glob
from pathlib import Path

from ..content import Reading
from ..model import Position
from ..names import Names
from ..problems import Problem
from ..resolving import NoListing, find_listings, parse_listing
from ..settings import Settings


def listing_problems(reading: Reading, settings: Settings, names: Names) -> Iterator[Problem]:
    """BR402 in all pages, content or not."""
    for words, position in (*_read_listings(reading), *_other_listings(reading, settings)):
        listing = parse_listing(words, names)
        if isinstance(listing, NoListing):
            yield Problem(position, "BR402", listing.message, listing.hint)


def _read_listings(reading: Reading) -> Iterator[tuple[str, Position]]:
    """The listings of what was read already."""
    for document in reading.documents:
        if "<!--" in document.body:
            for words, position in find_listings(document.body, document.path):
                yield words, Position(document.path, position.line + document.body_line - 1)


def _other_listings(reading: Reading, settings: Settings) -> Iterator[tuple[str, Position]]:
    """The listings of pages that are not content, and of files with an error."""
    read = {document.path for document in reading.documents}
    for folder in (settings.docs_dir, settings.briefings_dir):
        prefix = settings.relative(folder)
        for name in glob("**/*.md", root_dir=folder, recursive=True):  # noqa: PTH207 - quicker
            path = f"{prefix}/{name}".replace(os.sep, "/")
            if path not in read:
                yield from find_listings(page_text(folder / name), path)


def page_text(path: Path) -> str:
    """A page as written."""
    # A file that is not UTF-8 is the reader's or MkDocs' to report; here it only must not stop us.
    return path.read_text("utf-8", errors="replace")
