"""Short forms of first names: Jim can be James. Only ever a question, for Jim may be his name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nicknames import NickNamer

_INITIALS = 2
"""Letters: J. K. Doe may be folded as `jk`."""


def can_be_first_name(written: str, full: str) -> bool:
    """Whether folded words can be one first name: the same, a short form, or initials."""
    if min(len(written), len(full)) <= _INITIALS:
        return written[:1] == full[:1]
    return written == full or full in other_forms(written)


def other_forms(first_name: str) -> frozenset[str]:
    """The folded first names that this one is short for, or that are short for it."""
    forms = _forms()
    # By way of the full name, so that Bob is asked about Rob too.
    full = forms.canonicals_of(first_name)
    short = {short for one in (first_name, *full) for short in forms.nicknames_of(one)}
    return frozenset({*full, *short} - {first_name})


@cache
def _forms() -> NickNamer:
    # It reads its table when it is made, which most runs never need.
    from nicknames import NickNamer

    return NickNamer()
