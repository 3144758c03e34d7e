"""A whole name in Hangul as the systems write it in Latin letters, and whether a text is that name.

Within one name a writer keeps to one system. "Hyun" is custom and so is "jung", "hyon" and "jong"
are McCune–Reischauer without its marks. So Kim Hyon-jong can be 김현정, and Kim Hyun-jong cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..hangul import FIRST, is_hangul
from .spelling_table import FAMILIES, FINALS, INITIALS, VOWELS
from .two_spellings import HANGUL_FAMILY_NAMES

_LONG_FAMILIES = {
    **{"남궁": "namgung|namgoong|namkung|namkoong", "황보": "hwangbo|whangbo"},
    **{"제갈": "jegal|chegal|jekal|jaegal", "선우": "sunwoo|seonu|sonu|sunoo"},
    **{"독고": "dokgo|tokko|dokko", "사공": "sagong|sakong", "서문": "seomun|somun|suhmoon"},
}


def _spelled(letters: Iterable[str], spellings: str) -> dict[str, str]:
    return dict(zip(letters, spellings.split(), strict=True))


_REVISED = _spelled(VOWELS, "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
_REISCHAUER = _REVISED | {"ㅓ": "o", "ㅕ": "yo", "ㅡ": "u"}
"""Without its marks; North Korea writes its names so."""
# Yale leaves out the w after m and p, where no other vowel could be meant.
_YALE = _spelled(VOWELS, "a ay ya yay e ey ye yey o wa way oy yo wu|u we wey wi yu u uy i")
# Custom writes ㅓ as `u` or `eo`: with `o` as well, Kim Hyun-jong could be 김현정.
_NO_CUSTOM = {"ㅓ": "o", "ㅕ": "yo"}
_CUSTOM = {
    vowel: "|".join(sorted(spelled.all - {_NO_CUSTOM.get(vowel, "")}))
    for vowel, spelled in VOWELS.items()
}
"""As the bearers and the press write them, often mixed with the Revised system."""
_AS_BEARERS_DO = {
    **{"정": "jeung|jeoung|joung", "경": "kyoung|gyoung", "준": "june", "백": "back|pack"},
    **{"환": "whan", "이": "lee", "석": "seug|suck", "철": "cheul|choul", "엽": "yop", "지": "jie"},
    **{"길": "ghil|gill", "일": "ill", "필": "phil", "진": "jean", "혁": "hyuck", "덕": "duck"},
}
"""Syllables of given names that bearers write by no rule, and that no other syllable is written."""
_VOICED = {"ㄷ": "d", "ㅂ": "b", "ㅈ": "j"}
"""Between voiced sounds these are never written otherwise: 현종 is Hyun-jong."""
_VOICED_FINALS = frozenset("-ㄴㄹㅁㅇ")
_YALE_INITIALS = _spelled(INITIALS, "k kk n t tt l|n m p pp s ss - c cc ch kh th ph h") | {"ㅇ": ""}
"""One spelling each, whatever sounds stand around it."""
_REVISED_INITIALS = _spelled(INITIALS, "g kk n d tt r m b pp s ss - j jj ch k t p h")
_REVISED_FINALS = _spelled(FINALS, "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")


class _Parts(NamedTuple):
    """A syllable of Hangul as its letters."""

    initial: str
    vowel: str
    final: str


def is_romanised_name(hangul: str) -> bool:
    """Whether a text is a family name and a given name in Hangul: 이재명."""
    return is_hangul(hangul) and 2 <= len(hangul) <= 4 and " " not in hangul


def is_written_as(hangul: str, words: Sequence[str]) -> bool:
    """Whether folded words in Latin letters, family name first, write that name in some system."""
    family, given = _split(hangul)
    if len(words) < 2 or not _family_pattern(family).fullmatch(words[0]):
        return False
    return any(one.fullmatch("".join(words[1:])) for one in _given_patterns(given))


def is_another_family(hangul: str, word: str) -> bool:
    """Whether a folded family name is as a rule another than the one in Hangul.

    `Song` is 송. Only McCune and Reischauer would write 성 so, without their mark.
    """
    family, _ = _split(hangul)
    return word not in _families(family) and family not in _usual_families().get(word, family)


@cache
def _usual_families() -> Mapping[str, str]:
    """The family names in Hangul, of one syllable each, that a spelling usually stands for."""
    usual: dict[str, str] = {}
    for family in HANGUL_FAMILY_NAMES:
        for spelling in {*_families(family), _revised(family, _REVISED)}:
            usual[spelling] = usual.get(spelling, "") + family
    return usual


def romanisations(hangul: str) -> Iterator[str]:
    """The name as the Revised system and McCune–Reischauer write it, after each family name."""
    family, given = _split(hangul)
    for vowels in (_REVISED, _REISCHAUER):
        parts = [_revised(syllable, vowels) for syllable in given]
        for first in sorted({*_families(family), _revised(family, vowels)}):
            yield f"{first.capitalize()} {'-'.join(parts).capitalize()}"


def _split(hangul: str) -> tuple[str, str]:
    length = 2 if len(hangul) > 2 and hangul[:2] in _LONG_FAMILIES else 1
    return hangul[:length], hangul[length:]


def _families(family: str) -> list[str]:
    spelled = _LONG_FAMILIES.get(family) or FAMILIES.get(family, "")
    return spelled.split("|") if spelled else []


@lru_cache(maxsize=512)
def _family_pattern(family: str) -> re.Pattern[str]:
    systems = (_pattern(family, vowels) for vowels in (_CUSTOM, _REISCHAUER, _YALE))
    return re.compile("|".join([*_families(family), *systems]))


@lru_cache(maxsize=4096)
def _given_patterns(given: str) -> tuple[re.Pattern[str], ...]:
    systems = (_CUSTOM, _REISCHAUER, _YALE)
    return tuple(re.compile(_pattern(given, vowels)) for vowels in systems)


def _pattern(hangul: str, vowels: Mapping[str, str]) -> str:
    parts = [_parts(syllable) for syllable in hangul]
    # The first consonant has nothing voiced before it, as if it came after ㅋ: `Kim Chong-il`.
    before = ["ㅋ", *(part.final for part in parts)]
    patterns = [
        f"(?:{_initial(part, last, vowels)})(?:{vowels[part.vowel]})(?:{FINALS[part.final]})"
        for part, last in zip(parts, before, strict=False)
    ]
    own = _AS_BEARERS_DO if vowels is _CUSTOM else {}
    return "".join(
        f"(?:{pattern}|{own[syllable]})" if syllable in own else pattern
        for syllable, pattern in zip(hangul, patterns, strict=True)
    )


def _initial(part: _Parts, last: str, vowels: Mapping[str, str]) -> str:
    if vowels is _YALE:
        return _YALE_INITIALS[part.initial]
    if last in _VOICED_FINALS and part.initial in _VOICED:
        return _VOICED[part.initial]
    return INITIALS[part.initial]


def _revised(hangul: str, vowels: Mapping[str, str]) -> str:
    parts = map(_parts, hangul)
    letters = ((_REVISED_INITIALS[i], vowels[v], _REVISED_FINALS[f]) for i, v, f in parts)
    return "".join(one.replace("-", "") for one in ("".join(each) for each in letters))


def _parts(syllable: str) -> _Parts:
    initial, rest = divmod(ord(syllable) - FIRST, len(VOWELS) * len(FINALS))
    vowel, final = divmod(rest, len(FINALS))
    return _Parts([*INITIALS][initial], [*VOWELS][vowel], [*FINALS][final])
