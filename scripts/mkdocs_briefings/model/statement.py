"""A statement: who said what, through whom, according to which sources."""

from __future__ import annotations

from dataclasses import dataclass

from ..dates import PartialDate
from .subject import Kind
from .weak_evidence import WeakEvidence


@dataclass(frozen=True, slots=True)
class Relay:
    """Through whom a statement came: a person, an organisation or a publication."""

    kind: Kind | None
    """None for a publication, which is not a subject."""
    id: str
    """Of a publication, its name."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what, through whom, according to which sources."""

    id: str
    """Unique in the library, and the anchor of the statement: `<briefing id>-<number>`."""
    briefing: str
    date: PartialDate
    """When it was said, as far as it is known; if the author does not say, with the event."""
    by: str
    """The id of the person who spoke."""
    says: str
    role: str = ""
    """The office that the speaker held when it was said; empty if none is known."""
    via: Relay | None = None
    quote: bool = False
    """Whether these are the speaker's own words; otherwise they are the briefing's."""
    sources: tuple[str, ...] = ()
    weak: WeakEvidence | None = None
    """What it rests on, if it is all weak."""

    @property
    def anchor(self) -> str:
        """Where it is on the page of its briefing, and on those of its speaker and its topics."""
        return f"statement-{self.id}"
