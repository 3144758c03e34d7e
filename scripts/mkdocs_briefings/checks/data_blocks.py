"""Charts and tables whose data is not there, or cannot be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..content import DELIMITERS, DataFault, DataFile
from ..library import DataTables
from ..model import Position
from ..problems import Problem
from ..resolving import DataBlock, charted, tabled

PlacedBlock = tuple[DataBlock, Position, Path]
"""A block, where it stands, and the folder from which its file is named."""


def data_block_problems(blocks: Iterable[PlacedBlock], tables: DataTables) -> Iterator[Problem]:
    """BR391, and what is wrong with the files themselves."""
    for block, position, folder in blocks:
        path = tables.path(block.file, folder)
        if path is None:
            hint = "Its path starts at the folder of this page."
            yield Problem(position, "BR391", f"no file '{block.file}'", hint)
        elif path.suffix.lower() not in DELIMITERS:
            hint = f"Save it as one whose name ends in {' or '.join(DELIMITERS)}."
            yield Problem(position, "BR391", f"'{block.file}' is not a table of data", hint)
        elif not tables.is_open(path):
            message = f"the file '{block.file}' lies outside the content folders"
            yield Problem(position, "BR115", message, "Copy it to the folder of this page.")
        else:
            yield from _in_data(block, position, path, tables)


def _in_data(
    block: DataBlock, position: Position, path: Path, tables: DataTables
) -> Iterator[Problem]:
    data = tables.read(path)
    if isinstance(data, Problem):
        yield data
        return
    faults: object = data
    if isinstance(data, DataFile):
        faults = tabled(block, data) if block.what == "table" else charted(block, data)
    for fault in faults if isinstance(faults, tuple) else (faults,):
        if isinstance(fault, DataFault):
            yield Problem(fault.position or position, "BR391", fault.message, fault.hint)
