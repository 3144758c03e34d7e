"""The order in which things happened: the one order of briefings, wherever they are listed."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from .briefing import Briefing


def chronological(briefings: Iterable[Briefing]) -> tuple[Briefing, ...]:
    """Briefings oldest first: by day; within a day, each after those that it follows.

    Otherwise by the time of day, those without one first, and by id, so that the order never
    depends on the file system.
    """
    ordered = sorted(briefings, key=lambda briefing: (briefing.date, *_within_day(briefing)))
    days = groupby(ordered, key=lambda briefing: briefing.date)
    return tuple(one for _, members in days for one in _followed_first(list(members)))


def _within_day(briefing: Briefing) -> tuple[float, str]:
    # As a moment, not as written: 09:00+09:00 in Seoul comes before 08:00+01:00 in Berlin.
    return (briefing.time.timestamp() if briefing.time else 0.0, briefing.id)


def _followed_first(day: Sequence[Briefing]) -> Iterator[Briefing]:
    """The briefings of a day, given by time: each as early as what it follows allows."""
    places = {briefing.id: place for place, briefing in enumerate(day)}
    followed = [{places[id_] for id_ in one.follows if id_ in places} for one in day]
    followers: defaultdict[int, list[int]] = defaultdict(list)
    for place, before in enumerate(followed):
        for other in before:
            followers[other].append(place)
    waiting, free = set(places.values()), [n for n, before in enumerate(followed) if not before]
    while waiting:
        # In a circle, which is reported elsewhere, nobody is free: the first has to begin.
        place = heapq.heappop(free) if free else min(waiting)
        if place in waiting:
            waiting.remove(place)
            yield day[place]
            for other in followers[place]:
                followed[other].discard(place)
                if not followed[other]:
                    heapq.heappush(free, other)
