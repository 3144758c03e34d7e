"""A briefing: what happened on a day, who was in it, who said what, what rests on which source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .difference import Difference
from .expectation import Outcome, Upcoming
from .figure import Figure
from .file_position import Position
from .source import Source
from .sourced_claim import SourcedClaim
from .statement import Statement
from .subject import Kind
from .weak_evidence import WeakEvidence


class Part(StrEnum):
    """What a person has to do with an event."""

    PRESENT = "present"
    SPOKE = "spoke"
    """Said or relayed something, wherever that was."""
    MENTIONED = "mentioned"
    """Named in the briefing, which says no more."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person in a briefing, with the office held that day."""

    person: str
    """The person's id."""
    role: str = ""
    """As in the briefing, otherwise as in the profile for that day; empty if neither has it."""
    part: Part = Part.MENTIONED


@dataclass(frozen=True, slots=True)
class Correction:
    """A mistake corrected after publication."""

    date: dt.date
    text: str
    briefing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A short, sourced text about one event."""

    id: str
    """The file name without its ending: `2025-11-04-lee-hegseth`."""
    slug: str
    """The id without its date: `lee-hegseth`."""
    title: str
    date: dt.date
    time: dt.datetime | None = None
    """When the author gave a time of day; always with a zone."""
    published: dt.date | dt.datetime | None = None
    """When we published it: a day, or a moment with its zone. The event's day is `date`."""
    updated: dt.date | None = None
    """The day of the last change of substance."""
    summary: str = ""
    key_points: tuple[str, ...] = ()
    points_cite: tuple[tuple[str, ...], ...] = ()
    """Of each key point, the ids of the sources that it cites."""
    topics: tuple[str, ...] = ()
    people: tuple[Appearance, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    differences: tuple[Difference, ...] = ()
    figure: Figure | None = None
    follows: tuple[str, ...] = ()
    upcoming: tuple[Upcoming, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    corrections: tuple[Correction, ...] = ()
    redirect_from: tuple[str, ...] = ()
    not_mentioned: tuple[str, ...] = ()
    in_search: bool = True
    metadata: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """What the theme is told of its page, by the names that Material gives it."""
    draft: bool = False
    weak: WeakEvidence | None = None
    """What headline and summary rest on, if it is all weak."""
    position: Position = field(compare=False)
    # Not in the `repr`, which tells whether anything of a briefing but its words has changed.
    body: str = field(default="", compare=False, repr=False)
    body_line: int = field(default=1, compare=False, repr=False)

    def subjects(self, kind: Kind) -> tuple[str, ...]:
        """The ids of the subjects of one kind, in the author's order."""
        if kind is Kind.PERSON:
            return tuple(appearance.person for appearance in self.people)
        return {
            Kind.TOPIC: self.topics,
            Kind.ORGANISATION: self.organisations,
            Kind.PLACE: self.places,
        }[kind]

    @property
    def claims_around(self) -> tuple[SourcedClaim, ...]:
        """What stands around the text and cites sources: the key points, then what is below it."""
        points = (SourcedClaim(f"point-{n}", keys) for n, keys in enumerate(self.points_cite, 1))
        differing = (claim for one in self.differences for claim in one.claims)
        others: tuple[Outcome | Upcoming | Statement, ...]
        others = (*self.outcomes, *self.upcoming, *self.statements)
        # In the order of the page, since it is by that order that sources get their numbers.
        below = (SourcedClaim(one.anchor, one.sources) for one in others)
        return (*points, *differing, *below)

    @property
    def present(self) -> tuple[str, ...]:
        """The ids of those who were there, as the author says."""
        return tuple(one.person for one in self.people if one.part is Part.PRESENT)

    def __str__(self) -> str:
        return f"{self.title} ({self.id})"
