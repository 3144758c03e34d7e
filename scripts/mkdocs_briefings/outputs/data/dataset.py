"""The open data as files: JSON and CSV for every table, and what describes them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from ... import urls
from ...cache import SpillFile
from ...content import schema
from ...library import Library
from ...settings import Settings
from ..output_file import OutputFile
from .columns import Column, without_lists
from .csv_line import csv_line
from .datapackage import DownloadFacts, Resource, descriptor
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
        self._ask: Callable[[], Sequence[DownloadFacts]] = self.described

    @property
    def columns(self) -> Mapping[str, tuple[Column, ...]]:
        """The columns of each table, for the page that documents them."""
        return {table.name: table.columns for table in self._tables}

    @cached_property
    def resources(self) -> tuple[Resource, ...]:
        """Every table's files, of which nothing stays in memory but what describes them."""
        spill = SpillFile()
        return tuple(one for table in self._tables for one in _resources(table, spill))

    def described(self) -> Sequence[DownloadFacts]:
        """What the page of the data says of the tables' files, which are made."""
        return [one.download for one in self.resources]

    def downloads(self) -> Sequence[DownloadFacts]:
        """The same, from whoever makes the files."""
        return self._ask()

    @contextmanager
    def made_elsewhere(self, ask: Callable[[], Sequence[DownloadFacts]]) -> Iterator[None]:
        """Meanwhile somebody else makes the files, and is asked what there is to say of them."""
        self._ask = ask
        try:
            yield
        finally:
            self._ask = self.described

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


class _Line(NamedTuple):
    """A row as each kind of file has it."""

    json: str
    csv: str
    year: str


def _resources(table: Table, spill: SpillFile) -> Iterator[Resource]:
    columns = without_lists(table.columns)
    # A row has many times the bytes of its lines.
    lines = [_line(row, columns, table.year) for row in table.rows()]
    years = [line.year for line in lines] if table.year else None
    yield from _as_json(table, [line.json for line in lines], years, spill)
    yield from _as_csv(table, [line.csv for line in lines], years, spill)


def _line(row: Row, columns: Sequence[Column], year: Callable[[Row], str] | None) -> _Line:
    csv = csv_line(row[column.name] for column in columns)
    return _Line(_compact(row), csv, year(row) if year else "")


def _as_json(
    table: Table, lines: list[str], years: list[str] | None, spill: SpillFile
) -> Iterator[Resource]:
    parts = list(_parts(lines, years))
    for part in parts:
        text = "[\n" + ",\n".join(part.lines) + "\n]\n" if part.lines else "[]\n"
        name = f"{table.name}{part.suffix}"
        # A part of a table cannot promise that what it refers to is in one of the parts.
        refers = table.refers if len(parts) == 1 else ()
        content, count = spill.put(text.encode()), len(part.lines)
        yield Resource(name, f"{name}.json", table, table.columns, content, count, refers)


def _as_csv(
    table: Table, lines: list[str], years: list[str] | None, spill: SpillFile
) -> Iterator[Resource]:
    columns = without_lists(table.columns)
    head = csv_line(column.name for column in columns)
    for part in _parts(lines, years):
        text = "".join([head, *part.lines])
        path = f"{table.name}{part.suffix}.csv"
        name = f"{table.name}-csv{part.suffix}"
        yield Resource(name, path, table, columns, spill.put(text.encode()), len(part.lines))


def _parts(lines: list[str], years: list[str] | None) -> Iterator[_Part]:
    """The whole table, or one part per year if it is too large; too large a year is split again."""
    if years is None or _size(lines) <= MOST_BYTES:
        yield _Part("", tuple(lines))
        return
    by_year = sorted(zip(years, lines, strict=True), key=itemgetter(0))
    for year, members in groupby(by_year, key=itemgetter(0)):
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
