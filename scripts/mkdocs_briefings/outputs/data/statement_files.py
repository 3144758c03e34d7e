"""What was said by one person, or on one topic, as a table of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ... import urls
from ...library import Library
from ...model import FOLLOWED
from ..output_file import OutputFile
from .csv_line import csv_line
from .table import Table


def statement_files(table: Table, library: Library) -> Iterator[OutputFile]:
    """`people/jane-doe/statements.csv` for everybody who has said something, and so for topics.

    The columns are those of the table of all statements; the newest comes first.
    """
    head = csv_line(column.name for column in table.columns)
    lines = _lines(table, library)
    for kind in FOLLOWED:
        for subject in library.subjects(kind):
            if said := library.statements(kind, subject.id):
                text = "".join([head, *(lines[one.id] for one in said)])
                yield OutputFile(urls.statements_url(kind, subject.id), text.encode())


def _lines(table: Table, library: Library) -> Mapping[str, str]:
    """The line of each statement, made once for all files that have it."""
    said = (statement for briefing in library.briefings for statement in briefing.statements)
    names = [column.name for column in table.columns]
    rows = (csv_line(row[name] for name in names) for row in table.rows())
    return {statement.id: line for statement, line in zip(said, rows, strict=True)}
