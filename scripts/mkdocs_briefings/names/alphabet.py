"""A to Z in the language of a site.

The alphabets are those of Unicode's CLDR, as far as letters have a place of their own in them. The
libraries that know all of it need a compiler (PyICU), or most of a second to start and know no
language (pyuca); ids and headings need no more than this.
"""

from __future__ import annotations

import re

from .folding import fold, name_words
from .han import is_han
from .hangul import HANGUL

# Only letters with a place of their own; in German ü has none, it is sorted as u (DIN 5007).
_ALPHABETS = {
    "az": "cç eə gğ hı oö sş uü",
    "bs": "cčć dđ sš zž",
    "cs": "cč rř sš zž",
    "da": "zæøå",
    "eo": "cĉ gĝ hĥ jĵ sŝ uŭ",
    "es": "nñ",
    "et": "sš zž wõäöü",
    "fi": "zåäö",
    "hr": "cčć dđ sš zž",
    "hu": "oö uü",
    "is": "aá dð eé ií oó uú yý zþæöå",
    "lt": "cč sš zž",
    "lv": "cč gģ kķ lļ nņ sš zž",
    "nb": "zæøå",
    "nn": "zæøå",
    "no": "zæøå",
    "pl": "aą cć eę lł nń oó sś zźż",
    "ro": "aăâ iî sș tț",
    "sk": "aä cč oô sš zž",
    "sl": "cčć dđ sš zž",
    "sv": "zåäö",
    "tr": "cç gğ hı oö sş uü",
    "vi": "aăâ dđ eê oôơ uư",
}
"""Letters with a place of their own in the alphabet, each after the one that begins its row."""
_SCRIPTS = {
    **dict.fromkeys(("bg", "mk", "ru", "sr", "uk"), "Ѐ-ӿ"),
    **{"ar": "؀-ۿ", "fa": "؀-ۿ", "he": "֐-׿", "el": "Ͱ-Ͽ", "ko": HANGUL},
    **{"ja": "぀-ヿ一-鿿", "zh": "一-鿿"},
}
"""Which letters come first, where those are not Latin."""
# The first of Unicode's private characters, which no name has.
_FIRST_OF_ITS_OWN = "\ue000"
"""What stands after a letter for the next in its row: later than any letter that can follow."""


def sort_key(text: str, language: str) -> tuple[int, str, str]:
    """What to sort a name by: numbers, then the language's own script, then the others."""
    short = language.split("-")[0].split("_")[0]
    plain = " ".join(name_words(_placed(text, short)))
    if plain[:1].isdigit():
        return (0, plain, text)
    own = short in _SCRIPTS and re.match(f"[{_SCRIPTS[short]}]", plain) is not None
    # The name as written comes last, so that Ávila and Avila have the same order in every build.
    return (1 if own else 2, plain, text)


def initial(text: str, language: str) -> str:
    """The letter under which a name stands: É is among the E, but Å has a place in Swedish."""
    short = language.split("-")[0].split("_")[0]
    for letter in text.strip(" '’‘\"“«.-"):
        lower = _lower(letter, short)
        if any(lower in row[1:] for row in _ALPHABETS.get(short, "").split()):
            return letter.upper() if lower != "ı" else "I"
        # Readers look for a character as they write it, and for kana in one order.
        return letter if is_han(letter) else fold(letter)[:1].upper()
    return ""


def _placed(text: str, language: str) -> str:
    placed = _lower(text, language)
    for row in _ALPHABETS.get(language, "").split():
        for place, letter in enumerate(row[1:]):
            placed = placed.replace(letter, f"{row[0]}{chr(ord(_FIRST_OF_ITS_OWN) + place)}")
    return placed


def _lower(text: str, language: str) -> str:
    # Two letters here: I is the capital of ı and İ that of i. `lower` knows only i and I.
    if language in ("tr", "az"):
        text = text.replace("I", "ı").replace("İ", "i")
    return text.lower()
