"""People with a Chinese or a Japanese name, found by how it is read in Latin letters, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from ..model import Person
from . import chinese, japanese
from .claims import names_of
from .folding import name_words
from .japanese import Sound


class Heard(NamedTuple):
    """Who can be meant by the sound of a name, and whether that is certain."""

    ids: tuple[str, ...] = ()
    is_sure: bool = False


class ByReading:
    """Those whose profile has a name in characters or kana, and those who have only Latin letters.

    Its tables are made at the first unknown name that needs them: most sites never do.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = tuple(people)

    def heard(self, text: str) -> Heard | None:
        """Whom an otherwise unknown name can mean."""
        if not text.isascii() and _in_its_own_script(text):
            found = dict.fromkeys(self._read_from_script(text), False)
        else:
            found = dict(self._written_in_latin(text))
        return Heard(tuple(found), is_sure=all(found.values())) if found else None

    def _written_in_latin(self, text: str) -> Iterator[tuple[str, bool]]:
        words = name_words(text)
        # Without a Chinese syllable the tables of characters are not even loaded.
        for key in chinese.as_read(words) if chinese.has_syllables(words) else ():
            yield from self._chinese.get(key, ())
        if spelled := japanese.of_latin(text):
            for reading, person_id in self._japanese.get(spelled.short, ()):
                if reading.can_be(spelled):
                    yield person_id, True

    def _read_from_script(self, text: str) -> Iterator[str]:
        """Who is written in Latin letters as the text in characters or kana would be read."""
        keys = chinese.read_aloud(text) if chinese.is_in_characters(text) else frozenset[str]()
        if reading := japanese.of_kana(text):
            keys = frozenset((reading.short, reading.turned.short))
        for key in sorted(keys):
            yield from self._latin.get(key, ())

    @cached_property
    def _chinese(self) -> Mapping[str, Sequence[tuple[str, bool]]]:
        """Folded readings of names in characters, with whose they are, and whether surely so."""
        readings: dict[str, list[tuple[str, bool]]] = {}
        for person in self._people:
            for name in filter(chinese.is_in_characters, _spellings(person)):
                is_sure = _is_chinese(person, name)
                for key in sorted(chinese.read_aloud(name)):
                    family, given = key.split(" ", 1)
                    readings.setdefault(key, []).append((person.id, is_sure))
                    # The family name comes first in Chinese, and last only abroad.
                    readings.setdefault(f"{given} {family}", []).append((person.id, False))
        return readings

    @cached_property
    def _japanese(self) -> Mapping[str, Sequence[tuple[Sound, str]]]:
        readings: dict[str, list[tuple[Sound, str]]] = {}
        for person in self._people:
            for reading in filter(None, map(japanese.of_kana, _spellings(person))):
                for one in (reading, reading.turned):
                    readings.setdefault(one.short, []).append((one, person.id))
        return readings

    @cached_property
    def _latin(self) -> Mapping[str, Sequence[str]]:
        """Names in Latin letters, of people of whom no other spelling is known."""
        ids: dict[str, list[str]] = {}
        for person in self._people:
            if not any(map(_in_its_own_script, _spellings(person))):
                for key in dict.fromkeys(key for one in _spellings(person) for key in _keys(one)):
                    ids.setdefault(key, []).append(person.id)
        return ids


def _spellings(person: Person) -> tuple[str, ...]:
    return (*names_of(person), *person.aliases)


def _is_chinese(person: Person, name: str) -> bool:
    """Whether the profile shows that the characters are read in Chinese: a Korean may have them."""
    latin = [name_words(one) for one in _spellings(person)]
    turned = [(*words[-1:], *words[:-1]) for words in latin]
    read = {key for words in (*latin, *turned) for key in chinese.as_read(words)}
    return chinese.speaks_chinese(person.country) or not read.isdisjoint(chinese.read_aloud(name))


def _in_its_own_script(text: str) -> bool:
    return chinese.is_in_characters(text) or japanese.of_kana(text) is not None


def _keys(name: str) -> Iterator[str]:
    yield from chinese.as_read(name_words(name))
    if reading := japanese.of_latin(name):
        yield reading.short
