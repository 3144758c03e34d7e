"""Tables that authors keep as files beside their words: CSV (RFC 4180), or the same with tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..model import Position
from ..problems import Problem
from ..settings import Limits
from .decoding import decoded_text
from .field_types import CONTROL_CHARACTER
from .limits import size_problem

DELIMITERS = {".csv": ",", ".tsv": "\t"}
"""Endings of such files, in lower case, and what parts the cells of their rows."""
MOST_ROWS, MOST_COLUMNS = 1000, 20


@dataclass(frozen=True, slots=True)
class DataFile:
    """A table with a head; each of its rows has as many cells as the head."""

    path: Path
    shown: str
    """The file as messages show it."""
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    """The line of the file on which each of the rows ends, counted from 1."""

    def at(self, row: int) -> Position:
        """Where one of the rows stands, counted from 0."""
        return Position(self.shown, self.lines[row])


@dataclass(frozen=True, slots=True)
class DataFault:
    """What keeps data from being shown."""

    position: Position | None
    """Where in the data; None for where it is asked for."""
    message: str
    """What is wrong, a sentence without its full stop."""
    hint: str


def read_data_file(path: Path, shown: str, limits: Limits) -> DataFile | DataFault | Problem:
    """The table in a file that is there, or the first thing that is wrong with it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        hint = "Check its permissions."
        return _fault(shown, 1, f"the file cannot be read ({error.strerror})", hint)
    if too_large := size_problem(shown, len(data), limits):
        return too_large
    text = decoded_text(data, shown)
    if isinstance(text, Problem):
        return text
    if control := CONTROL_CHARACTER.search(text):
        place = Position(shown, text.count("\n", 0, control.start()) + 1)
        message = f"an invisible control character (U+{ord(control[0]):04X})"
        return Problem(place, "BR116", message, "Delete it.")
    return _parsed(path, shown, text)


def _parsed(path: Path, shown: str, text: str) -> DataFile | DataFault:
    rows: list[tuple[int, tuple[str, ...]]] = []
    # As `csv` asks for: line breaks inside of quoted cells stay what they are.
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=DELIMITERS[path.suffix.lower()], strict=True)
    try:
        # The reader's own count: a quoted cell may go over several lines.
        for cells in _trimmed(reader):
            rows.append((reader.line_num, cells))
    except csv.Error as error:
        hint = "Put cells with commas or quotation marks into quotation marks."
        return _fault(shown, max(1, reader.line_num), f"the table cannot be read ({error})", hint)
    if len(rows) < 2:
        hint = "Write the names of the columns on the first line, and a row on each other."
        return _fault(shown, 1, "the table has no rows", hint)
    return _misshapen(shown, rows) or DataFile(
        path,
        shown,
        rows[0][1],
        tuple(cells for _, cells in rows[1:]),
        tuple(line for line, _ in rows[1:]),
    )


def _trimmed(reader: Iterator[list[str]]) -> Iterator[tuple[str, ...]]:
    """The rows without the spaces around their cells; empty lines are not rows."""
    for cells in reader:
        trimmed = tuple(" ".join(cell.split()) for cell in cells)
        if any(trimmed):
            yield trimmed


def _misshapen(shown: str, rows: list[tuple[int, tuple[str, ...]]]) -> DataFault | None:
    """What keeps the rows from being a table that somebody can read."""
    head = rows[0][1]
    if len(rows) - 1 > MOST_ROWS or len(head) > MOST_COLUMNS:
        message = (
            f"the table has {len(rows) - 1:,} rows and {len(head):,} columns; "
            f"at most {MOST_ROWS:,} and {MOST_COLUMNS} are shown"
        )
        return _fault(shown, 1, message, "Show a part of it, and link to the whole.")
    if "" in head or len(set(head)) < len(head):
        hint = "Give each column a name of its own."
        return _fault(shown, rows[0][0], "two columns have the same name, or one has none", hint)
    for line, cells in rows[1:]:
        if len(cells) != len(head):
            message = f"the row has {len(cells)} cells, and the head has {len(head)}"
            hint = "Put cells with commas into quotation marks."
            return _fault(shown, line, message, hint)
    return None


def _fault(shown: str, line: int, message: str, hint: str) -> DataFault:
    return DataFault(Position(shown, line), message, hint)
