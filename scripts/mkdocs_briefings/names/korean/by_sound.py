"""People with a Korean name, found by any of its usual spellings in Latin letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType

from ...model import Person, Subject
from ..claims import names_of
from ..folding import fold, name_words
from ..heard import Heard
from .spelling_table import latin_skeletons, skeletons
from .whole_name import (
    is_another_family,
    is_romanised_name,
    is_written_as,
    romanisations,
)


class BySound:
    """Those whose profile has the name in Hangul: only then is it known how it can be written."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        people = [one for one in subjects if isinstance(one, Person)]
        self._names = {
            (name, person.id): None
            for person in people
            for name in names_of(person)
            if is_romanised_name(name)
        }
        self._alike: dict[str, list[tuple[str, str]]] = {}
        for name, person_id in self._names:
            for key in skeletons(name):
                self._alike.setdefault(key, []).append((name, person_id))
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}

    def meant(self, text: str) -> tuple[str, ...]:
        """The ids of everybody who can be called that, the family name first."""
        return self._written(name_words(text))

    def heard(self, text: str) -> Heard | None:
        """Whom the text can mean; not for certain if the family name is usually another's."""
        words, ids = name_words(text), self.meant(text)
        if not ids:
            return None
        names = (name for name, person in self._names if person in ids)
        return Heard(ids, not all(is_another_family(name, words[0]) for name in names))

    def turned(self, text: str) -> tuple[str, ...]:
        """The ids of everybody who can be called that, the family name last."""
        *given, family = name_words(text)
        return self._written((family, *given))

    def spellings(self, taken: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """Names as the systems write them, with the ids they can mean; none that is `taken`."""
        folded, ids = frozenset(taken), dict[str, list[str]]()
        for name, person in self._names:
            for spelling in romanisations(name):
                if fold(spelling) not in folded:
                    ids.setdefault(spelling, []).append(person)
        return MappingProxyType({one: tuple(dict.fromkeys(of)) for one, of in ids.items()})

    def _written(self, words: Sequence[str]) -> tuple[str, ...]:
        # A name in Hangul was found before as it is; other letters no system of romanisation has.
        if len(words) not in (2, 3) or not all(word.isascii() for word in words):
            return ()
        key = tuple(words)
        # A look goes through every Korean name there is; the same unknown name comes up all over.
        if key not in self._known:
            keys = latin_skeletons("".join(words))
            alike = chain.from_iterable(self._alike.get(one, ()) for one in sorted(keys))
            found = [person for name, person in alike if is_written_as(name, words)]
            self._known[key] = tuple(sorted(set(found)))
        return self._known[key]
