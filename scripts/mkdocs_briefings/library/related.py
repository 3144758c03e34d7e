"""Which briefings are close to one another, and why.

They are about the same if one of the topics that they share is what both are mostly about, or if
they share several of which one is that for either of them: as long as these are a good part of
their topics, or the words of one lead to the other. A link between news of the same weeks needs no
more than any shared topic. What they share besides, and that they continue the same story, only
adds to that. A shared subject weighs more the fewer briefings name it. Candidates come from the
subjects' lists, never from comparing all pairs.
"""

from __future__ import annotations

import heapq
import math
import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from urllib.parse import unquote

from ..markdown import link_targets
from ..model import Briefing, Kind, SubjectKey
from ..names import fold
from .library import Library

CLOSEST = 5
NEIGHBOURHOOD = 20
"""How many briefings before and after one are looked at within each of its subjects.

It bounds the work for a briefing by the number of its subjects, however many briefings there are.
A subject that nearly all briefings share says little anyway, and those far apart in time are still
found through any rarer subject they share.
"""
CLOSE_ENOUGH = 0.3
"""The share of the closest one's score below which a briefing is left out: few are better."""
SHORTLIST = 3 * CLOSEST
"""How many of the candidates are compared subject by subject."""
WEIGHTS = {Kind.TOPIC: 1.5, Kind.ORGANISATION: 0.5, Kind.PERSON: 0.5, Kind.PLACE: 0.2}
"""What a shared subject counts by its kind: meetings on all topics are in the same capitals."""
LINKED, BESIDE = 1.5, 0.75
"""What a link in the words counts, and what following, or being followed by, the same briefing."""
MAIN = 2
"""What a topic counts more where it is the first of both: authors put what matters most first."""
SEVERAL = 2
"""How many shared topics are a reason, if only one of the two is mainly about any of them."""
OVERLAP = {True: 0.3, False: 0.4}
"""The part of their topics that two share at least, if the words of neither lead to the other: with
the first topic of both among them, and otherwise."""
SEASON = 120
"""Days within which a link in the words and any shared topic are enough: news of the same weeks."""
FADING = 2 * 365
"""Days apart after which what two briefings share counts half, and the past is told only where the
words lead to it."""


@dataclass(frozen=True, slots=True)
class RelatedBriefing:
    """A briefing close to another, with what explains it."""

    id: str
    score: float
    shared: tuple[SubjectKey, ...]
    """Every subject that both name, what counts most first; of one name, only one."""
    is_linked: bool = False
    """Whether the words of one of them lead to the other."""
    is_beside: bool = False
    """Whether they follow the same briefing, or are followed by the same."""


class Related:
    """The closest briefings of each, found when they are asked for.

    A shared subject weighs log(N / n), where n of all N briefings name it, times what its kind
    counts: the rarer, the more; one that all name weighs nothing. It counts less the farther the
    two are apart in time, and the more subjects the other has. Among equally close ones the newer
    comes first.
    """

    def __init__(self, library: Library) -> None:
        briefings = library.briefings
        self._library = library
        self._briefings = briefings
        self._ages = {briefing.id: age for age, briefing in enumerate(briefings)}
        self._days_of = [briefing.date.toordinal() for briefing in briefings]
        self._beside = _beside(briefings, self._ages)
        self._links = _links(briefings)
        self._mains = [_main(briefing) for briefing in briefings]
        self._topics = [frozenset(briefing.topics) for briefing in briefings]
        self._keys = [frozenset(_keys(briefing)) for briefing in briefings]
        self._named, self._places = _named(self._keys)
        self._weights = {
            key: _weight(key, len(n), len(briefings)) for key, n in self._named.items()
        }
        # A text about everything shares something with all, and is close to none.
        self._breadths = [math.sqrt(1 + self._sum(keys)) for keys in self._keys]
        self._folded: dict[SubjectKey, str] = {}
        self._last: tuple[str, tuple[RelatedBriefing, ...]] = ("", ())

    def to(self, briefing_id: str) -> tuple[RelatedBriefing, ...]:
        """The closest briefings, closest first; none that is about something else."""
        # Asked for once more when its page is made.
        if self._last[0] != briefing_id:
            self._last = (briefing_id, self._to(briefing_id))
        return self._last[1]

    def _to(self, briefing_id: str) -> tuple[RelatedBriefing, ...]:
        age = self._ages[briefing_id]
        likely = (other for other in self._shortlist(age) if self._may_have_reason(age, other))
        others = ((other, self._explained(age, other)) for other in likely)
        alike = (one for other, one in others if self._has_reason(age, other, one))
        closest = heapq.nsmallest(CLOSEST, alike, key=self._order)
        return tuple(one for one in closest if one.score >= CLOSE_ENOUGH * closest[0].score)

    def _shortlist(self, age: int) -> list[int]:
        """The ages of the likely closest, the newest first among equals."""
        scores = self._scores(age)
        for other in self._shown(age):
            scores.pop(other, None)
        # A sort of a few hundred takes less than a heap of the largest.
        least = min(sorted(scores.values(), reverse=True)[:SHORTLIST], default=0.0)
        # With all that equal the last of the shortlist, so that age can decide between them.
        likely = [other for other, score in scores.items() if score >= least]
        return sorted(likely, key=lambda other: (-scores[other], other))[:SHORTLIST]

    def _shown(self, age: int) -> set[int]:
        """Itself, and what its page shows already: what it follows, and what followed it."""
        briefing = self._briefings[age]
        thread = (*self._library.earlier(briefing.id), *self._library.later(briefing.id))
        return {age, *(self._ages[one.id] for one in thread)}

    def _scores(self, age: int) -> dict[int, float]:
        """Roughly, how close the likely ones are to a briefing."""
        counted: defaultdict[int, float] = defaultdict(float)
        for key, place in self._places[age].items():
            if self._weights[key] > 0:
                start = max(0, place - NEIGHBOURHOOD)
                near = self._named[key][start : place + NEIGHBOURHOOD + 1]
                for other, counts in zip(near, self._all_counted(key, age, near), strict=True):
                    counted[other] += counts
        # Most of them are neighbours by several subjects, and as far away by each: what a subject
        # counts of its weight is reckoned once, and as `_share` does, without so many calls.
        day, days, breadths = self._days_of[age], self._days_of, self._breadths
        scores = {
            other: counts * (FADING / (FADING + abs(day - days[other])) / breadths[other])
            for other, counts in counted.items()
        }
        for other in self._links[age]:
            scores[other] = scores.get(other, 0) + LINKED
        for other in self._beside[age]:
            scores[other] = scores.get(other, 0) + BESIDE
        return scores

    def _explained(self, age: int, other: int) -> RelatedBriefing:
        # All that both name, while the shortlist knows only where they are neighbours.
        shared = [key for key in self._keys[age] & self._keys[other] if self._weights[key] > 0]
        shared.sort(key=lambda key: (-self._weights[key], key))
        shared = self._by_name(shared)
        is_linked, is_beside = other in self._links[age], other in self._beside[age]
        weight = sum(self._counted(key, age, other) for key in sorted(shared))
        score = weight * self._share(age, other)
        score += LINKED * is_linked + BESIDE * is_beside
        # Rounded, since equal sums of different weights may differ in their last digits.
        id_ = self._briefings[other].id
        return RelatedBriefing(id_, round(score, 6), tuple(shared), is_linked, is_beside)

    def _by_name(self, keys: Iterable[SubjectKey]) -> list[SubjectKey]:
        """The subjects, but of those with one name only the first: it counts, and is said, once."""
        names: dict[str, SubjectKey] = {}
        for key in keys:
            if key not in self._folded:
                self._folded[key] = fold(self._library.subject(*key).name)
            names.setdefault(self._folded[key], key)
        return list(names.values())

    def _counted(self, key: SubjectKey, age: int, other: int) -> float:
        """What a shared subject counts, before time and breadth."""
        is_main = key == self._mains[age] == self._mains[other]
        return self._weights[key] * (MAIN if is_main else 1)

    def _all_counted(self, key: SubjectKey, age: int, others: Sequence[int]) -> Iterable[float]:
        if key == self._mains[age]:
            return (self._counted(key, age, other) for other in others)
        return repeat(self._weights[key], len(others))

    def _may_have_reason(self, age: int, other: int) -> bool:
        """Whether they can be about the same: told in less time than what they share."""
        # A draft may not have a topic yet.
        if self._topics[age].isdisjoint(self._topics[other]):
            return False
        if other in self._links[age]:
            return True
        is_near = self._days(age, other) <= FADING
        return is_near and self._overlap(age, other) >= min(OVERLAP.values())

    def _has_reason(self, age: int, other: int, related: RelatedBriefing) -> bool:
        """Whether both are about the same: common names alone are no reason."""
        topics = [key for key in related.shared if key[0] is Kind.TOPIC]
        mains = [main for main in (self._mains[age], self._mains[other]) if main in topics]
        is_of_both = bool(mains) and self._mains[age] == self._mains[other]
        days = self._days(age, other)
        if related.is_linked and days > FADING:
            return is_of_both
        if related.is_linked and days <= SEASON:
            return bool(topics)
        is_narrow = related.is_linked or self._overlap(age, other) >= OVERLAP[is_of_both]
        is_about = is_of_both or (bool(mains) and len(topics) >= SEVERAL)
        return days <= FADING and is_narrow and is_about

    def _overlap(self, age: int, other: int) -> float:
        """How much of what the two are about they share, from 0 to 1."""
        one, two = self._topics[age], self._topics[other]
        return len(one & two) / len(one | two)

    def _sum(self, keys: Iterable[SubjectKey]) -> float:
        # In one order: sums of floats depend on it.
        return sum(self._weights[key] for key in sorted(keys))

    def _share(self, age: int, other: int) -> float:
        """What a subject counts of its weight between two."""
        return FADING / (FADING + self._days(age, other)) / self._breadths[other]

    def _days(self, age: int, other: int) -> int:
        return abs(self._days_of[age] - self._days_of[other])

    def _order(self, related: RelatedBriefing) -> tuple[float, int]:
        return (-related.score, self._ages[related.id])


def _weight(key: SubjectKey, named: int, briefings: int) -> float:
    # Inverse document frequency, as search engines weigh words (Spärck Jones 1972).
    return WEIGHTS[key[0]] * math.log(briefings / named)


def _main(briefing: Briefing) -> SubjectKey | None:
    return next(((Kind.TOPIC, topic) for topic in briefing.topics), None)


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


def linked_from(briefing: Briefing) -> tuple[str, ...]:
    """Where a briefing's words lead, if any of it may be another briefing."""
    if ".md" not in briefing.body:
        return ()
    return tuple(target for target, _ in link_targets(briefing.body))


def _links(briefings: Sequence[Briefing]) -> list[set[int]]:
    """For each briefing, by age, those to which its words lead, and those that lead to it."""
    ages = {briefing.position.path: age for age, briefing in enumerate(briefings)}
    links: list[set[int]] = [set() for _ in briefings]
    for age, briefing in enumerate(briefings):
        folder = posixpath.dirname(briefing.position.path)
        for target in linked_from(briefing):
            path = unquote(target.partition("#")[0])
            other = ages.get(posixpath.normpath(posixpath.join(folder, path)), age)
            if other != age:
                links[age].add(other)
                links[other].add(age)
    return links


def _beside(briefings: Sequence[Briefing], ages: Mapping[str, int]) -> list[set[int]]:
    """For each briefing, by age, those that follow what it follows, or are followed by the same."""
    beside: list[set[int]] = [set() for _ in briefings]
    followers: defaultdict[str, list[int]] = defaultdict(list)
    for age, briefing in enumerate(briefings):
        followed = [ages[id_] for id_ in briefing.follows if id_ in ages]
        for one in followed:
            followers[briefings[one].id].append(age)
        _join(beside, followed)
    for members in followers.values():
        _join(beside, members[-NEIGHBOURHOOD:])
    return beside


def _join(beside: list[set[int]], members: Sequence[int]) -> None:
    for one in members:
        beside[one].update(other for other in members if other != one)
