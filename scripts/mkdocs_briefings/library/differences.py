"""Where accounts differ, by topic: each difference in full under one topic, named under the others.

`library.differences` is its door:

    differences.all               newest first
    differences.of(topic_id)      those that concern a topic, newest first
    differences.rows              what the page of all shows, topic by topic
    differences.places[topic_id]  the place of a topic's first row, counted from 0
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model import Briefing, Difference, Kind, Subject, SubjectKey


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A difference under one of its topics."""

    topic: str
    difference: Difference
    in_full: bool
    """Under its first topic; under the others, a line leads there."""


@dataclass(frozen=True, slots=True)
class Differences:
    """Every difference of a library. Every lookup is in a dictionary."""

    all: tuple[Difference, ...]
    """Those of the newest briefing first."""
    rows: tuple[DifferenceRow, ...]
    """By the names of topics; under each, those told in full come first."""
    places: Mapping[str, int]
    """The place of each topic's first row in `rows`."""
    places_in_full: Mapping[str, int]
    """The place in `rows` where a difference is told in full, by its id."""
    _of: Mapping[str, tuple[Difference, ...]]

    @classmethod
    def build(cls, briefings: Iterable[Briefing], topics: Iterable[Subject]) -> Differences:
        """Those of briefings given newest first; the topics are in the order of lists."""
        everything = tuple(one for briefing in briefings for one in briefing.differences)
        of: defaultdict[str, list[Difference]] = defaultdict(list)
        for one in everything:
            for topic in one.topics:
                of[topic].append(one)
        # By the topics, so that the page has the order of all lists of topics, in its language.
        rows = [row for topic in topics if topic.id in of for row in _rows(topic.id, of[topic.id])]
        in_full = [(row.difference.id, place) for place, row in enumerate(rows) if row.in_full]
        return cls(
            all=everything,
            rows=tuple(rows),
            places=_first_places(rows),
            places_in_full=dict(in_full),
            _of={topic: tuple(members) for topic, members in of.items()},
        )

    def of(self, topic_id: str) -> tuple[Difference, ...]:
        """Those that concern a topic, newest first."""
        return self._of.get(topic_id, ())


def differing_topics(briefings: Iterable[Briefing]) -> Iterator[SubjectKey]:
    """What differences concern; a topic that only they name has a page as well."""
    for briefing in briefings:
        for one in briefing.differences:
            yield from ((Kind.TOPIC, topic) for topic in one.topics)


def _rows(topic: str, members: Iterable[Difference]) -> list[DifferenceRow]:
    rows = [DifferenceRow(topic, one, in_full=one.topics[0] == topic) for one in members]
    return sorted(rows, key=lambda row: not row.in_full)


def _first_places(rows: Iterable[DifferenceRow]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, row in enumerate(rows):
        places.setdefault(row.topic, place)
    return places
