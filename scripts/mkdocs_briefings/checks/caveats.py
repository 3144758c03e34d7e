"""Words by which a text says that it knows something only from somebody, or not for sure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..names import fold

_ENGLISH = re.compile(
    r"\b(?:according to|reported(?:ly)?|report(?:s|ing)?|says|said to|claims?|alleged(?:ly)?"
    r"|unconfirmed|not confirmed|unverified|not verified|single source|only source|sole source"
    r"|one source|digests?|aggregators?|machine-(?:made|written)|AI(?:-written)?|rewrit(?:es?|ten)"
    r"|second-?hand|no official (?:record|text|transcript))\b",
    re.IGNORECASE,
)
_KOREAN = re.compile(
    "에 따르면|에 의하면|보도|전해졌|알려졌|주장|미확인|확인되지|확인된 바 없|단독 출처|유일한 출처"
    "|한 곳뿐|인공지능|요약 기사|재인용|전언"
)


def has_caveat(text: str, publishers: Iterable[str]) -> bool:
    """Whether a text names one of these publishers, or says that somebody reports it."""
    folded = fold(text)
    named = any(fold(name) in folded for name in publishers)
    return named or bool(_ENGLISH.search(text) or _KOREAN.search(text))
