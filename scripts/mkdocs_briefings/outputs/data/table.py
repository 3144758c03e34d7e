"""A table of the open data: its columns and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .columns import Column

Row = dict[str, Any]
"""A row, by the names of its columns."""


@dataclass(frozen=True, slots=True)
class Table:
    """All rows of one kind."""

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Row]]
    refers: tuple[tuple[str, str], ...] = ()
    """Columns that hold ids of another table, with its name."""
    year: Callable[[Row], str] | None = None
    """The year of a row, by which a table too large for one file is split."""


def year_in(key: str) -> Callable[[Row], str]:
    """The year of a row's date in that column."""
    return lambda row: str(row[key])[:4]
