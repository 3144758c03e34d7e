"""A text to the subject that it names, and back to where a text names one."""

from .alphabet import initial, sort_key
from .by_reading import ByReading
from .folding import fold, is_name, name_words
from .han import is_unspaced
from .hangul import HANGUL, has_hangul, is_hangul, syllables_in
from .hosts import odd_hosts
from .korean import (
    HANGUL_FAMILY_NAMES,
    family_sounds,
    latin_skeletons,
    skeletons,
    sounds_like,
    spelling_sounds,
)
from .lookalikes import MAY_DECEIVE, alphabets_of, look, mixed_words
from .mentions import Mention, Spotter, by_subject
from .near_namesakes import near_namesakes
from .office_words import DEGREES, HANGUL_OFFICES, OFFICES
from .offices import agree, offices_in
from .offices_beside import says_otherwise
from .register import Register
from .resolver import Ambiguous, Found, Names, Near, Resolution
from .sort_names import listed_as, sort_name
from .titles import (
    COURTESIES,
    HANGUL_BODIES,
    HANGUL_SURROUNDINGS,
    RANKS,
    Styled,
    is_office,
    office_matches,
    styled,
)
from .typos import NearIndex, Spelled, nearest
from .unprofiled import subject_id, unprofiled
from .unseen import unseen
from .word_ends import AFTER_HANGUL_OFFICE, HANGUL_OFFICE, SUBJECT_PARTICLES, ends_word

__all__ = [
    "AFTER_HANGUL_OFFICE",
    "COURTESIES",
    "DEGREES",
    "HANGUL",
    "HANGUL_BODIES",
    "HANGUL_FAMILY_NAMES",
    "HANGUL_OFFICE",
    "HANGUL_OFFICES",
    "HANGUL_SURROUNDINGS",
    "MAY_DECEIVE",
    "OFFICES",
    "RANKS",
    "SUBJECT_PARTICLES",
    "Ambiguous",
    "ByReading",
    "Found",
    "Mention",
    "Names",
    "Near",
    "NearIndex",
    "Register",
    "Resolution",
    "Spelled",
    "Spotter",
    "Styled",
    "agree",
    "alphabets_of",
    "by_subject",
    "ends_word",
    "family_sounds",
    "fold",
    "has_hangul",
    "initial",
    "is_hangul",
    "is_name",
    "is_office",
    "is_unspaced",
    "latin_skeletons",
    "listed_as",
    "look",
    "mixed_words",
    "name_words",
    "near_namesakes",
    "nearest",
    "odd_hosts",
    "office_matches",
    "offices_in",
    "says_otherwise",
    "skeletons",
    "sort_key",
    "sort_name",
    "sounds_like",
    "spelling_sounds",
    "styled",
    "subject_id",
    "syllables_in",
    "unprofiled",
    "unseen",
]
