"""The maps of a site: all of its places, closer ones where they crowd, and one around a place."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Coordinates
from .drawing import Hrefs, drawn
from .labels import Dot
from .window import Window

WHOLE_RATIO, NEAR_RATIO, SMALL_RATIO = 2.3, 1.5, 1.5
NEAR = 6.0
"""So many degrees of latitude, or as far in longitude, are places of one crowd apart at most."""
CROWD = 3
"""So many places at least have a closer map."""
FAR = 24.0
"""So many degrees of longitude across, a map is close enough to show all of its places."""
SMALLEST, LARGEST = 4.0, 9.0
"""Radii of the points; their areas grow with the number of briefings."""
AROUND = 9.0
"""Degrees of latitude on the map of one place."""


@dataclass(frozen=True, slots=True)
class SitePlace:
    """A place on a map."""

    id: str
    name: str
    at: Coordinates
    count: int
    """How many briefings name it."""
    href: Markup
    words: str
    """Its name and that number."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A map, and the place that names it; the map of everything has none."""

    picture: Markup
    foremost: SitePlace | None = None


def site_maps(
    places: Sequence[SitePlace], title: str, near: Callable[[str], str]
) -> Sequence[Panel]:
    """A map of all places, then closer ones; `near` gives the title of one around a place."""
    window = Window.around([one.at for one in places], WHOLE_RATIO, 8)
    if window.east - window.west <= FAR:
        return [Panel(_map("whole", title, window, places, ()))]
    crowds = [crowd for crowd in _crowds(places) if len(crowd) >= CROWD]
    closer = [Window.around([one.at for one in crowd], NEAR_RATIO, 3.5) for crowd in crowds]
    # On the map of all, a crowd has room for one name; the closer map has the others.
    unnamed = [one.id for crowd in crowds for one in crowd[1:]]
    panels = [Panel(_map("whole", title, window, places, unnamed, closer))]
    for crowd, inner in zip(crowds, closer, strict=True):
        foremost = crowd[0]
        picture = _map("near", near(foremost.name), inner, crowd, ())
        panels.append(Panel(picture, foremost))
    return panels


def place_map(place: SitePlace, title: str) -> Markup:
    """A small map of the surroundings of a place."""
    window = Window.around([place.at], SMALL_RATIO, AROUND)
    x, y = window.at(place.at)
    return drawn("small", title, window, [Dot(place.id, place.name, x, y, 5)], Hrefs())


def _map(
    name: str,
    title: str,
    window: Window,
    places: Sequence[SitePlace],
    unnamed: Sequence[str],
    frames: Sequence[Window] = (),
) -> Markup:
    most = max(one.count for one in places)
    dots = [Dot(one.id, one.name, *window.at(one.at), _radius(one.count, most)) for one in places]
    hrefs = Hrefs({one.id: (one.href, one.words) for one in places})
    return drawn(name, title, window, dots, hrefs, unnamed, frames)


def _radius(count: int, most: int) -> float:
    return max(SMALLEST, round(LARGEST * math.sqrt(count / max(1, most)), 1))


def _crowds(places: Sequence[SitePlace]) -> Sequence[Sequence[SitePlace]]:
    """Places that are near one another, or near one that is; the most active of each first."""
    ordered = sorted(places, key=lambda one: (-one.count, one.id))
    crowds: list[list[SitePlace]] = []
    for place in ordered:
        joined = [crowd for crowd in crowds if any(_are_near(place, one) for one in crowd)]
        # A place between two crowds makes them one.
        for crowd in joined[1:]:
            joined[0].extend(crowd)
            crowds.remove(crowd)
        if joined:
            joined[0].append(place)
            joined[0].sort(key=lambda one: (-one.count, one.id))
        else:
            crowds.append([place])
    return crowds


def _are_near(one: SitePlace, other: SitePlace) -> bool:
    # The short way round: Fiji lies on both sides of the 180th meridian.
    across = abs((one.at.longitude - other.at.longitude + 180) % 360 - 180)
    shrunk = across * math.cos(math.radians(one.at.latitude))
    return math.hypot(shrunk, one.at.latitude - other.at.latitude) <= NEAR
