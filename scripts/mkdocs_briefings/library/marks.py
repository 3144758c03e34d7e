"""Names by which to tell that others show the same of a briefing as they did."""

from __future__ import annotations

from collections.abc import Iterator

from ..cache import texts_digest
from ..model import Briefing, Publisher
from .publishers import Publishers


def briefing_mark(briefing: Briefing, publishers: Publishers) -> str:
    """A name for all that is known of a briefing but its words, and of whose what it cites is.

    What it cites may become somebody else's, as it is shown, because of another briefing.
    """
    return texts_digest(repr(briefing), repr([*_cited(briefing, publishers)]))


def _cited(briefing: Briefing, publishers: Publishers) -> Iterator[Publisher | None]:
    yield from (publishers.of(source) for source in briefing.sources)
    relayed = (one.via.id for one in briefing.statements if one.via and not one.via.kind)
    yield from (publishers.named(name) for name in relayed)
