"""One map: the land, frames of other maps, and points that are links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ..pictures import element, percent
from .labels import Dot, Label, labels, most_first
from .shapes import outlines
from .window import WIDTH, Window

NARROW, WIDE = 300, 640
"""The width in pixels that a map has at least, on a phone and on a desktop screen."""


class Hrefs(dict[str, tuple[Markup, str]]):
    """By the id of a point its address, and the words that tell of it."""


def drawn(
    name: str,
    title: str,
    window: Window,
    dots: Sequence[Dot],
    hrefs: Hrefs,
    unnamed: Sequence[str] = (),
    frames: Sequence[Window] = (),
) -> Markup:
    """A map; points that are `unnamed` have no label, and `frames` show where other maps are."""
    parts = [_land(window), *(_frame(window, one) for one in frames)]
    return element(
        "svg",
        element("title", title),
        *parts,
        *_points(dots, hrefs, unnamed, window),
        class_=f"br-picture br-picture--map br-map--{name}",
        width="100%",
        # A group where there are links: what is inside an image cannot be reached.
        role="group" if hrefs else "img",
        aria_label=title,
    )


def _land(window: Window) -> Markup:
    path = element("path", d=outlines(window), class_="br-land")
    box = f"0 0 {WIDTH} {round(window.height, 2):g}"
    return element(
        "svg", path, viewBox=box, width="100%", height="100%", preserveAspectRatio="none"
    )


def _frame(window: Window, inner: Window) -> Markup:
    from ...model import Coordinates

    x1, y1 = window.at(Coordinates(inner.north, inner.west))
    x2, y2 = window.at(Coordinates(inner.south, inner.east))
    where = {"x": percent(x1), "y": percent(y1), "width": percent(x2 - x1)}
    return element("rect", **where, height=percent(y2 - y1), class_="br-map__frame")


def _points(
    dots: Sequence[Dot], hrefs: Hrefs, unnamed: Sequence[str], window: Window
) -> Iterator[Markup]:
    ordered = most_first(dots)
    named = [dot for dot in ordered if dot.id not in unnamed]
    # Without their names the others still take the room of their points.
    rows = [*named, *(dot for dot in ordered if dot.id in unnamed)]
    # The page cannot know how wide it is shown, so names are laid out twice and CSS chooses.
    narrow = labels(rows, NARROW, NARROW / window.ratio)
    wide = labels(rows, WIDE, WIDE / window.ratio)
    for dot in ordered:
        shown = dot.id not in unnamed
        texts = _texts(dot, narrow.get(dot.id), wide.get(dot.id)) if shown else ()
        yield _point(dot, texts, hrefs)


def _texts(dot: Dot, narrow: Label | None, wide: Label | None) -> Iterator[Markup]:
    if narrow == wide:
        yield from (_text(dot, narrow, ""),) if narrow else ()
        return
    yield from (_text(dot, wide, "br-wide"),) if wide else ()
    yield from (_text(dot, narrow, "br-narrow"),) if narrow else ()


def _text(dot: Dot, label: Label, name: str) -> Markup:
    return element(
        "text",
        dot.name,
        x=percent(dot.x),
        y=percent(dot.y),
        dx=label.dx,
        dy=label.dy,
        text_anchor=label.anchor,
        class_=f"br-rimmed {name}".strip(),
    )


def _point(dot: Dot, texts: Iterator[Markup] | tuple[Markup, ...], hrefs: Hrefs) -> Markup:
    spot = element("circle", cx=percent(dot.x), cy=percent(dot.y), r=dot.radius)
    if dot.id not in hrefs:
        return element("g", spot, *texts)
    href, words = hrefs[dot.id]
    # As large as a finger, under the point.
    room = element(
        "circle", cx=percent(dot.x), cy=percent(dot.y), r=max(12.0, dot.radius), class_="br-target"
    )
    return element("a", element("title", words), room, spot, *texts, href=href, aria_label=words)
