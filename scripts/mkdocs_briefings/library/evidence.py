"""What rests on weak sources alone: on publishers that only repeat others, or on machines.

Which kinds are weak is said in `model.publisher_kind`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from ..markdown import CitedSentence, cited_sentences
from ..model import Briefing, PublisherKind, Source


@dataclass(frozen=True, slots=True)
class WeakEvidence:
    """Sources of which none is better than weak."""

    sources: tuple[Source, ...]

    @property
    def publishers(self) -> tuple[str, ...]:
        """Their names, each once."""
        return tuple(dict.fromkeys(source.publisher for source in self.sources))

    @property
    def kinds(self) -> tuple[PublisherKind, ...]:
        """The kinds of the publishers, each once."""
        kinds = (source.kind for source in self.sources if source.kind)
        return tuple(dict.fromkeys(kinds))

    @property
    def is_single(self) -> bool:
        """Whether only one publisher says it."""
        return len(self.publishers) == 1


@dataclass(frozen=True, slots=True)
class WeakClaim:
    """A sentence of a briefing's text that rests on weak sources alone."""

    text: str
    evidence: WeakEvidence


def weak_evidence(keys: Collection[str], sources: Iterable[Source]) -> WeakEvidence | None:
    """What is cited under these ids, if it is all weak; None if not, or if nothing is cited."""
    cited = tuple(source for source in sources if source.id in keys)
    return WeakEvidence(cited) if cited and all(one.is_weak for one in cited) else None


def weak_headline(briefing: Briefing) -> WeakEvidence | None:
    """Whether what happened, as headline and summary tell it, is known from weak sources alone.

    Neither has citations of its own. The text tells the same in its first sentence that cites
    anything, so that is asked; without one, all sources are.
    """
    if not _may_be_weak(briefing):
        return None
    first = next(cited_sentences(briefing.body), None)
    keys = first.cites if first else [source.id for source in briefing.sources]
    return weak_evidence(keys, briefing.sources)


def weak_claims(briefing: Briefing) -> Iterator[WeakClaim]:
    """The sentences of the text that rest on weak sources alone, in order."""
    claims: Iterable[CitedSentence] = ()
    if _may_be_weak(briefing):
        claims = cited_sentences(briefing.body)
    for claim in claims:
        if evidence := weak_evidence(claim.cites, briefing.sources):
            yield WeakClaim(claim.text, evidence)


def _may_be_weak(briefing: Briefing) -> bool:
    # Most briefings cite nothing weak, and then their text need not be read again.
    return any(source.is_weak for source in briefing.sources)
