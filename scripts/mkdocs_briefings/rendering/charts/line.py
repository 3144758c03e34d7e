"""Values joined by a line, over days where the labels are days, else at equal distances."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise

from markupsafe import Markup

from ...dates import PartialDate
from ...resolving import Chart, Series
from ..pictures import element, percent
from ..words import Words
from .columns import HEIGHT, axis, marks, names, strip, upright
from .scale import DayScale, Scale, Strip

MOST_DOTS = 40
Point = tuple[float, Decimal]


def line(chart: Chart, words: Words) -> tuple[Iterator[Markup], int]:
    """The parts of the picture, and its height."""
    scale = Scale.of(chain.from_iterable(one.values for one in chart.series))
    return _parts(chart, scale, words), HEIGHT


def _parts(chart: Chart, scale: Scale, words: Words) -> Iterator[Markup]:
    yield from marks(scale, words)
    yield axis(scale)
    days = _days(chart.labels)
    over = DayScale.of(day.first_day for day in days) if days else None
    within, count = strip(scale, words), len(chart.labels)
    shares = (
        [over.at(day.first_day) for day in days]
        if over
        else [(place + 0.5) / count for place in range(count)]
    )
    places = [within.at(share) for share in shares]
    for number, series in enumerate(chart.series, 1):
        yield from _joined(series, places, scale, number, words)
    yield from _years(over, within) if over else names(chart.labels, within)


def _days(labels: Sequence[str]) -> Sequence[PartialDate]:
    """The labels as days; none if one of them is not a day, or they are out of order."""
    try:
        days = [PartialDate.parse(label) for label in labels]
    except ValueError:
        return ()
    return days if all(a.first_day < b.first_day for a, b in pairwise(days)) else ()


def _years(over: DayScale, within: Strip) -> Iterator[Markup]:
    for year in over.years:
        x = within.at(over.at(year))
        anchor = "end" if x > 0.95 else "middle"
        yield element("text", str(year.year), x=percent(x), y=HEIGHT - 6, text_anchor=anchor)


def _joined(
    series: Series, places: Sequence[float], scale: Scale, number: int, words: Words
) -> Iterator[Markup]:
    points = list(zip(places, series.values, strict=True))
    for (x1, before), (x2, after) in pairwise(points):
        # An empty cell leaves a gap: nothing is made up for it.
        if before is not None and after is not None:
            yield element(
                "line",
                x1=percent(x1),
                y1=upright(scale, before),
                x2=percent(x2),
                y2=upright(scale, after),
                class_=f"br-stroke-{number}",
            )
    known = [(x, value) for x, value in points if value is not None]
    yield from _dots(known, scale, number, words)


def _dots(known: Sequence[Point], scale: Scale, number: int, words: Words) -> Iterator[Markup]:
    for x, value in known if len(known) <= MOST_DOTS else known[-1:]:
        cx, cy = percent(x), upright(scale, value)
        yield element("circle", cx=cx, cy=cy, r=3, class_=f"br-series-{number}")
    ends = dict.fromkeys((known[0], known[-1])) if number == 1 and known else {}
    for x, value in ends:
        anchor = "start" if x < 0.1 else "end" if x > 0.9 else "middle"
        y = upright(scale, value) - 9
        text = words.exact(value)
        yield element("text", text, x=percent(x), y=y, text_anchor=anchor, class_="br-value")
