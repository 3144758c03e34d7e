"""Small texts in the front matter of a profile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...content import FrontMatterText, flow, scalar
from ...model import Subject


def stub(target: Subject) -> str:
    """A profile that holds nothing but the spellings."""
    return f"---\nname: {scalar(target.name)}\n---\n"


def flow_items(texts: Iterable[str]) -> Sequence[str]:
    """Texts as a list on one line has them."""
    # Quoted as in a list on one line, where `Doe, Jane` would be two entries.
    return [flow([text])[1:-1] for text in texts]


def has(front: FrontMatterText, field: str) -> bool:
    """Whether the front matter has that field, with something in it."""
    return any(key[0] == field for key, _ in front.scalars())
