"""How politely, how long and how often sources are asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingOptions:
    """The limits of asking, all times in seconds."""

    agent: str = "mkdocs-briefings"
    """How we name ourselves to hosts."""
    private_hosts: frozenset[str] = frozenset()
    """Hosts that may be asked though they are not of the public web."""
    gap: float = 1.0
    """Between two requests to one host."""
    hosts_at_once: int = 8
    tries: int = 3
    """So often a host is asked that does not answer, or has a fault."""
    first_wait: float = 2.0
    """Before the second try; twice as long before each further one."""
    longest_wait: float = 60.0
    """A host that asks for more patience is asked in the next round."""
    silence: float = 10.0
    """So long may a host say nothing."""
    deadline: float = 30.0
    """So long may an answer take in all."""
    most_hops: int = 8
    """So many redirects are followed."""
    most_bytes: int = 65_536
    """So much is read of a page, to see its title."""
