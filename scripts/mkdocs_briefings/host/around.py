"""What surrounds the words of a page or a file, in so many words as tell whether it has changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Around:
    """What identifies the surroundings of words: the same only if nothing in them has changed.

    Empty if not all of them is known.
    """

    everything: str = ""
    """All but the words of briefings, with the day."""
    ground: str = ""
    """All but briefings altogether, and the day: what is shown of both has to be told apart."""
