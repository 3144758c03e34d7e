"""Who was at the same events: people who were present, as the briefings say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import permutations

from ..model import Briefing


def meetings(briefings: Iterable[Briefing]) -> Mapping[str, Mapping[str, int]]:
    """For each person, how many of the same events each other one attended."""
    met: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for briefing in briefings:
        for one, other in permutations(briefing.present, 2):
            met[one][other] += 1
    return met
