"""Briefings that follow one another."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Briefing

NEAREST = 12
"""How many earlier and how many later briefings a page shows, however long the thread is."""


@dataclass(frozen=True, slots=True)
class Threads:
    """Which briefing follows which; what a site does not publish is not part of a thread."""

    _briefings: Mapping[str, Briefing]
    """Newest first."""
    _ranks: Mapping[str, int]
    """Their places in that order."""
    _before: Mapping[str, tuple[str, ...]]
    _after: Mapping[str, tuple[str, ...]]

    @classmethod
    def build(cls, briefings: Iterable[Briefing]) -> Threads:
        """The threads that the `follows` of briefings, given newest first, make."""
        by_id = {briefing.id: briefing for briefing in briefings}
        before: dict[str, tuple[str, ...]] = {}
        after: defaultdict[str, list[str]] = defaultdict(list)
        for briefing in by_id.values():
            before[briefing.id] = tuple(id_ for id_ in briefing.follows if id_ in by_id)
            for id_ in before[briefing.id]:
                after[id_].append(briefing.id)
        ranks = {id_: rank for rank, id_ in enumerate(by_id)}
        return cls(by_id, ranks, before, {id_: tuple(ids) for id_, ids in after.items()})

    def earlier(self, briefing_id: str) -> tuple[Briefing, ...]:
        """The nearest briefings that this one follows, directly or not, oldest first."""
        return self._reached(briefing_id, self._before)

    def later(self, briefing_id: str) -> tuple[Briefing, ...]:
        """The nearest briefings that follow this one, directly or not, oldest first."""
        return self._reached(briefing_id, self._after)

    def _reached(self, start: str, steps: Mapping[str, tuple[str, ...]]) -> tuple[Briefing, ...]:
        found: dict[str, None] = {start: None}
        waiting = deque(steps.get(start, ()))
        # Breadth first, so that those cut off are the farthest; a circle (BR206) ends here too.
        while waiting and len(found) <= NEAREST:
            step = waiting.popleft()
            if step not in found:
                found[step] = None
                waiting.extend(steps.get(step, ()))
        steps_taken = sorted(list(found)[1:], key=self._ranks.__getitem__, reverse=True)
        return tuple(self._briefings[step] for step in steps_taken)
