"""Charts and tables of authors' data, in the place of the comments that ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..content import DataFile
from ..library import DataTables
from ..resolving import Chart, DataBlock, charted
from .charts import chart_picture
from .fragments import Fragments


def render_data_block(
    block: DataBlock, folder: Path, tables: DataTables, fragments: Fragments
) -> str:
    """The block's HTML; its caption's citations are still marks."""
    path = tables.path(block.file, folder)
    assert path is not None, "a block without its file stops the build before this"
    data = tables.read(path)
    assert isinstance(data, DataFile), "a file that cannot be read stops the build before this"
    chart = _chart(block, data)
    values = {
        "block": block,
        "chart": chart,
        "picture": chart_picture(chart, fragments.templates.words) if chart else None,
        "head": _head(block, data),
        "rows": _rows(block, data),
        "numeric": _numeric(data),
        "address": tables.address(path),
    }
    return fragments.render("data-block", values)


def _chart(block: DataBlock, data: DataFile) -> Chart | None:
    if block.what != "chart":
        return None
    chart = charted(block, data)
    assert isinstance(chart, Chart), "a chart that cannot be drawn stops the build before this"
    return chart


def _shown(block: DataBlock, data: DataFile) -> Sequence[int]:
    """Which columns the table has: below a chart all of them."""
    if block.what == "chart" or not block.columns:
        return range(len(data.columns))
    return [data.columns.index(column) for column in block.columns]


def _head(block: DataBlock, data: DataFile) -> Sequence[tuple[str, int]]:
    return [(data.columns[place], place) for place in _shown(block, data)]


def _rows(block: DataBlock, data: DataFile) -> Sequence[Sequence[tuple[str, int]]]:
    shown = _shown(block, data)
    return [[(row[place], place) for place in shown] for row in data.rows]


_DIGITS = frozenset("0123456789.,+-−% ")


def _numeric(data: DataFile) -> frozenset[int]:
    """The columns that hold nothing but numbers, which stand below one another."""
    return frozenset(
        place
        for place in range(len(data.columns))
        if all(_DIGITS.issuperset(row[place]) for row in data.rows)
    )
