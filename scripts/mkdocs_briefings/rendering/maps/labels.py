"""Names beside the points of a map, none of them over another name or point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..charts import width_of

LINE = 15
GAP = 4
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a map, in shares of its width and height."""

    id: str
    name: str
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name stands: from its point, and which end of it is there."""

    dx: int
    dy: int
    anchor: str


def labels(dots: Sequence[Dot], width: float, height: float) -> Mapping[str, Label]:
    """The labels that have room in a map of so many pixels; dots that come first choose first."""
    taken = [_dot_box(dot, width, height) for dot in dots]
    placed: dict[str, Label] = {}
    for number, dot in enumerate(dots):
        others = taken[:number] + taken[number + 1 :]
        for label in _tries(dot):
            box = _box(dot, label, width, height)
            if _inside(box, width, height) and not any(_meet(box, one) for one in others):
                placed[dot.id] = label
                taken.append(box)
                break
    return placed


def _tries(dot: Dot) -> Iterator[Label]:
    """Right and left of the point, above and below it, then at its corners."""
    side = round(dot.radius) + GAP
    yield Label(side, 4, "start")
    yield Label(-side, 4, "end")
    yield Label(0, -side, "middle")
    yield Label(0, side + 10, "middle")
    for dy in (-side + 2, side + 6):
        yield Label(side - 1, dy, "start")
        yield Label(-side + 1, dy, "end")


def _dot_box(dot: Dot, width: float, height: float) -> Box:
    x, y, r = dot.x * width, dot.y * height, dot.radius + 1
    return x - r, y - r, x + r, y + r


def _box(dot: Dot, label: Label, width: float, height: float) -> Box:
    long = width_of(dot.name)
    x = dot.x * width + label.dx
    left = {"start": x, "middle": x - long / 2, "end": x - long}[label.anchor]
    base = dot.y * height + label.dy
    return left, base - LINE + 3, left + long, base + 3


def _inside(box: Box, width: float, height: float) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def most_first(dots: Iterable[Dot]) -> Sequence[Dot]:
    """The dots in the order in which they choose."""
    return sorted(dots, key=lambda dot: (-dot.radius, dot.id))
