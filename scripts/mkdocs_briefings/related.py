"""Which briefings are close to one another, and why."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .library import Library
from .model import Briefing, Kind

CLOSEST = 5
NEIGHBOURHOOD = 40
"""How many briefings on each side in time are compared within one subject. It bounds the work: a
subject of most briefings says little about any two of them, unless they are close in time too."""

Key = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class RelatedBriefing:
    """A briefing close to another, with the subjects that explain it."""

    id: str
    score: float
    shared: tuple[Key, ...]
    """The rarest first."""


class Related:
    """The closest briefings of each, scored when they are asked for.

    A shared subject weighs log(N / n), where n of all N briefings name it: the rarer, the more.
    Briefings of the same thread are left out, since the page shows these anyway. Ties go to the
    newer briefing.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        total = max(1, len(library.briefings))
        self._weights: Mapping[Key, float] = {
            (kind, subject.id): math.log(1 + total / max(1, library.count(kind, subject.id)))
            for kind in Kind
            for subject in library.subjects(kind)
        }
        self._ages = {briefing.id: age for age, briefing in enumerate(library.briefings)}

    def to(self, briefing_id: str) -> tuple[RelatedBriefing, ...]:
        """The closest briefings, the closest first."""
        briefing = self._library.by_id[briefing_id]
        shared: defaultdict[str, list[Key]] = defaultdict(list)
        for key in _keys(briefing):
            for other in self._near(key, briefing_id):
                shared[other.id].append(key)
        for known in self._same_thread(briefing_id):
            shared.pop(known, None)
        best = heapq.nsmallest(CLOSEST, shared, key=lambda id_: self._order(id_, shared[id_]))
        return tuple(self._explained(id_, shared[id_]) for id_ in best)

    def _near(self, key: Key, briefing_id: str) -> Iterator[Briefing]:
        place = self._library.place(*key, briefing_id)
        briefings = self._library.of(*key)
        start = max(0, place - NEIGHBOURHOOD)
        for other in briefings[start : place + NEIGHBOURHOOD + 1]:
            if other.id != briefing_id:
                yield other

    def _same_thread(self, briefing_id: str) -> Iterator[str]:
        for briefing in self._library.earlier(briefing_id) + self._library.later(briefing_id):
            yield briefing.id

    def _score(self, keys: Sequence[Key]) -> float:
        return sum(self._weights[key] for key in keys)

    def _order(self, briefing_id: str, keys: Sequence[Key]) -> tuple[float, int]:
        return (-round(self._score(keys), 6), self._ages[briefing_id])

    def _explained(self, briefing_id: str, keys: Sequence[Key]) -> RelatedBriefing:
        rarest_first = sorted(keys, key=lambda key: (-self._weights[key], key))
        return RelatedBriefing(briefing_id, round(self._score(keys), 6), tuple(rarest_first))


def _keys(briefing: Briefing) -> Iterator[Key]:
    for kind in Kind:
        for subject in briefing.subjects(kind):
            yield kind, subject
