"""What of a briefing rests on weak sources alone."""

from __future__ import annotations

from dataclasses import replace

from ..markdown import cited_sentences
from ..model import Briefing, WeakEvidence, weak_evidence


def with_evidence(briefing: Briefing) -> Briefing:
    """The same briefing, what rests on weak sources alone marked so."""
    # Most briefings cite nothing weak, and then their text need not be read again.
    if not any(source.is_weak for source in briefing.sources):
        return briefing
    statements = (
        replace(said, weak=weak_evidence(said.sources, briefing.sources))
        for said in briefing.statements
    )
    return replace(briefing, weak=_headline(briefing), statements=tuple(statements))


def _headline(briefing: Briefing) -> WeakEvidence | None:
    # Headline and summary have no citations of their own. The text tells the same in its first
    # sentence that cites anything, so that is asked; without one, all sources are.
    first = next(cited_sentences(briefing.body), None)
    keys = first.cites if first else [source.id for source in briefing.sources]
    return weak_evidence(keys, briefing.sources)
