"""Who a person appears with: the nearest neighbours around one."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..words import Words
from .svg import element, map_of_links, percent, shortened

NEAREST = 12
LINE = 32
LETTERS = 18
INNER, OUTER = 0.07, 0.14
"""How far from the middle the neighbours are, as a share of the width."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Somebody who is in the same briefings."""

    id: str
    name: str
    href: Markup
    count: int
    """How many briefings name both."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a neighbour is: left or right of the middle, and in which row."""

    neighbour: Neighbour
    right: bool
    x: float
    y: float


def company_picture(
    name: str,
    neighbours: Sequence[Neighbour],
    between: Mapping[tuple[str, str], int],
    words: Words,
) -> Markup:
    """Lines from one person to each neighbour, the thicker the more briefings they share.

    `between` says how many briefings two neighbours share, for those that are joined by a line.
    """
    height = LINE * math.ceil(len(neighbours) / 2) + LINE
    spots = tuple(_spots(neighbours, height))
    middle = height / 2
    parts = [
        *_between(spots, between),
        *_lines(spots, middle),
        *_marks(spots),
        element("circle", cx="50%", cy=middle, r=9, class_="br-self"),
        # Below all rows: on a phone, marks stand closer to the middle than half of a name.
        element("text", name, x="50%", y=height - 8, text_anchor="middle", class_="br-self"),
    ]
    text = ", ".join(f"{other.name} ({other.count})" for other in neighbours)
    title = words("company_of", name=name)
    return map_of_links("company", title, words("company_text", names=text), parts, height)


def _spots(neighbours: Sequence[Neighbour], height: int) -> Iterator[_Spot]:
    for place, neighbour in enumerate(neighbours):
        right = place % 2 == 1
        y = LINE * (place // 2 + 1)
        # On an ellipse: in a column, the lines to the outer rows would run across the inner marks.
        slope = (y - height / 2) / (height / 2)
        away = INNER + (OUTER - INNER) * math.sqrt(max(0.0, 1 - slope * slope))
        yield _Spot(neighbour, right, 0.5 + away if right else 0.5 - away, float(y))


def _between(spots: Sequence[_Spot], between: Mapping[tuple[str, str], int]) -> Iterator[Markup]:
    by_id = {spot.neighbour.id: spot for spot in spots}
    for one, other in between:
        a, b = by_id[one], by_id[other]
        yield _line(a.x, a.y, b.x, b.y, 1.0, "br-between")


def _lines(spots: Sequence[_Spot], middle: float) -> Iterator[Markup]:
    most = max((spot.neighbour.count for spot in spots), default=1)
    for spot in spots:
        width = 1 + 4 * spot.neighbour.count / most
        yield _line(0.5, middle, spot.x, spot.y, width, "br-tie")


def _line(x1: float, y1: float, x2: float, y2: float, width: float, kind: str) -> Markup:
    return element(
        "line",
        x1=percent(x1),
        y1=y1,
        x2=percent(x2),
        y2=y2,
        stroke_width=width,
        class_=kind,
    )


def _marks(spots: Sequence[_Spot]) -> Iterator[Markup]:
    for spot in spots:
        yield element("circle", cx=percent(spot.x), cy=spot.y, r=5)
        yield element("a", _target(spot), _label(spot), href=spot.neighbour.href)


def _target(spot: _Spot) -> Markup:
    """The whole row beside the mark, so that it is easy to touch."""
    return element(
        "rect",
        x=percent(spot.x) if spot.right else "0",
        y=spot.y - LINE / 2 + 2,
        width=percent(1 - spot.x if spot.right else spot.x),
        # 28 pixels: WCAG 2.2 asks for 24 (2.5.8).
        height=LINE - 4,
        class_="br-target",
    )


def _label(spot: _Spot) -> Markup:
    count = element("tspan", f" {spot.neighbour.count}", class_="br-quiet")
    return element(
        "text",
        shortened(spot.neighbour.name, LETTERS),
        count,
        x=percent(spot.x),
        y=spot.y + 4,
        dx=11 if spot.right else -11,
        text_anchor="start" if spot.right else "end",
    )
