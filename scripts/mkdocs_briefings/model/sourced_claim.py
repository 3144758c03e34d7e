"""A claim: a place on a page that names the sources it rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourcedClaim:
    """Something that a page says outside its words in Markdown, and what it rests on."""

    anchor: str
    sources: tuple[str, ...]
    """Ids of sources of that page."""
