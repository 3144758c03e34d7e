"""The languages of names: one table, an entry for each that has something particular.

How names of a language are written, read and spelled, its own module says; whatever looks for names
asks this table, so another language is another module and another entry here. What no other
language has is asked of Korean itself: names made of syllables, each compared by its sound.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .chinese import CHINESE
from .japanese import JAPANESE
from .korean import KOREAN
from .language_of_names import LanguageOfNames

LANGUAGES: Mapping[str, LanguageOfNames] = MappingProxyType(
    {"ko": KOREAN, "zh": CHINESE, "ja": JAPANESE}
)
"""By the tag of a language."""


def is_surely(text: str, language: str) -> bool:
    """Whether a name can only be in that language, given as a tag."""
    known = LANGUAGES.get(language.partition("-")[0])
    return bool(text and known and known.is_surely and known.is_surely(text))


def sounds_by_language() -> list[Mapping[str, Mapping[str, str]]]:
    """The tables by which the search box hears names, of each language that has some."""
    tables = (one.sounds for one in LANGUAGES.values() if one.sounds)
    return [{"sounds": one.sounds(), "families": one.families()} for one in tables]
