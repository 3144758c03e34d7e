"""What is particular to Korean names."""

from __future__ import annotations

from ..hangul import has_hangul, is_hangul
from ..language_of_names import Endings, LanguageOfNames, Sounds
from .spelling_table import family_sounds, spelling_sounds
from .word_ends import ENDING

KOREAN = LanguageOfNames(
    is_surely=has_hangul,
    endings=Endings(is_hangul, ENDING),
    sounds=Sounds(spelling_sounds, family_sounds),
)
