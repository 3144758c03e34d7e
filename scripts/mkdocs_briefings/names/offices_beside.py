"""The office that a text gives beside a name: before it, in Korean after it."""

from __future__ import annotations

import re
from functools import cache

from ..model import Person
from .hangul import HANGUL, is_hangul
from .korean import AFTER_HANGUL_OFFICE, HANGUL_OFFICE
from .titles import office_matches, styled, titles_at_end

_LOOK_BACK = 80
"""Characters before a name that can be its office: `Deputy National Security Adviser`."""


def says_otherwise(person: Person, text: str, start: int, end: int) -> bool:
    """Whether the text gives an office beside a name that is none of those in the profile.

    `Admiral Mike Roe, head of the Example Agency` may be a namesake of Representative Mike Roe.
    """
    beside = styled(with_office(text, start, end))
    if not person.roles or not beside.offices:
        return False
    return not any(office_matches(beside, role.title) for role in person.roles)


# Slow to compile, and most sites have no names in hangul.
@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s+[{HANGUL}]+){{0,2}}?\s+[{HANGUL}]*(?:{HANGUL_OFFICE})(?={AFTER_HANGUL_OFFICE})"
    )


def with_office(text: str, start: int, end: int) -> str:
    """The name there with the office beside it: `Sen. Jane Doe`, `홍길동 국방부 장관`."""
    name = " ".join(text[start:end].split())
    if is_hangul(name[-1:]):
        after = _after().match(text, end)
        return f"{name}{after[0]}" if after else name
    # An office at the end of the paragraph above is not this person's.
    before = text[max(0, start - _LOOK_BACK) : start].rpartition("\n\n")[2]
    return " ".join([*titles_at_end(before), name])
