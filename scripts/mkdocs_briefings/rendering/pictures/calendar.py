"""A timeline: a line for each year, on it the weeks with briefings."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from markupsafe import Markup

from ..words import Words
from .svg import element, percent, picture

YEARS = 30
"""How many years are drawn, the newest; all are in the list beside the picture."""
LINE = 26
HEAD = 22
LEFT, RIGHT = 0.14, 0.98
"""Where in the width a year begins and ends."""
SMALLEST, LARGEST = 4.0, 10.0
"""Radii of the dots; their areas grow with the number of briefings."""

Weeks = Mapping[tuple[int, int], int]


def calendar_picture(name: str, days: Iterable[date], words: Words) -> Markup:
    """The days as dots, one for each week, larger for more; the oldest year on top."""
    weeks = Counter((day.year, (day.timetuple().tm_yday - 1) // 7) for day in days)
    every_year = sorted({year for year, _ in weeks})
    years = every_year[-YEARS:]
    parts = [*_months(years, words), *_years(years, weeks)]
    text = words("timeline_text", n=sum(weeks.values()), first=every_year[0], last=years[-1])
    title = words("timeline_of", name=name)
    return picture("calendar", title, text, parts, HEAD + LINE * len(years))


def _months(years: Sequence[int], words: Words) -> Iterator[Markup]:
    for month in (1, 4, 7, 10):
        # Any year without a 29 February: one scale serves all years.
        x = percent(_x((date(2001, month, 1) - date(2001, 1, 1)).days / 365))
        name = words.month_name(date(2001, month, 1))
        yield element("text", name, x=x, y=12)
        yield element(
            "line", x1=x, x2=x, y1=HEAD - 4, y2=HEAD + LINE * len(years), class_="br-tick"
        )


def _years(years: Sequence[int], weeks: Weeks) -> Iterator[Markup]:
    for place, year in enumerate(years):
        y = HEAD + LINE * (place + 0.5)
        yield element("text", str(year), x="0", y=y + 4)
        yield element("line", x1=percent(LEFT), x2="100%", y1=y, y2=y, class_="br-axis")
        yield from _dots(year, y, weeks)
        # Years without briefings are left out: a short line says so.
        if place and year - years[place - 1] > 1:
            edge = HEAD + LINE * place
            yield element("line", x1="0", x2="8%", y1=edge, y2=edge, class_="br-gap")


def _dots(year: int, y: float, weeks: Weeks) -> Iterator[Markup]:
    for week in range(53):
        count = weeks.get((year, week), 0)
        if count:
            # The root, since the eye compares areas.
            radius = min(LARGEST, SMALLEST * math.sqrt(count))
            # The middle of the week; 53 weeks, the most that a year touches, have 371 days.
            yield element("circle", cx=percent(_x((week * 7 + 3.5) / 371)), cy=y, r=radius)


def _x(part: float) -> float:
    return LEFT + part * (RIGHT - LEFT)
