"""What a briefing expects, and what a later one reports of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..dates import PartialDate, Span
from .subject import SubjectKey


class ExpectationKind(StrEnum):
    """What sort of thing is expected."""

    EVENT = "event"
    DEADLINE = "deadline"
    """A day by which something has to be done."""
    PLEDGE = "pledge"
    """Somebody has promised it."""
    TARGET = "target"
    """Somebody aims at it."""


class Result(StrEnum):
    """What came of an expectation, as a source reports it."""

    MET = "met"
    MISSED = "missed"
    """Its time went by without it."""
    MOVED = "moved"
    """It is expected at another time, or under conditions; nothing is settled by that."""
    DROPPED = "dropped"
    """Those who announced it gave it up."""
    OVERTAKEN = "overtaken"
    """Something else came instead, or made it pointless."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """Something that a briefing announces: an expectation as it was when it was new."""

    id: str
    """Unique in the library, and lasting: outcomes name it."""
    date: Span
    title: str
    place: str = ""
    """The id of a place."""
    kind: ExpectationKind = ExpectationKind.EVENT
    by: tuple[SubjectKey, ...] = ()
    """The people and organisations that are to bring it about."""
    topics: tuple[str, ...] = ()
    """The ids of the topics that it is about."""
    sources: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        """Where it is on the page of its briefing, and on that of all expectations."""
        return f"expectation-{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an expectation, according to which sources."""

    of: str
    """The id of the expectation."""
    result: Result
    date: PartialDate
    """When it came to that, as far as it is known."""
    briefing: str
    """The briefing that reports it."""
    anchor: str
    """Where it is on that briefing's page; it stays when its author adds more below."""
    to: Span | str = ""
    """When it moved: the new time, or the words that stand for one, such as `conditions`."""
    note: str = ""
    sources: tuple[str, ...] = ()
