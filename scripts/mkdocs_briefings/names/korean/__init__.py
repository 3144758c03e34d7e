"""Korean names: how they are written in Latin letters, and which texts can be one name.

`spelling_table` has the spellings of each letter. By it, `two_spellings` compares two texts in
Latin letters, `whole_name` a text with a name in Hangul; `by_sound` finds who can be meant.
`word_ends` has what may be attached to a name in a text.
"""

from .by_sound import BySound
from .language import KOREAN
from .spelling_table import (
    latin_skeletons,
    skeletons,
    sounds_like,
)
from .two_spellings import (
    FAMILY_NAMES,
    HANGUL_FAMILY_NAMES,
    KoreanName,
    can_be_one,
    is_korean,
    readings,
)
from .word_ends import (
    AFTER_HANGUL_OFFICE,
    HANGUL_OFFICE,
    HANGUL_PARTICLES,
    SUBJECT_PARTICLES,
)

__all__ = [
    "AFTER_HANGUL_OFFICE",
    "FAMILY_NAMES",
    "HANGUL_FAMILY_NAMES",
    "HANGUL_OFFICE",
    "HANGUL_PARTICLES",
    "KOREAN",
    "SUBJECT_PARTICLES",
    "BySound",
    "KoreanName",
    "can_be_one",
    "is_korean",
    "latin_skeletons",
    "readings",
    "skeletons",
    "sounds_like",
]
