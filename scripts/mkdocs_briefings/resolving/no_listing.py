"""Why the words of a comment ask for nothing that can be made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoListing:
    """Why the words of a comment ask for nothing."""

    message: str
    """What is wrong, a sentence without its full stop."""
    hint: str
