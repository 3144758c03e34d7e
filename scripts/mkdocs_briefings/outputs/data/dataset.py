"""The open data as files: JSON and CSV for every table, and what describes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from ... import urls
from ...content import schema
from ...library import Library
from ...settings import Settings
from ..output_file import OutputFile
from .columns import Column, without_lists
from .csv_line import csv_line
from .datapackage import Resource, descriptor
from .statement_files import statement_files
from .table import Row, Table
from .tables import tables

MOST_BYTES = 5_000_000
"""The largest file, in bytes, that a browser opens at once; a larger table is split."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Some rows of a table, in one file."""

    suffix: str
    """`-2025` for the year's part; empty for the whole table."""
    lines: tuple[str, ...]


class Dataset:
    """The data files of one site, made when they are first asked for."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library = library
        self._settings = settings
        self._tables = tables(library, settings)

    @property
    def columns(self) -> Mapping[str, tuple[Column, ...]]:
        """The columns of each table, for the page that documents them."""
        return {table.name: table.columns for table in self._tables}

    @cached_property
    def resources(self) -> tuple[Resource, ...]:
        """Every table's files, with what is in them."""
        return tuple(resource for table in self._tables for resource in _resources(table))

    def files(self) -> Iterator[OutputFile]:
        """The tables, the package that describes them, and the schema of front matter."""
        for resource in self.resources:
            yield OutputFile(urls.DATA + resource.path, resource.content)
        for table in self._tables:
            if table.name == "statements":
                yield from statement_files(table, self._library)
        package = descriptor(self.resources, self._settings)
        yield OutputFile(f"{urls.DATA}datapackage.json", _pretty(package))
        # Without the site's own subjects as choices: the form stays when content changes.
        yield OutputFile(f"{urls.DATA}briefing.schema.json", _pretty(schema(None)))


def _resources(table: Table) -> Iterator[Resource]:
    rows = list(table.rows())
    yield from _as_json(table, rows)
    yield from _as_csv(table, rows)


def _as_json(table: Table, rows: list[Row]) -> Iterator[Resource]:
    parts = list(_parts(table, rows, [_compact(row) for row in rows]))
    for part in parts:
        text = "[\n" + ",\n".join(part.lines) + "\n]\n" if part.lines else "[]\n"
        name = f"{table.name}{part.suffix}"
        # A part of a table cannot promise that what it refers to is in one of the parts.
        refers = table.refers if len(parts) == 1 else ()
        count = len(part.lines)
        yield Resource(name, f"{name}.json", table, table.columns, text.encode(), count, refers)


def _as_csv(table: Table, rows: list[Row]) -> Iterator[Resource]:
    columns = without_lists(table.columns)
    head = csv_line(column.name for column in columns)
    lines = [csv_line(row[column.name] for column in columns) for row in rows]
    for part in _parts(table, rows, lines):
        text = "".join([head, *part.lines])
        path = f"{table.name}{part.suffix}.csv"
        name = f"{table.name}-csv{part.suffix}"
        yield Resource(name, path, table, columns, text.encode(), len(part.lines))


def _parts(table: Table, rows: list[Row], lines: list[str]) -> Iterator[_Part]:
    """The whole table, or one part per year if it is too large; too large a year is split again."""
    if table.year is None or _size(lines) <= MOST_BYTES:
        yield _Part("", tuple(lines))
        return
    pairs = zip(rows, lines, strict=True)
    by_year = sorted(((table.year(row), line) for row, line in pairs), key=lambda pair: pair[0])
    for year, members in groupby(by_year, key=lambda pair: pair[0]):
        divided = _divided([line for _, line in members])
        for number, portion in enumerate(divided, 1):
            yield _Part(f"-{year}" if number == 1 else f"-{year}-{number}", portion)


def _divided(lines: list[str]) -> Iterator[tuple[str, ...]]:
    portion: list[str] = []
    size = 0
    for line in lines:
        length = len(line.encode())
        if portion and size + length > MOST_BYTES:
            yield tuple(portion)
            portion, size = [], 0
        portion.append(line)
        # Two more for the comma and the line break between rows.
        size += length + 2
    yield tuple(portion)


def _size(lines: Iterable[str]) -> int:
    return sum(len(line.encode()) + 2 for line in lines)


def _compact(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _pretty(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
