"""Korean names in Hangul compared with names in Latin letters."""

from __future__ import annotations

import re
from functools import lru_cache

_FIRST, _LAST, _MEDIALS, _FINALS = 0xAC00, 0xD7A3, 21, 28


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_INITIAL = _parts("g|k kk|gg|k n d|t tt|dd r|l|n m b|p pp|bb s|sh ss|s - j|ch jj ch|c k t p h")
_MEDIAL = _parts(
    "a|ah ae|e|ai ya|yah yae|ye eo|u|o|uh|ou e|ae yeo|yu|you|yo|yuh ye|yae o|oh wa wae|we "
    "oe|we|oi|wae yo u|oo|wu|ou wo|weo we wi|wee|ui yu|yoo|you|u eu|u|oo|i ui|eui|wi i|ee|yi"
)
_FINAL = _parts(
    "- g|k|ck|c g|k k n n n d|t l|r k m l l l p l m b|p b|p t|s t|s ng t|j t|ch k t p|b -|h"
)
_FAMILIES = {
    **{"강": "kang|gang", "고": "ko|koh|go", "구": "koo|ku|gu|goo", "권": "kwon|gwon"},
    **{"김": "kim|gim", "노": "roh|noh|no|ro", "류": "ryu|ryoo|yoo|yu", "문": "moon|mun"},
    **{
        "박": "park|pak|bak|bahk",
        "백": "baek|paik|paek|baik",
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
    **{"조": "cho|jo|choe", "주": "joo|ju|chu", "최": "choi|choe|chey", "허": "hur|heo|huh"},
    **{"황": "hwang|whang", "홍": "hong"},
}
"""Family names that are not written by the rules."""


def is_hangul(text: str) -> bool:
    """Whether a name is written in Hangul and nothing else."""
    letters = text.replace(" ", "")
    return bool(letters) and all(_FIRST <= ord(letter) <= _LAST for letter in letters)


def sounds_like(hangul: str, latin: str) -> bool:
    """Whether a name in Latin letters, folded without gaps, can be that name in Hangul."""
    return re.fullmatch(_pattern(hangul.replace(" ", "")), latin) is not None


@lru_cache(maxsize=1024)
def _pattern(hangul: str) -> str:
    family = _FAMILIES.get(hangul[0])
    first = f"(?:{family})" if family else _syllable(hangul[0])
    return first + "".join(map(_syllable, hangul[1:]))


def _syllable(letter: str) -> str:
    number = ord(letter) - _FIRST
    initial, rest = divmod(number, _MEDIALS * _FINALS)
    medial, final = divmod(rest, _FINALS)
    parts = (_INITIAL[initial], _MEDIAL[medial], _FINAL[final])
    return "".join(f"(?:{part.replace('-', '')})" for part in parts)
