"""What a chart shows, said in words: for those who do not see it, and where no picture is shown."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...resolving import Chart, Series
from ..words import Words

MOST_TOLD = 12
"""So many values are told one by one; of more, the first, the last, the largest, the smallest."""


def chart_words(chart: Chart, words: Words) -> str:
    """The whole chart in a few sentences."""
    if chart.spans:
        told = (
            words(
                "chart_span", label=one.label, first=words.day(one.first), last=words.day(one.last)
            )
            for one in chart.spans
        )
        return "; ".join(told) + "."
    return " ".join(_told(one, chart, words) for one in chart.series)


def _told(series: Series, chart: Chart, words: Words) -> str:
    known = list(_known(series, chart))
    name = f"{series.name} ({chart.unit})" if chart.unit else series.name
    if len(known) <= MOST_TOLD:
        values = "; ".join(f"{label}: {words.exact(value)}" for label, value in known)
        return words("chart_values", name=name, values=values)
    most, least = max(known, key=_value), min(known, key=_value)
    return words(
        "chart_extremes",
        name=name,
        n=len(known),
        first=known[0][0],
        last=known[-1][0],
        most=words.exact(most[1]),
        where=most[0],
        least=words.exact(least[1]),
        there=least[0],
    )


def _known(series: Series, chart: Chart) -> Iterator[tuple[str, Decimal]]:
    for label, value in zip(chart.labels, series.values, strict=True):
        if value is not None:
            yield label, value


def _value(pair: tuple[str, Decimal]) -> Decimal:
    return pair[1]
