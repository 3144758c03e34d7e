"""Which fields a file gave: one set of names for all objects that have been given the same ones.

Pydantic keeps a set with each object, which takes more memory than most of what it is about.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from .briefing_fields import Fields


def names_given(names: Iterable[str]) -> set[str]:
    """These names; the same set for the same ones."""
    return _shared(frozenset(names))


def share_names(fields: Fields) -> None:
    """Let fields, and those in them, share what they have in common with all others."""
    # Models are frozen, and this is nothing that their values show.
    object.__setattr__(fields, _GIVEN, names_given(fields.model_fields_set))
    for value in vars(fields).values():
        for one in value if type(value) is tuple else (value,):
            if isinstance(one, Fields):
                share_names(one)


_GIVEN = "__pydantic_fields_set__"


@lru_cache(maxsize=1 << 12)
def _shared(names: frozenset[str]) -> set[str]:
    return set(names)
