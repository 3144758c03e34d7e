"""Text to slug: the ids of subjects, sources and files."""

from __future__ import annotations

import hashlib
import re

from slugify import slugify as _transliterated

MAX_LENGTH = 100
"""Longer slugs are cut; file systems take names of at most 255 bytes."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_VANISHING = re.compile("[.'\u2018\u2019\u02bb-\u02bf\uff07`\u00b4]")
"""Full stops and apostrophes belong to words: `U.S.` is one word, and so is `People's`."""

_SCHWA = re.compile("[əƏ]")
"""The one letter of Latin alphabets in use that transliteration loses, as in Əliyev."""
_SIGNS = {"#": "sharp", "+": "plus", "&": "and", "%": "percent", "@": "at", "*": "star", "=": "is"}


def is_slug(text: str) -> bool:
    """Whether the text is lower-case ASCII letters and digits in words joined by single hyphens."""
    return _SLUG.fullmatch(text) is not None


def slugify(text: str) -> str:
    """A slug for any text: the same one every time, never empty, never too long for a file name.

    Other scripts are transliterated; a text without any letter or digit becomes a short hash.
    """
    words = _SCHWA.sub("a", _VANISHING.sub("", text))
    # Names are plain text; python-slugify would read `&amp;` or `&#65;` in them as HTML.
    slug = _transliterated(words, entities=False, decimal=False, hexadecimal=False)
    if not slug:
        return f"x{_hashed(text)}"
    if len(slug) > MAX_LENGTH:
        # With a hash, so that two long texts that begin alike stay apart.
        return f"{slug[: MAX_LENGTH - 9].rstrip('-')}-{_hashed(text)}"
    return slug


def spelled_out(text: str) -> str:
    """A slug that says what signs a text has: C# and C++ are `c-sharp` and `c-plus-plus`."""
    slug = slugify("".join(f" {_SIGNS[sign]} " if sign in _SIGNS else sign for sign in text))
    return slug if slug != slugify(text) else f"{slug}-2"


def _hashed(text: str) -> str:
    # Half a surrogate pair, as in a file name that is not UTF-8, must not stop the build.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
