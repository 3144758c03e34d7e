"""Which font shows a text of a card whole, and the letters that none of them has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONTS = "pylopdf_fonts_ko"
LONGEST = 1000
"""Only so much of a text is looked at: no card has room for more."""
_SIZE = 40


class Lettering:
    """The fonts of cards: ours, and after them those of the site, which are files."""

    def __init__(self, own_files: tuple[str, ...] = ()) -> None:
        self._own_files = own_files

    def sans(self, text: str, size: int) -> FreeTypeFont | None:
        """The font for small print; None if no font has every letter of the text."""
        return self._chosen(str(self._package.sans_path()), text, size)

    def serif(self, text: str, size: int) -> FreeTypeFont | None:
        """The font for titles; None if no font has every letter of the text."""
        return self._chosen(str(self._package.serif_path()), text, size)

    def missing(self, text: str) -> str:
        """The letters for which the text cannot be shown, each once; empty if it can."""
        if self.serif(text, _SIZE) and self.sans(text, _SIZE):
            return ""
        ours = (str(self._package.serif_path()), str(self._package.sans_path()))
        letters = _letters(text)
        in_none = [one for one in letters if not self._is_in_any(one, ours)]
        # Each is in some font, but a text is shown in one.
        in_one = [one for one in letters if not all(_has(one, path) for path in ours)]
        return "".join(in_none or in_one)

    def unreadable(self) -> Iterator[str]:
        """The files of the site that are not fonts."""
        return (path for path in self._own_files if not _opens(path))

    def _chosen(self, ours: str, text: str, size: int) -> FreeTypeFont | None:
        letters = _letters(text)
        if all(_has(letter, ours) for letter in letters):
            return _font(ours, size, shapes=False)
        if _can_shape() or not any(map(_needs_shaping, letters)):
            for path in filter(_opens, self._own_files):
                if all(_has(letter, path) for letter in letters):
                    return _font(path, size, shapes=_can_shape())
        return None

    def _is_in_any(self, letter: str, ours: tuple[str, ...]) -> bool:
        if any(_has(letter, path) for path in ours):
            return True
        usable = _can_shape() or not _needs_shaping(letter)
        return usable and any(_has(letter, path) for path in filter(_opens, self._own_files))

    @cached_property
    def _package(self):  # type: ignore[no-untyped-def] # a module that may not be there
        return import_module(FONTS)


def legible(text: str, font: FreeTypeFont) -> str:
    """The start of a text without signs that the font lacks; its letters are all there."""
    return "".join(one for one in text[:LONGEST] if one.isspace() or _draws(one, font))


def _letters(text: str) -> list[str]:
    """Letters, their marks and digits, each once; a text says the same without other signs."""
    return [one for one in dict.fromkeys(text[:LONGEST]) if unicodedata.category(one)[0] in "LMN"]


def _needs_shaping(letter: str) -> bool:
    """Whether a letter joins others or stands in another order than it is written."""
    from_right = unicodedata.bidirectional(letter) in ("R", "AL")
    return from_right or unicodedata.category(letter).startswith("M")


@cache
def _has(letter: str, path: str) -> bool:
    return _draws(letter, _font(path, _SIZE, shapes=False))


@cache
def _draws(letter: str, font: FreeTypeFont) -> bool:
    # No font has a letter at U+10FFFF: what it draws there is its sign for one that it lacks.
    return bytes(font.getmask(letter)) != bytes(font.getmask("\U0010ffff"))


@cache
def _font(path: str, size: int, *, shapes: bool) -> FreeTypeFont:
    from PIL import ImageFont  # not everybody has the extra

    # The basic layout draws the same wherever it runs; the other depends on what is installed.
    layout = ImageFont.Layout.RAQM if shapes else ImageFont.Layout.BASIC
    return ImageFont.truetype(path, size, layout_engine=layout)


@cache
def _can_shape() -> bool:
    from PIL import features

    return bool(features.check("raqm"))


@cache
def _opens(path: str) -> bool:
    try:
        _font(path, _SIZE, shapes=False)
    except OSError:
        return False
    return True
