"""Which briefings are close to one another, and why.

A shared subject weighs more the fewer briefings name it. Candidates come from the subjects' lists,
never from comparing all pairs.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Briefing, Kind, SubjectKey
from .library import Library

CLOSEST = 5
NEIGHBOURHOOD = 20
"""How many briefings before and after one are looked at within each of its subjects.

It bounds the work for a briefing by the number of its subjects, however many briefings there are.
A subject that nearly all briefings share says little anyway, and those far apart in time are still
found through any rarer subject they share.
"""
SHORTLIST = 3 * CLOSEST
"""How many of the candidates are compared subject by subject."""


@dataclass(frozen=True, slots=True)
class RelatedBriefing:
    """A briefing close to another, with the subjects that explain it."""

    id: str
    score: float
    shared: tuple[SubjectKey, ...]
    """Every subject that both name, rarest first."""


class Related:
    """The closest briefings of each, found when they are asked for.

    A shared subject weighs log(N / n), where n of all N briefings name it: the rarer, the more; one
    that all name weighs nothing. Among equally close ones the newer comes first.
    """

    def __init__(self, library: Library) -> None:
        briefings = library.briefings
        self._briefings = briefings
        self._ages = {briefing.id: age for age, briefing in enumerate(briefings)}
        self._threads = _threads(briefings, self._ages)
        self._keys = [frozenset(_keys(briefing)) for briefing in briefings]
        self._named, self._places = _named(self._keys)
        # Inverse document frequency, as search engines weigh words (Spärck Jones 1972).
        self._weights = {key: math.log(len(briefings) / len(n)) for key, n in self._named.items()}

    def to(self, briefing_id: str) -> tuple[RelatedBriefing, ...]:
        """The closest briefings, closest first."""
        age = self._ages[briefing_id]
        others = (self._explained(age, other) for other in self._shortlist(age))
        return tuple(heapq.nsmallest(CLOSEST, others, key=self._order))

    def _shortlist(self, age: int) -> list[int]:
        """The ages of the likely closest, the newest first among equals."""
        found, threads, thread = self._scores(age), self._threads, self._threads[age]
        # The page shows its whole thread already.
        scores = {other: score for other, score in found.items() if threads[other] != thread}
        least = min(heapq.nlargest(SHORTLIST, scores.values()), default=0.0)
        # With all that equal the last of the shortlist, so that age can decide between them.
        likely = [other for other, score in scores.items() if score >= least]
        return sorted(likely, key=lambda other: (-scores[other], other))[:SHORTLIST]

    def _scores(self, age: int) -> dict[int, float]:
        """Roughly, what the neighbours of a briefing within each of its subjects share with it."""
        scores: defaultdict[int, float] = defaultdict(float)
        for key, place in self._places[age].items():
            weight = self._weights[key]
            if weight > 0:
                start = max(0, place - NEIGHBOURHOOD)
                for other in self._named[key][start : place + NEIGHBOURHOOD + 1]:
                    scores[other] += weight
        return scores

    def _explained(self, age: int, other: int) -> RelatedBriefing:
        # All that both name, while the shortlist knows only where they are neighbours.
        shared = [key for key in self._keys[age] & self._keys[other] if self._weights[key] > 0]
        shared.sort(key=lambda key: (-self._weights[key], key))
        score = sum(self._weights[key] for key in shared)
        # Rounded, since equal sums of different weights may differ in their last digits.
        return RelatedBriefing(self._briefings[other].id, round(score, 6), tuple(shared))

    def _order(self, related: RelatedBriefing) -> tuple[float, int]:
        return (-related.score, self._ages[related.id])


def _keys(briefing: Briefing) -> Iterator[SubjectKey]:
    for kind in Kind:
        for subject in briefing.subjects(kind):
            yield kind, subject


def _named(
    keys: Iterable[Iterable[SubjectKey]],
) -> tuple[Mapping[SubjectKey, list[int]], list[Mapping[SubjectKey, int]]]:
    """Who names each subject, by age, and each briefing's places in these lists."""
    named: defaultdict[SubjectKey, list[int]] = defaultdict(list)
    places: list[Mapping[SubjectKey, int]] = []
    for age, of_briefing in enumerate(keys):
        # A set has another order in each run, and a sum of floats depends on the order.
        of_briefing = sorted(of_briefing)
        places.append({key: len(named[key]) for key in of_briefing})
        for key in of_briefing:
            named[key].append(age)
    return named, places


def _threads(briefings: Sequence[Briefing], ages: Mapping[str, int]) -> list[int]:
    """For each briefing, by age, a number that its whole thread shares."""
    # A forest with one top for each thread, so that following all arrows takes a single pass.
    above = list(range(len(briefings)))

    def top(age: int) -> int:
        while above[age] != age:
            above[age] = age = above[above[age]]
        return age

    for age, briefing in enumerate(briefings):
        for followed in briefing.follows:
            if followed in ages:
                above[top(age)] = top(ages[followed])
    return [top(age) for age in above]
