"""The offices that a person held, as bars over the years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ...library import Standing, standing, tenures
from ...model import Role
from ..words import Words
from .svg import element, percent, picture, shortened

LINE = 40
FOOT = 22
LETTERS = 44
"""How many letters of an office are shown; the table beside the picture has them all."""
TICKS = 5


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days to shares of the width."""

    first: date
    last: date

    def at(self, day: date) -> float:
        whole = max(1, (self.last - self.first).days)
        return min(1.0, max(0.0, (day - self.first).days / whole))


def drawable(roles: Iterable[Role], today: date) -> tuple[Role, ...]:
    """The offices that are known to have begun, in their order; others have no place on a scale."""
    begun = (Standing.CURRENT, Standing.REPORTED, Standing.FORMER)
    return tuple(
        role for role in tenures(roles, today) if role.start and standing(role, today) in begun
    )


def terms_picture(name: str, roles: Iterable[Role], today: date, words: Words) -> Markup:
    """A bar for each office that is known to have begun, as far as something reports it.

    Nobody knows when the picture is looked at: behind the last report of an office without an end
    there is a dashed line, up to the edge. That is the end of the year of the build: with the day
    itself, every day would draw the pictures of all people anew.
    """
    shown = drawable(roles, today)
    scale = _Scale(_first(shown), today.replace(month=12, day=31))
    height = LINE * len(shown) + FOOT
    parts = [*_ticks(scale, height), *_lines(shown, scale, today)]
    text = "; ".join(_in_words(role, words) for role in shown)
    return picture("terms", words("terms_of", name=name), text, parts, height)


def _first(roles: Iterable[Role]) -> date:
    starts = [role.start.first_day for role in roles if role.start is not None]
    # From the beginning of that year, or the bar of the first office would start left of its year.
    return min(starts).replace(month=1, day=1)


def _in_words(role: Role, words: Words) -> str:
    assert role.start is not None
    if role.end is not None:
        return f"{role.title}: {words.day(role.start)} – {words.day(role.end)}"
    reported = words("last_reported", date=words.day(role.reported or role.start))
    return f"{role.title}: {words('since', date=words.day(role.start))}, {reported}"


def _lines(roles: Sequence[Role], scale: _Scale, today: date) -> Iterator[Markup]:
    for place, role in enumerate(roles):
        assert role.start is not None
        top = LINE * place
        start = scale.at(role.start.first_day)
        end = scale.at((role.end or role.reported or role.start).last_day)
        yield element("text", shortened(role.title, LETTERS), x="0", y=top + 14)
        yield element("line", x1="0", x2="100%", y1=top + 26, y2=top + 26, class_="br-axis")
        if role.end is None:
            x1, y = percent(end), top + 26
            yield element("line", x1=x1, x2="100%", y1=y, y2=y, class_="br-open")
        yield element(
            "rect",
            x=percent(start),
            y=top + 21,
            # An office of a few days would be too thin to see.
            width=percent(max(0.01, end - start)),
            height=10,
            class_="br-now" if standing(role, today) is Standing.CURRENT else "br-past",
        )


def _ticks(scale: _Scale, height: int) -> Iterator[Markup]:
    years = range(scale.first.year, scale.last.year + 1)
    # Rounded up, so that there are never more than `TICKS`.
    step = max(1, -(-len(years) // TICKS))
    for year in years[::step]:
        x = scale.at(date(year, 1, 1))
        # Further right the year would be cut off at the edge.
        if x < 0.94:
            yield element("text", str(year), x=percent(x), y=height - 4)
            yield element(
                "line", x1=percent(x), x2=percent(x), y1=16, y2=height - FOOT + 4, class_="br-tick"
            )
