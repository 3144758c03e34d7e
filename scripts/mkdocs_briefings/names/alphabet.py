"""A to Z in the language of a site.

The alphabets are those of Unicode's CLDR, as far as letters have a place of their own in them. The
libraries that know all of it need a compiler (PyICU), or most of a second to start and know no
language (pyuca); ids and headings need no more than this.
"""

from __future__ import annotations

import re
import unicodedata

from .chinese import in_pinyin
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
_BY_STROKES = re.compile("Hant|TW|HK|MO", re.IGNORECASE)
"""Where Chinese is sorted by strokes: there characters keep Unicode's order, which is near it."""
_LARGE = {
    **str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ"),
    **dict.fromkeys(map(ord, "\u3099\u309aー")),
}
# The first of Unicode's private characters, which no name has.
_FIRST_OF_ITS_OWN = "\ue000"
"""What stands after a letter for the next in its row: later than any letter that can follow."""


def sort_key(text: str, language: str) -> tuple[int, str, str]:
    """What to sort a name by: numbers, then the language's own script, then the others."""
    short = language.split("-")[0].split("_")[0]
    plain = " ".join(name_words(_placed(_in_order(text, language), short)))
    if plain[:1].isdigit():
        return (0, plain, text)
    # By how it is written: characters are sorted by their sound, in Latin letters.
    own = short in _SCRIPTS and re.match(f"[{_SCRIPTS[short]}]", text.strip()) is not None
    # The name as written comes last, so that Ávila and Avila have the same order in every build.
    return (1 if own else 2, plain, text)


def initial(text: str, language: str) -> str:
    """The letter under which a name stands: É is among the E, but Å has a place in Swedish."""
    short = language.split("-")[0].split("_")[0]
    for letter in text.strip(" '’‘\"“«.-"):
        lower = _lower(letter, short)
        if any(lower in row[1:] for row in _ALPHABETS.get(short, "").split()):
            return letter.upper() if lower != "ı" else "I"
        sounded = _in_order(letter, language)
        if sounded != letter:
            return sounded[:1].upper()
        # Readers look for a character as they write it, where it is not sorted by its sound.
        return letter if is_han(letter) else fold(letter)[:1].upper()
    return ""


def _in_order(text: str, language: str) -> str:
    """A text as lists of the language sort it: Chinese by its sound, kana without its marks."""
    if is_han(text.strip()[:1]) and language.startswith("zh") and not _BY_STROKES.search(language):
        return in_pinyin(text)
    return _bare_kana(text) if language.startswith("ja") else text


def _bare_kana(text: str) -> str:
    """Kana as dictionaries sort it first: が as か, っ as つ (JIS X 4061)."""
    plain = " ".join(name_words(text))
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", plain).translate(_LARGE))


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
