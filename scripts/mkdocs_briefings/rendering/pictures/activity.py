"""How many briefings there were month by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ..words import Words
from .svg import element, percent, picture

MONTHS = 24
HEIGHT = 96
LETTERS = 16
"""The height of a line of small letters."""
SPARK_HEIGHT = 32
GAP = 0.18
"""The share of a month's width that stays empty."""


@dataclass(frozen=True, slots=True)
class Activity:
    """The number of briefings in each of the months up to the one that is shown last."""

    months: tuple[date, ...]
    """The first day of each, oldest first."""
    counts: tuple[int, ...]
    earlier: int
    """How many briefings came before the first of these months."""

    @classmethod
    def of(cls, days: Iterable[date], until: date) -> Activity:
        """The activity in the two years that end with the month of `until`."""
        by_month = Counter(day.replace(day=1) for day in days)
        months = tuple(_months(until))
        counts = tuple(by_month[month] for month in months)
        return cls(months, counts, sum(n for month, n in by_month.items() if month < months[0]))

    @property
    def total(self) -> int:
        """How many briefings the months shown have."""
        return sum(self.counts)

    @property
    def busiest(self) -> date:
        """The month with the most briefings, the latest of several."""
        return max(zip(self.counts, self.months, strict=True))[1]

    @property
    def most(self) -> int:
        """How many briefings the busiest month has."""
        return max(self.counts)


def activity_words(activity: Activity, words: Words) -> str:
    """The picture in one sentence."""
    said = words(
        "activity_text",
        n=activity.total,
        most=activity.most,
        month=words.month(activity.busiest),
        first=words.month(activity.months[0]),
    )
    return f"{said} {words('activity_earlier', n=activity.earlier)}" if activity.earlier else said


def activity_picture(name: str, activity: Activity, words: Words) -> Markup:
    """A bar for each month, labelled with the first and last month and the largest number."""
    base = HEIGHT - LETTERS
    first, last = activity.months[0], activity.months[-1]
    parts = [
        *_bars(activity, top=LETTERS, base=base),
        # At half a pixel: only there a line of one pixel is sharp.
        element("line", x1="0", x2="100%", y1=base + 0.5, y2=base + 0.5, class_="br-axis"),
        element("text", words.month(first), x="0", y=HEIGHT - 2),
        element("text", words.month(last), x="100%", y=HEIGHT - 2, text_anchor="end"),
        _largest(activity),
    ]
    title = words("activity_of", name=name)
    return picture("activity", title, activity_words(activity, words), parts, HEIGHT)


def sparkline(name: str, activity: Activity, words: Words) -> Markup:
    """The same bars alone, small enough to stand in a list."""
    bars = _bars(activity, top=2, base=SPARK_HEIGHT - 1)
    axis = element(
        "line", x1="0", x2="100%", y1=SPARK_HEIGHT - 0.5, y2=SPARK_HEIGHT - 0.5, class_="br-axis"
    )
    title = words("activity_of", name=name)
    text = activity_words(activity, words)
    return picture("sparkline", title, text, [*bars, axis], SPARK_HEIGHT)


def _months(until: date) -> Iterator[date]:
    last = until.year * 12 + until.month - 1
    # Python's dates begin in January of the year 1.
    for number in range(max(12, last - MONTHS + 1), last + 1):
        yield date(number // 12, number % 12 + 1, 1)


def _bars(activity: Activity, top: int, base: int) -> Iterator[Markup]:
    width = 1 / len(activity.counts)
    for place, count in enumerate(activity.counts):
        if count:
            height = (base - top) * count / activity.most
            yield element(
                "rect",
                x=percent((place + GAP / 2) * width),
                y=base - height,
                width=percent((1 - GAP) * width),
                height=height,
            )


def _largest(activity: Activity) -> Markup:
    place = (activity.months.index(activity.busiest) + 0.5) / len(activity.months)
    words = str(activity.most) if activity.most else ""
    return element("text", words, x=percent(place), y=LETTERS - 4, text_anchor="middle")
