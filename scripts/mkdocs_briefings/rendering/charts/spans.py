"""Times from one day to another, each below its name, over the years."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from markupsafe import Markup

from ...resolving import Chart, TimeSpan
from ..pictures import element, percent
from ..words import Words
from .labels import row_name
from .scale import DayScale, Strip

ROW, FOOT = 44, 22
PLACE = Strip(right=0.98)
"""The dot at the end of a span has a place of its own."""


def spans(chart: Chart, words: Words) -> tuple[Iterator[Markup], int]:
    """The parts of the picture, and its height."""
    days = chain.from_iterable((one.first.first_day, one.last.last_day) for one in chart.spans)
    height = ROW * len(chart.spans) + FOOT
    return _parts(chart, DayScale.of(days), height, words), height


def _parts(chart: Chart, scale: DayScale, height: int, words: Words) -> Iterator[Markup]:
    for year in scale.years:
        x = PLACE.at(scale.at(year))
        yield element(
            "line", x1=percent(x), x2=percent(x), y1=0, y2=height - FOOT + 4, class_="br-tick"
        )
        anchor = "start" if x < 0.05 else "end" if x > 0.95 else "middle"
        yield element("text", str(year.year), x=percent(x), y=height - 4, text_anchor=anchor)
    for place, span in enumerate(chart.spans):
        yield from _row(span, scale, ROW * place, words)


def _row(span: TimeSpan, scale: DayScale, top: int, words: Words) -> Iterator[Markup]:
    start, end = PLACE.at(scale.at(span.first.first_day)), PLACE.at(scale.at(span.last.last_day))
    middle = top + 29
    yield from row_name(span.label, top + 15)
    yield element("line", x1="0", x2="100%", y1=middle, y2=middle, class_="br-axis")
    width = percent(max(0.006, end - start))
    yield element(
        "rect", x=percent(start), y=middle - 5, width=width, height=10, class_="br-series-1"
    )
    yield element("circle", cx=percent(end), cy=middle, r=6, class_="br-series-1")
    yield _last_day(words.day(span.last), start, end, middle)


def _last_day(text: str, start: float, end: float, middle: int) -> Markup:
    """The day on which a span ends, beside it where there is more room."""
    right = 1 - end >= start
    return element(
        "text",
        text,
        x=percent(end if right else start),
        y=middle + 4,
        dx=12 if right else -8,
        text_anchor="start" if right else "end",
        class_="br-value br-rimmed",
    )
