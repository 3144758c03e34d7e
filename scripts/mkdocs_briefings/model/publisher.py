"""Who publishes what is cited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .file_position import Position
from .publisher_kind import PublisherKind
from .source import Source
from .subject import Link


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
    metadata: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """What the theme is told of its page, by the names that Material gives it."""
    profile: Position | None = field(default=None, compare=False)
    """Where its profile is; None for a publisher that only sources name."""
    body: str = field(default="", compare=False)
    """The profile's Markdown."""
    body_line: int = field(default=1, compare=False)

    def __str__(self) -> str:
        return f"{self.name} ({self.id})"
