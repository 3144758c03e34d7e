"""A text to the subject that it names, and back to where a text names one."""

from .alphabet import initial, sort_key
from .by_reading import ByReading
from .english import AMERICAN, american
from .folding import fold, folding_rules, is_name, name_words
from .han import HAN, KANA, is_unspaced, letters_of_one_form
from .hangul import HANGUL, has_hangul, is_hangul, syllables_in
from .hosts import odd_hosts
from .korean import (
    AFTER_HANGUL_OFFICE,
    HANGUL_FAMILY_NAMES,
    HANGUL_OFFICE,
    HANGUL_PARTICLES,
    SUBJECT_PARTICLES,
    latin_skeletons,
    skeletons,
    sounds_like,
)
from .languages import is_surely, sounds_by_language
from .letters import plain_letters
from .lookalikes import MAY_DECEIVE, alphabets_of, look, mixed_words
from .mentions import Mention, Spotter, by_subject
from .near_namesakes import near_namesakes
from .office_words import DEGREES, HANGUL_OFFICES, MEANS, OFFICES, PHRASES, SAME_DEGREE
from .offices import Office, agree, offices_in
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
from .word_ends import ends_word

__all__ = [
    "AFTER_HANGUL_OFFICE",
    "AMERICAN",
    "COURTESIES",
    "DEGREES",
    "HAN",
    "HANGUL",
    "HANGUL_BODIES",
    "HANGUL_FAMILY_NAMES",
    "HANGUL_OFFICE",
    "HANGUL_OFFICES",
    "HANGUL_PARTICLES",
    "HANGUL_SURROUNDINGS",
    "KANA",
    "MAY_DECEIVE",
    "MEANS",
    "OFFICES",
    "PHRASES",
    "RANKS",
    "SAME_DEGREE",
    "SUBJECT_PARTICLES",
    "Ambiguous",
    "ByReading",
    "Found",
    "Mention",
    "Names",
    "Near",
    "NearIndex",
    "Office",
    "Register",
    "Resolution",
    "Spelled",
    "Spotter",
    "Styled",
    "agree",
    "alphabets_of",
    "american",
    "by_subject",
    "ends_word",
    "fold",
    "folding_rules",
    "has_hangul",
    "initial",
    "is_hangul",
    "is_name",
    "is_office",
    "is_surely",
    "is_unspaced",
    "latin_skeletons",
    "letters_of_one_form",
    "listed_as",
    "look",
    "mixed_words",
    "name_words",
    "near_namesakes",
    "nearest",
    "odd_hosts",
    "office_matches",
    "offices_in",
    "plain_letters",
    "says_otherwise",
    "skeletons",
    "sort_key",
    "sort_name",
    "sounds_by_language",
    "sounds_like",
    "styled",
    "subject_id",
    "syllables_in",
    "unprofiled",
    "unseen",
]
