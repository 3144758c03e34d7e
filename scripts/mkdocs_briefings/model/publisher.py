"""Who publishes what is cited, and of which kind they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .file_position import Position
from .source import Source
from .subject import Link


class PublisherKind(StrEnum):
    """How a publisher comes by what it publishes."""

    PRIMARY = "primary"
    """Those who act speak for themselves: a ministry's release, a treaty, a court's ruling."""
    AGENCY = "agency"
    """A news agency, whose reports others print."""
    NEWS = "news"
    """Reporters and editors of its own: a newspaper, a broadcaster, a journal, an institute."""
    AGGREGATOR = "aggregator"
    """Repeats, shortens or collects what others published."""
    STATE_MEDIA = "state media"
    """A government decides what it says."""
    MACHINE_MADE = "machine-made"
    """Written, rewritten or translated by a machine, and edited by nobody who says so."""


WEAK = frozenset((PublisherKind.AGGREGATOR, PublisherKind.MACHINE_MADE))
"""The kinds that know nothing at first hand: what rests on them alone is marked.

State media are not among them. What they say is what their state says, which is a fact about that
state and often the only way to know its position; their kind is said wherever they are cited, so
that readers take it as that state's word. Nor is a publisher whose kind nobody has given: nothing
is known against it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who published what the site cites; each has a page."""

    id: str
    name: str
    native_name: str = ""
    aliases: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    """Where it publishes, each as `hosts.host_of` has it; hosts below them are meant too."""
    country: str = ""
    language: str = ""
    """The BCP 47 tag of the language in which it mostly publishes."""
    kind: PublisherKind | None = None
    """None if nobody has said."""
    note: str = ""
    """What a reader should know about it, in a sentence."""
    links: tuple[Link, ...] = ()
    sources: tuple[Source, ...] = ()
    redirect_from: tuple[str, ...] = ()
    in_search: bool = True
    profile: Position | None = field(default=None, compare=False)
    """Where its profile is; None for a publisher that only sources name."""
    body: str = field(default="", compare=False)
    """The profile's Markdown."""
    body_line: int = field(default=1, compare=False)

    @property
    def is_weak(self) -> bool:
        """Whether what rests on it alone is marked."""
        return self.kind in WEAK

    def __str__(self) -> str:
        return f"{self.name} ({self.id})"
