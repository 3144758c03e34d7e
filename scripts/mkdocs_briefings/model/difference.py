"""A difference: one thing that sources tell in two ways or more."""

from __future__ import annotations

from dataclasses import dataclass


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
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources that it cites, in page order."""
        return tuple(key for account in self.accounts for key in account.sources)
