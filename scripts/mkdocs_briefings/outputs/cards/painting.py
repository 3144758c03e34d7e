"""Draws a card of 1200×630, the size that social media show.

It needs Pillow and a font, which the extra `cards` brings: the fonts of pylopdf-fonts-ko, Noto Sans
KR and Noto Serif KR (SIL Open Font License), have Latin, Greek, Cyrillic, kana, Hangul and the
Chinese characters of Korean. Nothing is fetched. A line with a letter that no font has is left out:
a name without one of its letters is another name.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from .lettering import FONTS, Lettering, legible

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT, MARGIN = 1200, 630, 80
ROOM = WIDTH - 2 * MARGIN
PAPER, INK, MUTED, ACCENT = "#ffffff", "#1b1b1f", "#5c5f66", "#3f51b5"
LARGEST, SMALLEST = 72, 40
"""Sizes of a title; it is set in the largest that fits."""
LINES = 4
VERSION = "2"
"""Of the drawing: raise it whenever cards look different, so that old ones are not reused."""


@dataclass(frozen=True, slots=True)
class Card:
    """The words on a picture."""

    kicker: str
    title: str
    about: str
    foot: str
    native: str = ""
    """The title as its own language writes it, beside it where both can be shown."""


def can_paint() -> bool:
    """Whether the extra `cards` is installed."""
    return find_spec("PIL") is not None and find_spec(FONTS) is not None


class Painter:
    """Draws cards."""

    def __init__(self, lettering: Lettering | None = None) -> None:
        self._lettering = lettering or Lettering()

    def png(self, card: Card) -> bytes:
        """The picture as a PNG file, the same bytes for the same words."""
        from PIL import Image, ImageDraw  # not everybody has the extra

        image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        self._draw(card, ImageDraw.Draw(image))
        written = io.BytesIO()
        image.save(written, "PNG")
        return written.getvalue()

    def _draw(self, card: Card, draw: ImageDraw) -> None:
        draw.rectangle((0, 0, WIDTH, 14), fill=ACCENT)
        self._small(draw, 70, card.kicker, ACCENT)
        top = self._title(draw, card)
        about, space = self._lettering.sans(card.about, 32), max(0, (HEIGHT - 120 - top) // 46)
        for line in _wrapped(card.about, about, ROOM, min(3, space)) if about else ():
            top += 46
            draw.text((MARGIN, top - 16), line, MUTED, about)
        self._small(draw, HEIGHT - 90, card.foot, MUTED)

    def _small(self, draw: ImageDraw, top: int, text: str, colour: str) -> None:
        if font := self._lettering.sans(text, 30):
            draw.text((MARGIN, top), _cut(text, font, ROOM), colour, font)

    def _title(self, draw: ImageDraw, card: Card) -> int:
        """Draws the title; how far down it reaches."""
        top = 130
        whole = f"{card.title} {card.native}".strip()
        title = whole if self._lettering.serif(whole, SMALLEST) else card.title
        for font, line in self._fitted(title):
            draw.text((MARGIN, top), line, INK, font)
            top += round(font.size * 1.25)
        return top

    def _fitted(self, title: str) -> list[tuple[FreeTypeFont, str]]:
        """The lines of a title in the largest font in which it takes few.

        In the smallest it is cut; there are none if no font has every letter of it.
        """
        for size in range(LARGEST, SMALLEST, -8):
            font = self._lettering.serif(title, size)
            lines = list(_wrapped(title, font, ROOM, LINES)) if font else []
            if font and not (lines and lines[-1].endswith("…")):
                return [(font, line) for line in lines]
        smallest = self._lettering.serif(title, SMALLEST)
        if smallest is None:
            return []
        return [(smallest, line) for line in _wrapped(title, smallest, ROOM, LINES + 1)]


def _wrapped(text: str, font: FreeTypeFont, room: int, most: int) -> Iterator[str]:
    """The text in lines that fit, up to a limit; the last ends in `…` if there is more."""
    words = legible(text, font).split()
    for number in range(most):
        count = _fitting(words, font, room)
        if number == most - 1 and count < len(words):
            # With one word more than fits, so that it is cut where the line ends.
            yield _cut(" ".join(words[: count + 1]), font, room - 40).rstrip("… ") + "…"
            return
        if words:
            yield _cut(" ".join(words[:count]), font, room)
        words = words[count:]


def _fitting(words: list[str], font: FreeTypeFont, room: int) -> int:
    """How many words fit into a line; one at least."""
    width, count = 0.0, 0
    for word in words:
        width += font.getlength(f"{word} ")
        if width > room and count:
            break
        count += 1
    return count


def _cut(text: str, font: FreeTypeFont, room: int) -> str:
    text = legible(text, font)
    if font.getlength(text) <= room:
        return text
    width, kept = font.getlength("…"), ""
    for letter in text:
        width += font.getlength(letter)
        if width > room:
            break
        kept += letter
    return kept.rstrip() + "…"
