"""A row of a table as a line of CSV (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

_FORMULA = tuple("=+-@\t\r＝＋－＠")
"""The last four, which keyboards of East Asia write, spreadsheets take for the same."""


def csv_line(values: Iterable[object]) -> str:
    """One line with its end; a list of ids is written as words separated by spaces."""
    line = io.StringIO()
    # The lines end as RFC 4180 has them, with CR and LF: `csv` does so by itself.
    csv.writer(line).writerow(map(_cell, values))
    return line.getvalue()


def _cell(value: object) -> object:
    # No address contains a space.
    if isinstance(value, list):
        value = " ".join(item["id"] if isinstance(item, dict) else item for item in value)
    # Spreadsheets calculate what begins so, and a formula can send the table away. They show
    # the apostrophe to nobody.
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
