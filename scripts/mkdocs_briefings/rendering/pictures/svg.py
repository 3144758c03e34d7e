"""SVG as text: elements whose attributes and words are escaped.

Widths are percentages of the space that the page gives, heights and letters are in pixels. So a
picture fills a phone or a desktop screen, and its letters keep their size.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from markupsafe import Markup, escape


def element(name: str, *children: str, **attributes: object) -> Markup:
    """`element("text", "Jane", text_anchor="end")` is `<text text-anchor="end">Jane</text>`.

    Plain strings are escaped, Markup is not. A trailing underscore of an attribute is dropped.
    """
    # Plain strings until the end: Markup's own methods take ten times as long.
    written = [f' {_attribute(key)}="{_value(value)}"' for key, value in attributes.items()]
    inner = [str.__str__(escape(child)) for child in children]
    return Markup(f"<{name}{''.join(written)}>{''.join(inner)}</{name}>")


def picture(name: str, title: str, description: str, parts: Iterable[str], height: int) -> Markup:
    """An image with its title and description, drawn in the colours of the page's text."""
    return _svg(name, title, description, parts, height, role="img")


def map_of_links(
    name: str, title: str, description: str, parts: Iterable[str], height: int
) -> Markup:
    """A picture that holds links."""
    # A group, since what is inside an image cannot be reached.
    return _svg(name, title, description, parts, height, role="group", aria_label=title)


def percent(part: float) -> str:
    """A share of the width: `percent(0.25)` is `25%`."""
    return f"{_number(part * 100)}%"


def shortened(text: str, most: int) -> str:
    """The text, cut with an ellipsis if it has more letters than that."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _svg(
    name: str, title: str, description: str, parts: Iterable[str], height: int, **attributes: object
) -> Markup:
    return element(
        "svg",
        element("title", title),
        element("desc", description),
        *parts,
        class_=f"br-picture br-picture--{name}",
        # No `viewBox`: it would scale letters too, and on a phone nobody could read them.
        width="100%",
        height=height,
        **attributes,
    )


@cache
def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: object) -> str:
    if isinstance(value, float):
        return _number(value)
    return str(value) if isinstance(value, int) else str.__str__(escape(value))


def _number(value: float) -> str:
    """A number without needless digits: nobody sees a hundredth of a pixel."""
    return f"{round(value, 2):g}"
