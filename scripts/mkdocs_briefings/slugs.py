"""Text to slug: the ids of subjects, sources and files."""

from __future__ import annotations

import hashlib
import re
import unicodedata

MAX_LENGTH = 100
"""Longer slugs are cut; file systems take names of at most 255 bytes."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_VANISHING = re.compile("[.'\u2018\u2019\u02bb-\u02bf\uff07`\u00b4]")
"""Full stops and apostrophes belong to words: `U.S.` is one word, and so is `People's`."""

_SCHWA = re.compile("[əƏ]")
"""The one letter of Latin alphabets in use that transliteration loses, as in Əliyev."""
_SPELLED = {
    "de": str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}),
    **dict.fromkeys(
        ("da", "nb", "nn", "no"),
        str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", "Å": "Aa", "Ø": "Oe", "Æ": "Ae"}),
    ),
}
"""What a language writes for its letters where a keyboard lacks them; all others write ö as o."""
_SIGNS = {"#": "sharp", "+": "plus", "&": "and", "%": "percent", "@": "at", "*": "star", "=": "is"}


def is_slug(text: str) -> bool:
    """Whether the text is lower-case ASCII letters and digits in words joined by single hyphens."""
    return _SLUG.fullmatch(text) is not None


def slugify(text: str, language: str = "") -> str:
    """A slug for any text: the same one every time, never empty, never too long for a file name.

    Other scripts are transliterated, letters as a language spells them out if one is given: in
    German ü is ue. A text without any letter or digit becomes a short hash.
    """
    # Here: most commands need no slug, and to read its tables takes as long as to judge a file.
    from slugify import slugify as transliterated

    spelled = unicodedata.normalize("NFC", text).translate(
        _SPELLED.get(base_language(language), {})
    )
    words = _SCHWA.sub("a", _VANISHING.sub("", spelled))
    # Names are plain text; python-slugify would read `&amp;` or `&#65;` in them as HTML.
    slug = transliterated(words, entities=False, decimal=False, hexadecimal=False)
    if not slug:
        return f"x{_hashed(text)}"
    if len(slug) > MAX_LENGTH:
        # With a hash, so that two long texts that begin alike stay apart.
        return f"{slug[: MAX_LENGTH - 9].rstrip('-')}-{_hashed(text)}"
    return slug


def spells_out(language: str) -> bool:
    """Whether slugs in that language differ from those of others."""
    return base_language(language) in _SPELLED


def base_language(tag: str) -> str:
    """`de` for `de-AT`."""
    return tag.replace("_", "-").partition("-")[0]


def spelled_out(text: str) -> str:
    """A slug that says what signs a text has: C# and C++ are `c-sharp` and `c-plus-plus`."""
    slug = slugify("".join(f" {_SIGNS[sign]} " if sign in _SIGNS else sign for sign in text))
    return slug if slug != slugify(text) else f"{slug}-2"


def _hashed(text: str) -> str:
    # Half a surrogate pair, as in a file name that is not UTF-8, must not stop the build.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
