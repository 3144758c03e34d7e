"""People who may be taken for one another: of one name, or of names that are near."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from ..model import Person, Subject
from .claims import names_of
from .folding import fold
from .hangul import is_hangul
from .korean import latin_skeletons, skeletons, sounds_like
from .typos import NearIndex, Spelled

_Ids = tuple[str, str]


def near_namesakes(people: Iterable[Subject]) -> Mapping[str, tuple[str, ...]]:
    """The ids of those with whom each person may be confused; only of people who have any.

    Two share a name, differ by what may be a typing error, or the name of one in Hangul can be
    spelled as the other's is: 김현종 is Kim Hyun-jong, and could be Kim Hyun-chong. Or the profile
    of one says so.
    """
    everybody = tuple(people)
    ids = {person.id for person in everybody}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for pairs in (_of_one_name, _nearly_alike, _heard, _said):
        for one, other in pairs(everybody):
            if one != other and other in ids:
                found[one].add(other)
                found[other].add(one)
    return {one: tuple(sorted(others)) for one, others in found.items()}


def _said(people: Iterable[Subject]) -> Iterator[_Ids]:
    for person in people:
        if isinstance(person, Person):
            yield from ((person.id, other) for other in person.mistaken_for)


def _of_one_name(people: Iterable[Subject]) -> Iterator[_Ids]:
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for person in people:
        for name in dict.fromkeys(map(fold, names_of(person))):
            ids[name].append(person.id)
    for members in ids.values():
        yield from combinations(members, 2)


def _nearly_alike(people: Iterable[Subject]) -> Iterator[_Ids]:
    near: NearIndex[str] = NearIndex()
    for person in people:
        spelled = Spelled.of(person.name, person=True)
        yield from ((person.id, other) for other in near.to(spelled))
        # Entered only now, so that each pair comes up once.
        near.add(spelled, person.id)


def _heard(people: Iterable[Subject]) -> Iterator[_Ids]:
    latin: defaultdict[str, list[Subject]] = defaultdict(list)
    for person in people:
        if person.name.isascii():
            for key in latin_skeletons(fold(person.name)):
                latin[key].append(person)
    for person in people:
        for name in filter(is_hangul, names_of(person)):
            alike = (other for key in skeletons(name) for other in latin.get(key, ()))
            yield from (
                (person.id, other.id) for other in alike if sounds_like(name, fold(other.name))
            )
