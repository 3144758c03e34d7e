"""What may be attached to the end of a name: Korean particles and offices, an English plural."""

from __future__ import annotations

import re

from .hangul import HANGUL, is_hangul
from .titles import HANGUL_OFFICES

_PARTICLES = (
    *(
        "이",
        "가",
        "은",
        "는",
        "을",
        "를",
        "의",
        "에",
        "에게",
        "에게서",
        "에서",
        "와",
        "과",
        "도",
        "로",
    ),
    *(
        "으로",
        "만",
        "까지",
        "부터",
        "처럼",
        "보다",
        "마저",
        "조차",
        "이나",
        "나",
        "이며",
        "며",
        "이라",
        "라",
    ),
    *(
        "이라고",
        "라고",
        "이란",
        "란",
        "께",
        "께서",
        "한테",
        "랑",
        "이랑",
        "엔",
        "에는",
        "에도",
        "에서는",
    ),
    *("에서도", "와는", "과는", "와의", "과의", "로의", "으로의", "측", "측은", "측이", "측의"),
)
_COURTESIES = ("씨", "님", "군", "양")
_ENDING = re.compile(
    f"(?:{'|'.join(sorted((*HANGUL_OFFICES, *_COURTESIES), key=len, reverse=True))})?"
    f"(?:{'|'.join(sorted(_PARTICLES, key=len, reverse=True))})?(?![0-9A-Za-z{HANGUL}])"
)
_PLURAL = re.compile(rf"(?:e?s)?(?![0-9a-z{HANGUL}]|[^\W_])")


def ends_word(text: str, end: int) -> bool:
    """Whether a name that ends there may be a whole word of a folded text.

    A Korean particle may follow it, also in Latin letters (`SCM에서`), and an English plural.
    """
    following = text[end : end + 1]
    if not following.isalnum():
        return True
    if is_hangul(following):
        return _ENDING.match(text, end) is not None
    return following in "es" and _PLURAL.match(text, end) is not None
