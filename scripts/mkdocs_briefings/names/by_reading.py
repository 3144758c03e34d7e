"""People with a name in letters of their own, found by how it is read in Latin letters, and back.

Which languages have such letters, and how they are read, `languages` says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from ..model import Person
from .claims import names_of
from .heard import Heard
from .language_of_names import OwnScript
from .languages import LANGUAGES

_SCRIPTS = tuple(one.script for one in LANGUAGES.values() if one.script)


class ByReading:
    """Those whose profile has a name in its own letters, and those who have only Latin letters.

    Its tables are made at the first unknown name that needs them: most sites never do.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        everybody = tuple(people)
        self._scripts = tuple(_InScript(script, everybody) for script in _SCRIPTS)

    def heard(self, text: str) -> Heard | None:
        """Whom an otherwise unknown name can mean."""
        if not text.isascii() and _in_own_script(text):
            found = {one: False for script in self._scripts for one in script.in_latin(text)}
        else:
            found = dict(one for script in self._scripts for one in script.in_own(text))
        return Heard(tuple(found), is_sure=all(found.values())) if found else None


class _Read(NamedTuple):
    """One way to read somebody's name."""

    person: str
    name: str
    is_sure: bool


class _InScript:
    """The people of one script."""

    def __init__(self, script: OwnScript, people: Sequence[Person]) -> None:
        self._script = script
        self._people = people

    def in_own(self, text: str) -> Iterator[tuple[str, bool]]:
        """Whose name in its own letters can be that text in Latin letters, and whether surely."""
        # Without a key no table is made, and what the language reads by is not even loaded.
        for key in self._script.keys(text):
            for one in self._own.get(key, ()):
                if self._script.can_be(one.name, text):
                    yield one.person, one.is_sure

    def in_latin(self, text: str) -> Iterator[str]:
        """Who is written in Latin letters as the text in its own letters would be read."""
        if self._script.is_written(text):
            for key in sorted({key for key, in_order in self._script.read(text) if in_order}):
                yield from self._latin.get(key, ())

    @cached_property
    def _own(self) -> Mapping[str, Sequence[_Read]]:
        readings: defaultdict[str, list[_Read]] = defaultdict(list)
        for person in self._people:
            spellings = _spellings(person)
            for name in filter(self._script.is_written, spellings):
                is_its = self._script.is_its(name, person.country, spellings)
                for key, in_order in self._script.read(name):
                    readings[key].append(_Read(person.id, name, is_its and in_order))
        return readings

    @cached_property
    def _latin(self) -> Mapping[str, Sequence[str]]:
        """Names in Latin letters, of people of whom no other spelling is known."""
        ids: defaultdict[str, list[str]] = defaultdict(list)
        for person in self._people:
            spellings = _spellings(person)
            if not any(map(_in_own_script, spellings)):
                keys = (key for one in spellings for key in self._script.keys(one))
                for key in dict.fromkeys(keys):
                    ids[key].append(person.id)
        return ids


def _spellings(person: Person) -> tuple[str, ...]:
    return (*names_of(person), *person.aliases)


def _in_own_script(text: str) -> bool:
    return any(script.is_written(text) for script in _SCRIPTS)
