"""Korean names: how they are written in Latin letters, and which texts can be one name.

`spelling_table` has the spellings of each letter. By it, `two_spellings` compares two texts in
Latin letters, `whole_name` a text with a name in Hangul; `by_sound` finds who can be meant.
"""

from .by_sound import BySound
from .spelling_table import (
    family_sounds,
    latin_skeletons,
    skeletons,
    sounds_like,
    spelling_sounds,
)
from .two_spellings import (
    FAMILY_NAMES,
    HANGUL_FAMILY_NAMES,
    KoreanName,
    can_be_one,
    is_korean,
    readings,
)

__all__ = [
    "FAMILY_NAMES",
    "HANGUL_FAMILY_NAMES",
    "BySound",
    "KoreanName",
    "can_be_one",
    "family_sounds",
    "is_korean",
    "latin_skeletons",
    "readings",
    "skeletons",
    "sounds_like",
    "spelling_sounds",
]
