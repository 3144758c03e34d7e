"""A difference: one thing that sources tell in two ways or more."""

from __future__ import annotations

from dataclasses import dataclass

from .sourced_claim import SourcedClaim


@dataclass(frozen=True, slots=True)
class Account:
    """What some of the sources say of it."""

    says: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where the accounts of a briefing's sources differ; none of them is taken for the true one."""

    id: str
    """Unique in the library: `<briefing id>-<number>`."""
    briefing: str
    about: str
    """What they differ about, in a few words."""
    accounts: tuple[Account, ...]
    topics: tuple[str, ...] = ()
    """The ids of the topics that it concerns, the first of them above all."""

    @property
    def anchor(self) -> str:
        """Where it is on the page of its briefing, and on that of all differences."""
        return f"difference-{self.id}"

    @property
    def claims(self) -> tuple[SourcedClaim, ...]:
        """Each account with its place on the briefing's page."""
        numbered = enumerate(self.accounts, 1)
        return tuple(
            SourcedClaim(f"{self.anchor}-{number}", one.sources) for number, one in numbered
        )
