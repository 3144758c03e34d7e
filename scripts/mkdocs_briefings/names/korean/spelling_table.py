"""How Hangul is written in Latin letters: the one table of Korean spellings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from ..hangul import FIRST


class Vowel(NamedTuple):
    """The spellings of one vowel."""

    usual: frozenset[str]
    closed: frozenset[str]
    """More of them, found in closed syllables only: Jung is Jeong, but Su is not Seo."""
    loose: frozenset[str]
    """More of them, which are taken for it only where Hangul says that it is this vowel."""

    @property
    def all(self) -> frozenset[str]:
        """Every spelling."""
        return self.usual | self.closed | self.loose


def _vowel(usual: str, closed: str = "", loose: str = "") -> Vowel:
    return Vowel(*(frozenset(spellings.split()) for spellings in (usual, closed, loose)))


_E = _vowel("ae e ai ay eh")
_YE = _vowel("ye yae")
_WE = _vowel("oe wae we oi")
VOWELS = {
    "ㅏ": _vowel("a ah"),
    "ㅐ": _E,
    "ㅑ": _vowel("ya yah"),
    "ㅒ": _YE,
    "ㅓ": _vowel("eo uh", closed="u o ou"),
    "ㅔ": _E,
    "ㅕ": _vowel("yeo yo yuh", closed="yu you"),
    "ㅖ": _YE,
    "ㅗ": _vowel("o oh"),
    "ㅘ": _vowel("wa"),
    "ㅙ": _WE,
    "ㅚ": _WE,
    "ㅛ": _vowel("yo"),
    "ㅜ": _vowel("u oo wu woo", loose="ou"),
    "ㅝ": _vowel("wo weo"),
    "ㅞ": _WE,
    "ㅟ": _vowel("wi wee ui"),
    "ㅠ": _vowel("yu yoo you"),
    "ㅡ": _vowel("eu u", loose="oo i"),
    "ㅢ": _vowel("ui eui", loose="wi i ee yi"),
    "ㅣ": _vowel("i ee yi"),
}
"""In the order of Unicode. Vowels that sound alike today share their spellings."""


def _consonants(letters: str, spellings: str) -> dict[str, str]:
    return dict(zip(letters, spellings.replace("-", "").split(" "), strict=True))


INITIALS = _consonants(
    "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ",
    "g|k kk|gg|k n d|t tt|dd r|l|n m b|p pp|bb s|sh ss|s - j|ch jj ch|c k t p h",
)
"""The spellings of each consonant that begins a syllable; none for ㅇ, which is silent there."""
FINALS = _consonants(
    "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ",
    "- g|k|ck|c g|k k n n n d|t l|r k m l l l p l m b|p b|p t|s t|s ng t|j t|ch k t p|b -|h",
)
"""The same for each that ends a syllable, first for no consonant at all."""

# No system writes 이 as Lee or 박 as Park; their bearers do, and so do their passports.
FAMILIES = {
    **{"강": "kang|gang|khang", "고": "ko|koh|go", "구": "koo|ku|gu|goo", "권": "kwon|gwon"},
    **{"김": "kim|gim", "노": "roh|noh|no|ro", "류": "ryu|ryoo|yoo|yu", "문": "moon|mun"},
    **{
        "박": "park|pak|bak|bahk",
        "백": "baek|paik|paek|baik|back",
        "서": "seo|suh|so",
        "손": "son|sohn",
    },
    **{"신": "shin|sin", "심": "shim|sim", "안": "ahn|an", "양": "yang|ryang", "오": "oh|o"},
    **{
        "우": "woo|u|wu",
        "유": "yoo|yu|ryu|you",
        "윤": "yoon|yun|youn",
        "이": "lee|yi|rhee|ri|i|ree",
    },
    **{
        "임": "lim|im|rim",
        "장": "jang|chang",
        "전": "jeon|chun|jun|chon",
        "정": "jung|jeong|chung|chong",
    },
    **{"조": "cho|jo", "주": "joo|ju|chu", "최": "choi|choe|chey", "허": "hur|heo|huh"},
    **{"황": "hwang|whang", "홍": "hong"},
}
"""Family names that are not written by the rules."""

_HEARD_ALIKE = {
    **{"y": "ㅕㅛㅠ", "e": "ㅐㅔ", "o": "ㅓㅗㅜㅡ", "i": "ㅣ"},
    **{"k": "ㄱㅋ", "t": "ㄷㅌ", "p": "ㅂㅍ", "j": "ㅈㅊ", "s": "ㅅ", "l": "ㄹ", "n": "ㄴ"},
}
"""What readers who search by ear mix up, each group with the letter that stands for it."""


def sounds_like(hangul: str, latin: str) -> bool:
    """Whether a name in Latin letters, folded without gaps, can be that name in Hangul."""
    return re.fullmatch(_pattern(hangul.replace(" ", "")), latin) is not None


def skeletons(hangul: str) -> frozenset[str]:
    """What is left of a name in Hangul: it shares one of these with all that `sounds_like` it.

    Only consonants that every system writes alike; to compare names with such a key is quick.
    """
    first, *rest = [*hangul.replace(" ", "")]
    begins = [*FAMILIES.get(first, "").split("|"), _consonants_of(first)]
    ends = "".join(map(_consonants_of, rest))
    return frozenset(_skeleton(begin + ends) for begin in begins)


def latin_skeletons(text: str) -> frozenset[str]:
    """The same of a text in Latin letters, folded; a bare c is a k, or ㅈ, which is left out."""
    letters = text.replace("ch", "")
    return frozenset((_skeleton(letters), _skeleton(letters.replace("c", "k"))))


def _skeleton(letters: str) -> str:
    return re.sub(r"(.)\1+", r"\1", letters.translate(_CLASSES))


def _consonants_of(letter: str) -> str:
    initial, rest = divmod(ord(letter) - FIRST, len(VOWELS) * len(FINALS))
    parts = [*INITIALS.values()][initial], [*FINALS.values()][rest % len(FINALS)]
    return "".join(part.partition("|")[0] for part in parts)


# ㄹ is r, l or n, and no two systems agree on ㅅ, ㅈ and ㄷ at the end of a syllable.
_CLASSES = {ord(letter): None for letter in "abcdefghijklmnopqrstuvwxyz"} | str.maketrans(
    "gkbpmnlr", "kkppmnnn"
)


@lru_cache(maxsize=1024)
def _pattern(hangul: str) -> str:
    family = FAMILIES.get(hangul[0])
    first = f"(?:{family})" if family else _syllable(hangul[0])
    return first + "".join(map(_syllable, hangul[1:]))


def _syllable(letter: str) -> str:
    # Unicode numbers syllables by first consonant, vowel and last consonant (section 3.12).
    initial, rest = divmod(ord(letter) - FIRST, len(VOWELS) * len(FINALS))
    medial, final = divmod(rest, len(FINALS))
    vowel = "|".join([*VOWELS.values()][medial].all)
    parts = ([*INITIALS.values()][initial], vowel, [*FINALS.values()][final])
    return "".join(f"(?:{part})" for part in parts)


@cache
def spelling_sounds() -> Mapping[str, str]:
    """The sound of each spelling, the longest first; what may have two sounds is left out."""
    heard: dict[str, set[str]] = {}
    for sound, letters in _HEARD_ALIKE.items():
        for spelling in frozenset().union(*map(_spellings, letters)):
            heard.setdefault(spelling, set()).add(sound)
    # C ends Sung-lac as K does and begins a name as CH does; such letters are left as they are.
    found = {spelling: one.pop() for spelling, one in heard.items() if len(one) == 1}
    # The longest first, since the search box and `sound` take the first that fits.
    ordered = sorted(found, key=lambda spelling: (-len(spelling), spelling))
    return {spelling: found[spelling] for spelling in ordered if found[spelling] != spelling}


def _spellings(letter: str) -> frozenset[str]:
    if letter in VOWELS:
        # Without a gap between syllables an h at the end may be the first of the next: Do-hyun.
        spellings = VOWELS[letter].usual | VOWELS[letter].closed
        return frozenset(one for one in spellings if not one.endswith("h"))
    return frozenset([*INITIALS[letter].split("|"), *FINALS.get(letter, "").split("|")])


def sound(text: str) -> str:
    """What a name in folded Latin letters sounds like; all spellings of one name sound alike."""
    return re.sub("|".join(spelling_sounds()), lambda found: spelling_sounds()[found[0]], text)


@cache
def family_sounds() -> Mapping[str, str]:
    """The sounds of family names that are not what `sound` makes of their letters."""
    names = [name.split("|") for name in FAMILIES.values()]
    # Yoo is 유 or 류, and Choe 조 or 최: what two families share keeps the sound of its letters.
    often = Counter(chain.from_iterable(names))
    return {
        spelling: sound(name[0])
        for name in names
        for spelling in name
        if often[spelling] == 1 and sound(spelling) != sound(name[0])
    }
