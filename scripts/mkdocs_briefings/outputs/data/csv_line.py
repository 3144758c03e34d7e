"""A row of a table as a line of CSV (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

_FORMULA = tuple("=+-@\t\r＝＋－＠")
"""The last four, which keyboards of East Asia write, spreadsheets take for the same."""


def csv_line(values: Iterable[object]) -> str:
    """One line with its end.

    A list of ids has spaces between them, any other has bars; of an object that has no id stand
    its values, with commas between them.
    """
    line = io.StringIO()
    # The lines end as RFC 4180 has them, with CR and LF: `csv` does so by itself.
    csv.writer(line).writerow(map(_cell, values))
    return line.getvalue()


def _cell(value: object) -> object:
    value = value if type(value) is str else _flat(value)
    # Spreadsheets calculate what begins so, and a formula can send the table away. They show
    # the apostrophe to nobody.
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _flat(value: object) -> object:
    if isinstance(value, dict):
        return value.get("id") or ", ".join(str(one) for one in value.values() if one)
    if not isinstance(value, list):
        return value
    items = [str(_flat(item)) for item in value]
    return " ".join(items) if all(map(_is_id, items)) else " | ".join(items)


def _is_id(text: str) -> bool:
    # No address contains a space.
    return text.startswith(("https://", "http://")) and " " not in text
