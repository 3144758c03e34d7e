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


def rests_on_weak(briefing: Briefing) -> bool:
    """Whether any of its sources is weak, so that claims may rest on it alone."""
    return any(source.is_weak for source in briefing.sources)


def weak_claims(briefing: Briefing) -> Iterator[WeakClaim]:
    """The sentences of the text that rest on weak sources alone, in order."""
    if rests_on_weak(briefing):
        for claim in cited_sentences(briefing.body):
            if evidence := weak_evidence(claim.cites, briefing.sources):
                yield WeakClaim(claim.text, evidence)
