"""What the page of a briefing shows of others, and how to tell that it is the same again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..library import Event, Library, Related, RelatedBriefing
from ..model import Briefing, Kind
from ..rendering import Fragments
from .told import expectation_told

Neighbours = tuple[str, Briefing | None, Briefing | None]
"""A topic, with the briefings before and after one in it."""


@dataclass(frozen=True, slots=True)
class Others:
    """The briefings that the page of another one leads to."""

    earlier: tuple[Briefing, ...]
    later: tuple[Briefing, ...]
    neighbours: tuple[Neighbours, ...]
    related: tuple[RelatedBriefing, ...]
    events: tuple[Event, ...]
    """What it announces, and what it reports of expectations."""

    @classmethod
    def of(cls, briefing: Briefing, library: Library, related: Related) -> Others:
        """Those of a briefing."""
        return cls(
            earlier=library.earlier(briefing.id),
            later=library.later(briefing.id),
            neighbours=tuple(_neighbours(one, briefing, library) for one in briefing.topics),
            related=related.to(briefing.id),
            events=library.expectations.told_in(briefing.id),
        )

    def told(self, fragments: Fragments) -> object:
        """All of it that the page of that briefing says, beside the names of subjects."""
        # A link says whatever is said of another briefing but its day.
        threads = [_links(each, fragments) for each in (self.earlier, self.later)]
        beside = [(topic, _links(pair, fragments)) for topic, *pair in self.neighbours]
        close = [fragments.library.by_id[one.id] for one in self.related]
        expected = [_expected(event, fragments) for event in self.events]
        # Not how close they are, which a new briefing changes for all.
        reasons = [(one.shared, one.is_linked, one.is_beside) for one in self.related]
        return threads, beside, reasons, _links(close, fragments), expected


def _neighbours(topic: str, briefing: Briefing, library: Library) -> Neighbours:
    previous = library.previous_in(Kind.TOPIC, topic, briefing.id)
    return topic, previous, library.next_in(Kind.TOPIC, topic, briefing.id)


def _links(briefings: Iterable[Briefing | None], fragments: Fragments) -> list[object]:
    return [one and (one.date, fragments.briefing(one)) for one in briefings]


def _expected(event: Event, fragments: Fragments) -> object:
    one = fragments.library.expectations.by_id[event.expectation]
    by = one.briefing
    return event, expectation_told(one, fragments), by.id, by.date, fragments.briefing(by)
