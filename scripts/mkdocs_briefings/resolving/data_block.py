"""What an author asks for over a table of data: `<!-- briefings: chart won.csv type=columns … -->`.

The table lies in a file beside the words, and so the same words serve every rendering of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .no_listing import NoListing

TYPES = ("columns", "bars", "line", "spans")
"""How numbers are drawn: upright, lying, joined; and times from one day to another."""
_FORMS = {
    "chart": '<!-- briefings: chart won.csv type=columns x=year y=won title="Budget" -->',
    "table": '<!-- briefings: table bases.csv title="Bases" -->',
}
DATA_BLOCKS = tuple(_FORMS)
"""What can be made of a table of data."""
DATA_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "chart": ("type", "x", "y", "title", "caption", "unit"),
    "table": ("columns", "title", "caption"),
}
MOST_SERIES = 3
"""Columns of numbers in one chart: more could not be told apart."""


@dataclass(frozen=True, slots=True)
class DataBlock:
    """A chart or a table of a file's data."""

    what: str
    file: str
    """Its path, from the folder of the words."""
    title: str
    columns: tuple[str, ...]
    """Of a table, those that are shown, or none for all. Of a chart, first the one that names each
    row, then those with its numbers, or with its first and last day."""
    type: str = ""
    caption: str = ""
    """May cite sources."""
    unit: str = ""


def parse_data_block(what: str, words: Sequence[str]) -> DataBlock | NoListing:
    """What the words after `chart` or `table` ask for, or what is wrong with them."""
    file, *pairs = words or [""]
    if not file or "=" in file:
        return NoListing(f"the {what} names no file", f"Write it as '{_FORMS[what]}'.")
    options: dict[str, str] = {}
    for pair in pairs:
        key, _, value = pair.partition("=")
        if key not in DATA_OPTIONS[what]:
            known = ", ".join(DATA_OPTIONS[what])
            return NoListing(f"a {what} has no option '{key}'", f"Known: {known}.")
        options[key] = " ".join(value.split())
    return _block(what, file, options)


def _block(what: str, file: str, options: Mapping[str, str]) -> DataBlock | NoListing:
    needed = ("title",) if what == "table" else ("title", "type", "x", "y")
    for key in needed:
        if not options.get(key):
            return NoListing(f"the {what} has no '{key}'", f"Write it as '{_FORMS[what]}'.")
    if what == "chart" and options["type"] not in TYPES:
        return NoListing(f"no chart '{options['type']}'", f"Known: {', '.join(TYPES)}.")
    columns = _listed(options.get("columns", "") if what == "table" else options["y"])
    if fault := _miscounted(options.get("type", ""), columns):
        return fault
    return DataBlock(
        what,
        file,
        options["title"],
        columns if what == "table" else (options["x"], *columns),
        options.get("type", ""),
        options.get("caption", ""),
        options.get("unit", ""),
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in text.split(","))))


def _miscounted(kind: str, columns: Sequence[str]) -> NoListing | None:
    if kind == "spans" and len(columns) != 2:
        hint = "Name the column with the first day and that with the last: 'y=from,to'."
        return NoListing(f"a chart of spans takes two columns, not {len(columns)}", hint)
    if kind and not 0 < len(columns) <= MOST_SERIES:
        hint = f"Name one to {MOST_SERIES}: 'y=planned,spent'."
        return NoListing(f"a chart cannot show {len(columns)} columns", hint)
    return None
