"""What may be attached to the end of a Korean name: particles, offices, courtesies."""

from __future__ import annotations

import re

from ..hangul import HANGUL
from ..office_words import HANGUL_OFFICES


def _one_of(words: str) -> str:
    """The words as the alternatives of a regular expression, the longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


SUBJECT_PARTICLES = "은|는|이|가|께서"
"""Particles after whoever does something."""

_CASES = "에 에게 에게서 에서 한테 께 께서 와 과 랑 이랑 로 으로"
_LIMITS = "만 까지 부터 처럼 보다 마저 조차 간"
_AFTER_THOSE = "은 는 이 가 을 를 의 도 만 로 까지 부터"
"""What may follow one of those: 에서는, 과의, 까지도."""
_LAST = "이 가 은 는 을 를 의 도 엔 나 이나"
"""Particles that nothing follows."""
_TO_BE = "이다 이며 며 이라 라 이라고 라고 이라며 라며 이란 란 이라는 라는"
_PARTICLES = (
    rf"(?:(?:{_one_of(f'{_CASES} {_LIMITS}')})(?:{_one_of(_AFTER_THOSE)})?"
    rf"|{_one_of(f'{_LAST} {_TO_BE}')})"
)
_SIDE = "들?측?"
"""People like these, their side: they come before particles."""
# After a bare name 인 makes another word, since 한국인 are Koreans; after an office it is "who is".
HANGUL_PARTICLES = rf"{_SIDE}{_PARTICLES}$"
"""Particles at the end of a word of Hangul, and those before them: 장관들은."""
AFTER_HANGUL_OFFICE = rf"님?{_SIDE}(?:{_PARTICLES}|인)?(?![{HANGUL}])"
"""What may follow an office: 대통령님께서는, 장관들이."""
HANGUL_OFFICE = _one_of(" ".join(HANGUL_OFFICES))
_COURTESY = "씨|님|군|양"

# The ending must end the word too: 한국은 has a particle, 한국은행 is a bank.
ENDING = re.compile(
    rf"(?:(?:{HANGUL_OFFICE}|{_COURTESY}){AFTER_HANGUL_OFFICE}|{_SIDE}{_PARTICLES}?)(?![0-9A-Za-z{HANGUL}])"
)
"""What may follow a name to the end of its word; nothing, where the name is all of it."""
