"""Upright columns, side by side where there are several series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from markupsafe import Markup

from ...resolving import Chart
from ..pictures import element, percent
from ..words import Words
from .labels import NARROW, classes, width_of
from .scale import Scale, Strip

HEIGHT, HEAD, FOOT = 220, 22, 24
GAP = 0.3
"""The share of a label's width that stays empty."""
MOST_VALUES = 16
"""So many columns have their numbers on them; more are read off the lines behind them."""


def columns(chart: Chart, words: Words) -> tuple[Iterator[Markup], int]:
    """The parts of the picture, and its height."""
    scale = Scale.of(chain.from_iterable(one.values for one in chart.series))
    return _parts(chart, scale, words), HEIGHT


def upright(scale: Scale, value: Decimal | float) -> float:
    """How far below the top of the picture a number is."""
    # Below the labels of negative columns there is their own number.
    foot = FOOT + (14 if scale.least < 0 else 0)
    return HEAD + (HEIGHT - HEAD - foot) * (1 - scale.at(value))


def marks(scale: Scale, words: Words) -> Iterator[Markup]:
    """Thin lines at round numbers, each with its number."""
    for mark in scale.marks:
        y = round(upright(scale, mark)) + 0.5
        yield element("line", x1="0", x2="100%", y1=y, y2=y, class_="br-tick")
        yield element("text", words.exact(mark), x="0", y=y - 4)


def axis(scale: Scale) -> Markup:
    """The line of zero."""
    # At half a pixel: only there a line of one pixel is sharp.
    y = round(upright(scale, 0)) + 0.5
    return element("line", x1="0", x2="100%", y1=y, y2=y, class_="br-axis")


def strip(scale: Scale, words: Words) -> Strip:
    """What is left of the width beside the numbers of the marks."""
    widest = max((width_of(words.exact(mark)) for mark in scale.marks), default=0)
    return Strip(left=(widest + 4) / NARROW)


def names(labels: Sequence[str], within: Strip) -> Iterator[Markup]:
    """The labels below, as many as have room."""
    for place, (label, shown) in enumerate(zip(labels, classes(labels), strict=True)):
        if shown is not None:
            x = percent(within.at((place + 0.5) / len(labels)))
            name = {"class_": shown} if shown else {}
            yield element("text", label, x=x, y=HEIGHT - 6, text_anchor="middle", **name)


def _parts(chart: Chart, scale: Scale, words: Words) -> Iterator[Markup]:
    few = len(chart.labels) * len(chart.series) <= MOST_VALUES
    within = Strip() if few else strip(scale, words)
    if not few:
        yield from marks(scale, words)
    yield from _columns(chart, scale, within)
    if few:
        yield from _numbers(chart, scale, words)
    yield axis(scale)
    yield from names(chart.labels, within)


def _places(chart: Chart, within: Strip) -> Iterator[tuple[int, int, float, float, Decimal]]:
    """Of each column the series, the label, where it begins, how wide it is, and its number."""
    whole = (within.right - within.left) / len(chart.labels)
    width = whole * (1 - GAP) / len(chart.series)
    for number, series in enumerate(chart.series):
        for place, value in enumerate(series.values):
            if value is not None:
                x = within.left + (place + GAP / 2) * whole + number * width
                yield number, place, x, width, value


def _columns(chart: Chart, scale: Scale, within: Strip) -> Iterator[Markup]:
    for number, _, x, width, value in _places(chart, within):
        top, base = sorted((upright(scale, value), upright(scale, 0)))
        yield element(
            "rect",
            x=percent(x),
            y=top,
            # Columns of several series stand a little apart.
            width=percent(width * (0.92 if len(chart.series) > 1 else 1)),
            height=max(1.0, base - top),
            class_=f"br-series-{number + 1}",
        )


def _numbers(chart: Chart, scale: Scale, words: Words) -> Iterator[Markup]:
    places = sorted(_places(chart, Strip()), key=lambda one: one[2])
    texts = [words.exact(value) for *_, value in places]
    shown = classes(texts)
    for (_, _, x, width, value), text, name in zip(places, texts, shown, strict=True):
        if name is not None:
            y = upright(scale, value) + (14 if value < 0 else -5)
            cls = f"br-value {name}".strip()
            where = percent(x + width / 2)
            yield element("text", text, x=where, y=y, text_anchor="middle", class_=cls)
