"""A table of data to what is drawn of it: numbers for charts, days for spans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..content import DataFault, DataFile
from ..dates import PartialDate
from ..names import nearest
from .data_block import DataBlock

_NUMBER = re.compile(r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
LARGEST = Decimal(10) ** 15


@dataclass(frozen=True, slots=True)
class Series:
    """A column of numbers; None where the table has an empty cell."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time with a beginning and an end."""

    label: str
    first: PartialDate
    last: PartialDate


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows."""

    type: str
    title: str
    unit: str
    labels: tuple[str, ...]
    series: tuple[Series, ...] = ()
    """Of all types but spans: a value for each label."""
    spans: tuple[TimeSpan, ...] = ()


def charted(block: DataBlock, data: DataFile) -> Chart | tuple[DataFault, ...]:
    """The chart that a block asks for."""
    missing = tuple(_missing(block, data))
    if missing:
        return missing
    names, *columns = (data.columns.index(column) for column in block.columns)
    labels = tuple(row[names] for row in data.rows)
    if block.type == "spans":
        return _with_spans(block, data, labels, columns)
    faults = tuple(_no_numbers(block, data, columns))
    if faults:
        return faults
    series = tuple(
        Series(data.columns[column], tuple(_number(row[column]) for row in data.rows))
        for column in columns
    )
    if all(value is None for one in series for value in one.values):
        return (_empty(block, data),)
    return Chart(block.type, block.title, block.unit, labels, series)


def tabled(block: DataBlock, data: DataFile) -> tuple[DataFault, ...]:
    """What keeps a table from being shown."""
    return tuple(_missing(block, data))


def _missing(block: DataBlock, data: DataFile) -> Iterator[DataFault]:
    for column in block.columns:
        if column not in data.columns:
            near = nearest(column, data.columns)
            known = f"It has: {', '.join(data.columns)}."
            hint = f"Did you mean '{near}'?" if near else known
            message = f"no column '{column}' in '{block.file}'"
            yield DataFault(None, message, hint)


def _empty(block: DataBlock, data: DataFile) -> DataFault:
    message = f"the chart '{block.title}' has no number to show"
    return DataFault(None, message, f"Fill in the columns in '{data.path.name}'.")


def _no_numbers(block: DataBlock, data: DataFile, columns: Sequence[int]) -> Iterator[DataFault]:
    for place, row in enumerate(data.rows):
        for column in columns:
            # An empty cell says that nothing is known; it is a gap in the chart and not a nought.
            if row[column] and _number(row[column]) is None:
                message = f"'{row[column]}' in the column '{data.columns[column]}' is not a number"
                hint = f"The chart '{block.title}' needs one, such as 61.2, or an empty cell."
                yield DataFault(data.at(place), message, hint)


def _number(text: str) -> Decimal | None:
    if not _NUMBER.fullmatch(text):
        return None
    # As decimals, so that labels say 0.1 as the author wrote it. Some tables have a true minus.
    number = Decimal(text.replace(",", "").replace("−", "-"))
    return number if abs(number) < LARGEST else None


def _with_spans(
    block: DataBlock, data: DataFile, labels: tuple[str, ...], columns: Sequence[int]
) -> Chart | tuple[DataFault, ...]:
    read = [_span(block, data, place, columns) for place in range(len(data.rows))]
    faults = tuple(one for one in read if isinstance(one, DataFault))
    if faults:
        return faults
    spans = tuple(
        TimeSpan(label, *days)
        for label, days in zip(labels, read, strict=True)
        if not isinstance(days, DataFault)
    )
    return Chart(block.type, block.title, block.unit, labels, spans=spans)


def _span(
    block: DataBlock, data: DataFile, place: int, columns: Sequence[int]
) -> tuple[PartialDate, PartialDate] | DataFault:
    first, last = (data.rows[place][column] for column in columns)
    try:
        days = PartialDate.parse(first), PartialDate.parse(last)
    except ValueError as error:
        hint = f"The chart '{block.title}' needs days, months or years: 2012-04-17, 2015-12, 2028."
        return DataFault(data.at(place), str(error), hint)
    if days[1].last_day < days[0].first_day:
        message = f"'{last}' is before '{first}'"
        return DataFault(data.at(place), message, "A span ends after it begins.")
    return days
