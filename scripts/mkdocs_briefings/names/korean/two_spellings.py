"""Korean names in Latin letters: their syllables, and which spellings can be one name.

A Korean vowel is written in many ways (명 is Myung, Myeong or Myong), while a different consonant
or final makes another name: Kim Hyun-jong is not Kim Hyun-chong, Kim Ji-sun is not Kim Ji-sung. So
two names can be one only if they differ in the spelling of one vowel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from . import spelling_table


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FAMILY_NAMES = _words(
    """
    ahn an bae baek bahk bak ban bang bong byeon byon byun cha chae chang cheon chi chin cho choe
    choi chon chong choo chu chun chung do doh eo eom eun gang geum gil go gong goo gu guk gwak
    gwon ha ham han heo hong huh hur hwang hwangbo hyeon hyon hyun im jang je jegal jeon jeong ji
    jin jo joo ju jun jung kang keum ki kil kim ko koh kong koo ku kuk kwak kwon lee lim lyu ma
    maeng min mo moon mun myung na nam namgung namkung no noh oh ohm ok pae paek paik pak pang
    park pyo ra rhee ri rim roh ryang ryoo ryu seo seok seol seong seonu shim shin si sim sin so
    sohn sok son song suh suk sul sun sung sunwoo tak u um wang wee wi won woo yang yeo yeom yeon
    yi yim yo yong yoo yoon yu yuk yum yun
    """
)
"""Family names as their bearers and the press write them."""
HANGUL_FAMILY_NAMES = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변"
    "염여추도소석선설마길연위표명기반라왕금옥인맹제모탁국어은편용"
)
"""Family names of one syllable, for a set in a regular expression."""

VOWELS = tuple(dict.fromkeys(vowel.usual for vowel in spelling_table.VOWELS.values()))
"""The spellings of one vowel each."""
BEFORE_FINAL = tuple(
    vowel.usual | vowel.closed for vowel in spelling_table.VOWELS.values() if vowel.closed
)
"""The same in closed syllables, where some vowels have more of them."""

_INITIAL = "kk|gg|tt|dd|pp|bb|ss|sh|jj|ch|[kgntdrlmpbsjh]"
_VOWEL = "|".join(sorted(frozenset().union(*VOWELS, *BEFORE_FINAL), key=len, reverse=True))
_FINAL = "ng|ck|[nmlrkgcpbtd]"
_SYLLABLE = re.compile(f"({_INITIAL})?({_VOWEL})({_FINAL})?")
_LONGEST = 8
"""Letters of the longest syllable, as in `gyeong` or `kkwaeng`, and one more."""


class Syllable(NamedTuple):
    """A syllable in Latin letters, in its three parts."""

    initial: str
    vowel: str
    final: str


class KoreanName(NamedTuple):
    """A family name and the syllables of the given name."""

    family: str
    given: tuple[Syllable, ...]


def readings(words: Sequence[str]) -> tuple[KoreanName, ...]:
    """Every way to read folded words as a Korean name; none if they are not one.

    The family name comes first; the given name has one or two syllables, written apart or not.
    """
    # Not by syllables alone: `Doe` is one, and Jane Doe would be Korean.
    if len(words) not in (2, 3) or words[0] not in FAMILY_NAMES:
        return ()
    family, *given = words
    split = _one_word(given[0]) if len(given) == 1 else product(*map(_syllable, given))
    return tuple(KoreanName(family, tuple(syllables)) for syllables in split)


def is_korean(words: Sequence[str]) -> bool:
    """Whether folded words read as a Korean name, family name first."""
    return bool(readings(words))


def can_be_one(ours: Sequence[KoreanName], theirs: Sequence[KoreanName]) -> bool:
    """Whether two names differ only in how one vowel of the given name is spelled."""
    return any(_differ_in_one_vowel(one, other) for one, other in product(ours, theirs))


def _one_word(word: str) -> Iterator[tuple[Syllable, ...]]:
    yield from product(_syllable(word))
    # `Jaemyung` does not show where its syllables part: every place that leaves two is tried.
    for end in range(1, min(len(word), _LONGEST)):
        yield from product(_syllable(word[:end]), _syllable(word[end:]))


def _syllable(text: str) -> Iterator[Syllable]:
    match = _SYLLABLE.fullmatch(text)
    if match is not None:
        yield Syllable(*(part or "" for part in match.groups()))


def _differ_in_one_vowel(one: KoreanName, other: KoreanName) -> bool:
    if one.family != other.family or len(one.given) != len(other.given):
        return False
    pairs = [pair for pair in zip(one.given, other.given, strict=True) if pair[0] != pair[1]]
    return len(pairs) == 1 and _one_sound(*pairs[0])


def _one_sound(one: Syllable, other: Syllable) -> bool:
    # Hyun-jong is not Hyun-chong, and Ji-sun is not Ji-sung.
    if (one.initial, one.final) != (other.initial, other.final):
        return False
    # Jung is Jeong, but Min-su is not Min-seo: ㅓ is written `u` only in closed syllables.
    vowels = VOWELS + BEFORE_FINAL if one.final else VOWELS
    return any({one.vowel, other.vowel} <= spellings for spellings in vowels)
