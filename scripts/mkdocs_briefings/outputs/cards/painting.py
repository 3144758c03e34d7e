"""Draws a card of 1200×630, the size that social media show.

It needs Pillow and a font, which the extra `cards` brings: the fonts of pylopdf-fonts-ko, Noto Sans
KR and Noto Serif KR (SIL Open Font License), have Latin, Greek, Cyrillic, kana and Hangul. Nothing
is fetched. What the fonts cannot show is left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

FONTS = "pylopdf_fonts_ko"
WIDTH, HEIGHT, MARGIN = 1200, 630, 80
PAPER, INK, MUTED, ACCENT = "#ffffff", "#1b1b1f", "#5c5f66", "#3f51b5"
LARGEST, SMALLEST = 72, 40
"""Sizes of a title; it is set in the largest that fits."""
LINES = 4
VERSION = "1"
"""Of the drawing: raise it whenever cards look different, so that old ones are not reused."""


@dataclass(frozen=True, slots=True)
class Card:
    """The words on a picture."""

    kicker: str
    title: str
    about: str
    foot: str


def can_paint() -> bool:
    """Whether the extra `cards` is installed."""
    return find_spec("PIL") is not None and find_spec(FONTS) is not None


class Painter:
    """Draws cards; the fonts are read once."""

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
        small, room = self._sans(30), WIDTH - 2 * MARGIN
        draw.text((MARGIN, 70), _cut(card.kicker, small, room), ACCENT, small)
        font, lines = self._fitted(card.title, room)
        top = 130
        for line in lines:
            draw.text((MARGIN, top), line, INK, font)
            top += round(font.size * 1.25)
        about, space = self._sans(32), max(0, (HEIGHT - 120 - top) // 46)
        for line in _wrapped(card.about, about, room, min(3, space)):
            top += 46
            draw.text((MARGIN, top - 16), line, MUTED, about)
        draw.text((MARGIN, HEIGHT - 90), _cut(card.foot, small, room), MUTED, small)

    def _fitted(self, title: str, room: int) -> tuple[FreeTypeFont, list[str]]:
        """The largest font in which a title takes few lines; in the smallest it is cut."""
        for size in range(LARGEST, SMALLEST, -8):
            font = self._serif(size)
            lines = list(_wrapped(title, font, room, LINES))
            if not lines or not lines[-1].endswith("…"):
                return font, lines
        font = self._serif(SMALLEST)
        return font, list(_wrapped(title, font, room, LINES + 1))

    def _sans(self, size: int) -> FreeTypeFont:
        return _font(str(self._fonts.sans_path()), size)

    def _serif(self, size: int) -> FreeTypeFont:
        return _font(str(self._fonts.serif_path()), size)

    @cached_property
    def _fonts(self):  # type: ignore[no-untyped-def] # a module that may not be there
        return import_module(FONTS)


@cache
def _font(path: str, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    # The basic layout draws the same wherever it runs; the other depends on what is installed.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _wrapped(text: str, font: FreeTypeFont, room: int, most: int) -> Iterator[str]:
    """The text in lines that fit, up to a limit; the last ends in `…` if there is more."""
    words = _shown(text, font).split()
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
    text = _shown(text, font)
    if font.getlength(text) <= room:
        return text
    width, kept = font.getlength("…"), ""
    for letter in text:
        width += font.getlength(letter)
        if width > room:
            break
        kept += letter
    return kept.rstrip() + "…"


def _shown(text: str, font: FreeTypeFont) -> str:
    """The text without letters that the font lacks; only the start of a very long one is used."""
    return "".join(letter for letter in text[:1000] if _has(letter, font))


@cache
def _has(letter: str, font: FreeTypeFont) -> bool:
    if letter.isspace():
        return True
    # No font has a letter at U+10FFFF: what it draws there is its sign for one that it lacks.
    return bytes(font.getmask(letter)) != bytes(font.getmask("\U0010ffff"))
