"""The claims that rest on weak sources alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..markdown import cited_sentences
from ..model import Briefing, WeakEvidence, weak_evidence


@dataclass(frozen=True, slots=True)
class WeakClaim:
    """A sentence of a briefing's text that rests on weak sources alone."""

    text: str
    evidence: WeakEvidence


def weak_claims(briefing: Briefing) -> Iterator[WeakClaim]:
    """The sentences of the text that rest on weak sources alone, in order."""
    if any(source.is_weak for source in briefing.sources):
        for claim in cited_sentences(briefing.body):
            if evidence := weak_evidence(claim.cites, briefing.sources):
                yield WeakClaim(claim.text, evidence)
