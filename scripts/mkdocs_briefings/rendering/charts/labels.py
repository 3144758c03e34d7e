"""Which labels below a picture have room on a phone, and which on a desktop screen."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ..pictures import element, shortened

NARROW, WIDE = 280, 640
"""The width in pixels that a picture has at least, on either."""
LETTER = 7.2
"""The width in pixels of a letter of 12 px, about; those of East Asia are nearly twice as wide."""
GAP = 10


def width_of(text: str) -> float:
    """About how many pixels a text takes."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return LETTER * len(text) + 0.75 * LETTER * wide


def row_name(text: str, y: int) -> Iterator[Markup]:
    """The name of a row, on a phone only as much of it as has room; the table has all of it."""
    if width_of(text) <= NARROW:
        yield element("text", text, x="0", y=y, class_="br-name")
        return
    narrow, wide = (shortened(text, int(width / LETTER)) for width in (NARROW, WIDE))
    yield element("text", wide, x="0", y=y, class_="br-name br-wide")
    # Hidden also where no stylesheet says so, as in a PDF.
    yield element("text", narrow, x="0", y=y, class_="br-name br-narrow", display="none")


def classes(labels: Sequence[str]) -> Sequence[str | None]:
    """For each label in a row of equal places: shown anywhere (""), on wide screens, or never.

    The last is shown first of all: it is the newest.
    """
    room = max(map(width_of, labels)) + GAP
    narrow, wide = (math.ceil(len(labels) * room / width) for width in (NARROW, WIDE))
    # Those of a phone are among those of a desktop screen.
    narrow = -(-narrow // wide) * wide
    return [_class(len(labels) - 1 - place, narrow, wide) for place in range(len(labels))]


def _class(back: int, narrow: int, wide: int) -> str | None:
    if back % narrow == 0:
        return ""
    return "br-wide" if back % wide == 0 else None
