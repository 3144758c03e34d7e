"""Korean names in Latin letters by whole systems, written from the systems' own tables.

Nothing here comes from the code that it measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_FIRST = ord("가")
_VOWELS = {
    "revised": "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
    "mccune": "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
    "yale": "a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i",
    "custom": "a ae ya yae eo e yeo ye o wa wae oe yo oo wo we wi yoo eu eui i",
}
_INITIALS = {
    "revised": "g kk n d tt r m b pp s ss - j jj ch k t p h",
    "mccune": "k kk n t tt r m p pp s ss - ch tch ch k t p h",
    "yale": "k kk n t tt l m p pp s ss - c cc ch kh th ph h",
    "custom": "k kk n d tt r m b pp s ss - j jj ch k t p h",
}
_FINALS = {
    "revised": "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
    "mccune": "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
    "yale": "- k kk ks n nc nh t l lk lm lp ls lth lph lh m p ps s ss ng c ch kh th ph h",
    "custom": "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
}
_VOICED = {0: "g", 3: "d", 7: "b", 12: "j"}
"""What McCune and Reischauer write between voiced sounds, by the number of the consonant."""
_CUSTOMARY = {
    **{"김": "Kim", "이": "Lee", "박": "Park", "최": "Choi", "정": "Jung", "강": "Kang"},
    **{"조": "Cho", "윤": "Yoon", "장": "Jang", "임": "Lim", "노": "Roh", "유": "Yoo"},
    **{"신": "Shin", "안": "Ahn", "오": "Oh", "서": "Seo", "권": "Kwon", "우": "Woo", "문": "Moon"},
    **{"주": "Joo", "백": "Baek", "구": "Koo", "허": "Huh", "심": "Shim", "고": "Ko"},
}
_CUSTOM_SYLLABLES = {
    **{"영": "young", "현": "hyun", "경": "kyung", "병": "byung", "성": "sung", "정": "jung"},
    **{"승": "seung", "선": "sun", "준": "joon", "훈": "hoon", "근": "keun", "연": "yeon"},
    **{"명": "myung", "혁": "hyuk", "석": "seok", "철": "chul", "범": "beom", "건": "gun"},
}


def customary(native: str) -> tuple[str, str]:
    """A family name and a given name as newspapers write them: `Lee`, `Jae-myung`."""
    family, *given = list(native)
    written = [_CUSTOM_SYLLABLES.get(one) or _syllable(one, "custom") for one in given]
    first = _CUSTOMARY.get(family) or _syllable(family, "custom").capitalize()
    return first, "-".join(written).capitalize()


def shortened(latin: str) -> str:
    """A Japanese name as typed on a keyboard, without the length of its vowels: `satou`, `sato`."""
    return re.sub("(?<=o)[ou](?!e)|(?<=u)u", "", latin)


def with_macrons(latin: str) -> str:
    """The same with the lengths as signs: `Satō`."""
    return re.sub("o[ou](?!e)", "ō", latin).replace("uu", "ū")


def written(native: str) -> Iterator[tuple[str, str]]:
    """The name by each system, with the system's name."""
    family, *given = list(native)
    own = customary(native)[0]
    for system in ("revised", "mccune", "yale"):
        parts = _voiced(given) if system == "mccune" else [_syllable(one, system) for one in given]
        first = _syllable(family, system).capitalize()
        yield system, f"{first} {'-'.join(parts).capitalize()}"
        # The press keeps the family name as its bearer writes it, and spells the rest by rule.
        if first != own:
            yield f"{system}, own family name", f"{own} {'-'.join(parts).capitalize()}"


def _voiced(given: list[str]) -> list[str]:
    """The syllables by McCune and Reischauer, who hear ㄱ, ㄷ, ㅂ and ㅈ voiced between vowels."""
    parts = [_syllable(one, "mccune") for one in given]
    for number, letter in enumerate(given[1:], 1):
        # Not the aspirated ones: they have a mark that newspapers leave out.
        is_plain = _VOICED.get((ord(letter) - _FIRST) // (21 * 28))
        if is_plain and parts[number - 1][-1] in "aeiounmlg":
            parts[number] = is_plain + re.sub("^(?:ch|[ktp])", "", parts[number])
    return parts


def _syllable(letter: str, system: str) -> str:
    initials, vowels, finals = (t[system].split() for t in (_INITIALS, _VOWELS, _FINALS))
    initial, rest = divmod(ord(letter) - _FIRST, 21 * 28)
    vowel, final = divmod(rest, 28)
    return (initials[initial] + vowels[vowel] + finals[final]).replace("-", "")
