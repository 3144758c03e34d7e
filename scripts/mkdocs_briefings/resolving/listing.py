"""What a listing comment asks for: `<!-- briefings: latest limit=5 topic=opcon-transfer -->`.

An HTML comment is invisible wherever else the Markdown is shown, such as on a code host.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..markdown import without_code
from ..model import Kind, Position, SubjectKey
from ..names import Found, Names, Resolution, nearest
from .data_block import DATA_BLOCKS, DATA_OPTIONS, DataBlock, parse_data_block
from .no_listing import NoListing

# Up to the next comment only: many that are never closed would each be read to the end.
LISTING = re.compile(r"<!--\s*briefings:(?P<words>(?:(?!<!--).)*?)-->", re.DOTALL)
# How each is shown is up to `rendering`: checks and rename need only the words of a listing.
WHATS = ("latest", *(kind.plural for kind in Kind), "upcoming")
"""What can be listed."""
FILTERS: Mapping[str, Kind] = {kind.value: kind for kind in Kind}
LISTING_WORDS = (*WHATS, *DATA_BLOCKS)
"""What can be asked for: lists, and charts and tables of a file's data."""
DEFAULT_LIMIT = 5
EVERYTHING = 10**6


def listing_options(what: str) -> tuple[str, ...]:
    """The options of what is asked for."""
    return DATA_OPTIONS.get(what, (*FILTERS, "limit", "year"))


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that an author asked for: of what, and which part of it."""

    what: str
    subjects: tuple[SubjectKey, ...] = ()
    """Only briefings that name all of these."""
    year: int | None = None
    limit: int = DEFAULT_LIMIT


def find_listings(text: str, path: str) -> Iterator[tuple[str, Position]]:
    """The words of every listing comment outside code, with its position."""
    for match in LISTING.finditer(without_code(text) if "<!--" in text else ""):
        line = text.count("\n", 0, match.start()) + 1
        yield match["words"].strip(), Position(path, line)


# Everything else in a comment is the author's own business.
_COMMENT = re.compile(r"<!--\s*(?P<head>[A-Za-z]{5,12})[A-Za-z_-]{0,12}\s*[:：=]?\s*(?P<what>\w*)")


def misspelt_listings(text: str, path: str) -> Iterator[tuple[str, Position]]:
    """The beginning of every comment outside code that a listing was meant by, and its position.

    It would vanish from the page without a word: its first words are nearly those of a listing.
    """
    bare = without_code(text) if "<!--" in text else ""
    for match in _COMMENT.finditer(bare):
        is_near = nearest(match["head"].lower(), ["briefings"]) and nearest(
            match["what"], (*WHATS, *DATA_BLOCKS)
        )
        if is_near and not LISTING.match(bare, match.start()):
            line = text.count("\n", 0, match.start()) + 1
            yield match[0], Position(path, line)


def parse_listing(words: str, names: Names) -> Listing | DataBlock | NoListing:
    """The list, chart or table that a comment's words ask for, or what is wrong with them."""
    try:
        # As a shell would: a name with spaces can stand in quotation marks.
        what, *pairs = shlex.split(words)
    # A quotation mark that is never closed.
    except ValueError:
        return NoListing(f"listing '{words}' cannot be read", _FORM)
    if what in DATA_BLOCKS:
        return parse_data_block(what, pairs)
    if what not in WHATS:
        known = ", ".join(sorted((*WHATS, *DATA_BLOCKS)))
        return NoListing(f"no listing '{what}'", f"Known: {known}.")
    return _with_options(Listing(what), pairs, names)


_FORM = "Write it as '<!-- briefings: latest limit=5 topic=a-topic -->'."


def _with_options(listing: Listing, pairs: Sequence[str], names: Names) -> Listing | NoListing:
    for pair in pairs:
        key, _, value = pair.partition("=")
        changed = _with_option(listing, key, value, names)
        if isinstance(changed, NoListing):
            return changed
        listing = changed
    return listing


def _with_option(listing: Listing, key: str, value: str, names: Names) -> Listing | NoListing:
    if key in ("limit", "year"):
        # Not `isdigit`, which is true of `²`, and `int` raises for it.
        if not value.isdecimal() or not 0 < int(value) < EVERYTHING:
            return NoListing(f"'{key}={value}' is not a number", f"Write '{key}=5'.")
        number = int(value)
        return replace(listing, limit=number) if key == "limit" else replace(listing, year=number)
    if key not in FILTERS:
        known = ", ".join(listing_options(""))
        return NoListing(f"listings have no option '{key}'", f"Known: {known}.")
    kind = FILTERS[key]
    match names.resolve(kind, value, None):
        case Found(id=subject):
            return replace(listing, subjects=(*listing.subjects, (kind, subject)))
        case other:
            return NoListing(f"no {kind.value} '{value}'", _hint(other, kind))


def _hint(resolution: Resolution, kind: Kind) -> str:
    candidates = getattr(resolution, "suggestions", ()) or getattr(resolution, "candidates", ())
    if not candidates:
        return f"See the {kind.plural} on the site for their ids."
    return f"Did you mean {' or '.join(f'{subject.id}' for subject in candidates)}?"
