"""What was found when a link to a source was last followed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Reach(StrEnum):
    """Whether a source can be read at its address."""

    OK = "ok"
    MOVED = "moved"
    """It is there, at another address for good."""
    GONE = "gone"
    """Its host says that it is not there: 404, 410."""
    UNREACHABLE = "unreachable"
    """No answer that can be read, or a fault of the host."""
    REFUSED = "refused"
    """The host answers, but not to us; readers may well get it."""
    DOUBTFUL = "doubtful"
    """The host gives the same page for addresses that never existed."""
    UNASKED = "unasked"
    """Nobody has asked: its host forbids it, or it is not an address of the public web."""


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """One source's address, when it was last asked."""

    checked: date
    reach: Reach
    since: date
    """The first day on which the same was found."""
    code: int = 0
    """The host's answer, such as 404; 0 if there was none."""
    to: str = ""
    """Where it has moved."""
    archived: str = ""
    """The address of an archived copy."""

    @property
    def is_dead(self) -> bool:
        """Whether readers are told: gone, or without an answer on more than one day."""
        # A host that is down for an hour is not news, and one that refuses robots serves readers.
        lasting = self.reach is Reach.UNREACHABLE and self.since < self.checked
        return self.reach is Reach.GONE or lasting
