"""The part of the globe that a map shows, drawn as a plate carrée true at its middle latitude."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Coordinates

WIDTH = 1000
"""Of the drawing, in its own units."""
MARGIN = 0.14
"""The share of the points' extent that is added on each side."""
NORTHMOST, SOUTHMOST = 84.0, -60.0
"""Nothing but ice lies beyond, unless a point does."""


@dataclass(frozen=True, slots=True)
class Window:
    """From one meridian to another, and from one parallel to another."""

    west: float
    east: float
    """At most 360 more than `west`, and so perhaps more than 180."""
    south: float
    north: float
    ratio: float
    """Width to height of the map."""

    @property
    def height(self) -> float:
        """Of the drawing, in its own units."""
        return WIDTH / self.ratio

    def at(self, point: Coordinates) -> tuple[float, float]:
        """Where a point is, as shares of the width and of the height."""
        # Eastwards from the edge, since the window may go on beyond the 180th meridian.
        longitude = self.west + (point.longitude - self.west) % 360
        x = (longitude - self.west) / (self.east - self.west)
        return x, (self.north - point.latitude) / (self.north - self.south)

    @classmethod
    def around(cls, points: Sequence[Coordinates], ratio: float, least: float) -> Window:
        """The window that holds the points, with at least so many degrees of latitude."""
        west, east = _meridians([one.longitude for one in points])
        south = min(one.latitude for one in points)
        north = max(one.latitude for one in points)
        height = max(least, (north - south) * (1 + 2 * MARGIN))
        middle = (south + north) / 2
        # A degree of longitude is shorter than one of latitude by this.
        shrunk = math.cos(math.radians(min(70.0, abs(middle))))
        width = max((east - west) * (1 + 2 * MARGIN), height * ratio / shrunk)
        width = min(width, 360.0)
        height = width * shrunk / ratio
        centre = (west + east) / 2
        low = min(max(middle - height / 2, min(SOUTHMOST, south - 2)), 90 - height)
        high = low + height
        # Moved, not cut: the ratio of the picture is that of the page's style.
        if high > NORTHMOST > north:
            low, high = low - (high - NORTHMOST), NORTHMOST
        return cls(centre - width / 2, centre + width / 2, low, high, ratio)


def _meridians(longitudes: Sequence[float]) -> tuple[float, float]:
    """The shortest way round the globe that meets all of them, eastwards."""
    around = sorted({longitude % 360 for longitude in longitudes})
    gaps = [
        ((after - before) % 360 or 360.0, after)
        for before, after in zip(around, [*around[1:], around[0]], strict=True)
    ]
    # What is left out is the widest empty part of the globe.
    gap, west = max(gaps)
    west = west - 360 if west > 180 else west
    return west, west + 360 - gap
