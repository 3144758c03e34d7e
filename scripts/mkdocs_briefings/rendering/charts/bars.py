"""Lying bars, each below its name: names may be long."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from markupsafe import Markup

from ...resolving import Chart
from ..pictures import element, percent
from ..words import Words
from .labels import row_name
from .scale import Scale

NAME, BAR, BETWEEN = 18, 14, 10
"""Heights of a name and of a bar, and the space below a row."""
ROOM = 0.82
"""The share of the width that bars may take; the rest is for the numbers at their ends."""


def bars(chart: Chart, words: Words) -> tuple[Iterator[Markup], int]:
    """The parts of the picture, and its height."""
    row = NAME + BAR * len(chart.series) + BETWEEN
    scale = Scale.of(chain.from_iterable(one.values for one in chart.series))
    return _parts(chart, scale, row, words), row * len(chart.labels)


def _parts(chart: Chart, scale: Scale, row: int, words: Words) -> Iterator[Markup]:
    for place, label in enumerate(chart.labels):
        yield from row_name(label, row * place + 13)
        for number, series in enumerate(chart.series):
            value = series.values[place]
            top = row * place + NAME + BAR * number
            if value is not None:
                yield from _bar(value, scale, top, number, words)


def _bar(value: Decimal, scale: Scale, top: int, number: int, words: Words) -> Iterator[Markup]:
    start, end = sorted((scale.zero * ROOM, scale.at(value) * ROOM))
    yield element(
        "rect",
        x=percent(start),
        y=top,
        # A value that is there is seen, however small it is.
        width=percent(max(0.004, end - start)),
        height=BAR - 3,
        class_=f"br-series-{number + 1}",
    )
    text = words.exact(value)
    yield element("text", text, x=percent(end), dx=6, y=top + 10, class_="br-value")
