"""What can be particular to the names of a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class OwnScript(NamedTuple):
    """How names in letters of their own become names in Latin letters."""

    is_written: Callable[[str], bool]
    """Whether a text can be a name in these letters."""
    read: Callable[[str], Iterable[tuple[str, bool]]]
    """A name in these letters as keys, how it can sound; and whether its words are in order."""
    keys: Callable[[str], Iterable[str]]
    """The keys of a text in Latin letters; none if no name of the language is written so."""
    can_be: Callable[[str, str], bool]
    """Whether a name of these letters can be a text in Latin letters that shares a key with it."""
    is_its: Callable[[str, str, Sequence[str]], bool]
    """Whether a name, of a person with this country and spellings, is surely of the language."""


class Endings(NamedTuple):
    """What may be attached to the end of a name."""

    can_begin_with: Callable[[str], bool]
    """Whether a letter can begin one: then the pattern alone decides."""
    pattern: re.Pattern[str]
    """An ending to the end of its word, or none of it where the name is the whole word."""


class Sounds(NamedTuple):
    """What makes spellings that sound alike one, for the search box: by spelling, the sound."""

    sounds: Callable[[], Mapping[str, str]]
    families: Callable[[], Mapping[str, str]]
    """Of family names, which are often written as no rule has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageOfNames:
    """What is particular to the names of a language; what it leaves out is nothing particular."""

    is_surely: Callable[[str], bool] | None = None
    """Whether a text has letters that no other language has."""
    script: OwnScript | None = None
    endings: Endings | None = None
    sounds: Sounds | None = None
