"""The office that a text gives beside a name: before it, in Korean after it."""

from __future__ import annotations

import re

from .hangul import HANGUL, is_hangul
from .korean_endings import AFTER_HANGUL_OFFICE, HANGUL_OFFICE
from .titles import titles_at_end

_LOOK_BACK = 80
"""Characters before a name that can be its office: `Deputy National Security Adviser`."""
_AFTER = re.compile(
    rf"(?:\s+[{HANGUL}]+){{0,2}}?\s+[{HANGUL}]*(?:{HANGUL_OFFICE})(?={AFTER_HANGUL_OFFICE})"
)


def with_office(text: str, start: int, end: int) -> str:
    """The name there with the office beside it: `Sen. Jane Doe`, `홍길동 국방부 장관`."""
    name = " ".join(text[start:end].split())
    if is_hangul(name[-1:]):
        after = _AFTER.match(text, end)
        return f"{name}{after[0]}" if after else name
    # An office at the end of the paragraph above is not this person's.
    before = text[max(0, start - _LOOK_BACK) : start].rpartition("\n\n")[2]
    return " ".join([*titles_at_end(before), name])
