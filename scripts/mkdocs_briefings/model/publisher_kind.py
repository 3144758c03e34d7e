"""How publishers come by what they publish, and which of that is weak evidence."""

from __future__ import annotations

from enum import StrEnum


class PublisherKind(StrEnum):
    """How a publisher comes by what it publishes."""

    PRIMARY = "primary"
    """Those who act speak for themselves: a ministry's release, a treaty, a court's ruling."""
    AGENCY = "agency"
    """A news agency, whose reports others print."""
    NEWS = "news"
    """Reporters, editors or researchers of its own: a newspaper, a broadcaster, an institute."""
    AGGREGATOR = "aggregator"
    """Repeats, shortens or collects what others published."""
    STATE_MEDIA = "state media"
    """A government decides what it says."""
    MACHINE_MADE = "machine-made"
    """Written, rewritten or translated by a machine, and edited by nobody who says so."""

    @property
    def is_weak(self) -> bool:
        """Whether what rests on this kind alone is marked."""
        return self in WEAK


WEAK = frozenset((PublisherKind.AGGREGATOR, PublisherKind.MACHINE_MADE))
"""The kinds that know nothing at first hand.

State media are not among them. What they say is what their state says, which is a fact about that
state and often the only way to know its position; their kind is said wherever they are cited, so
that readers take it as that state's word. Nor is a publisher whose kind nobody has given: nothing
is known against it.
"""
