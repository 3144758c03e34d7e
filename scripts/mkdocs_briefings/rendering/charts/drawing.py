"""A chart as a picture, whatever its type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup

from ...resolving import Chart
from ..pictures import picture
from ..words import Words
from .bars import bars
from .columns import columns
from .in_words import chart_words
from .line import line
from .spans import spans

Drawing = tuple[Iterable[Markup], int]
"""The parts of a picture, and its height."""
_DRAWN: Mapping[str, Callable[[Chart, Words], Drawing]] = {
    "columns": columns,
    "bars": bars,
    "line": line,
    "spans": spans,
}


def chart_picture(chart: Chart, words: Words) -> Markup:
    """The chart as an image with its title and description."""
    parts, height = _DRAWN[chart.type](chart, words)
    return picture("chart", chart.title, chart_words(chart, words), parts, height)
