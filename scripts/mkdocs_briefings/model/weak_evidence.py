"""Sources of which none is better than weak."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from .publisher_kind import PublisherKind
from .source import Source


@dataclass(frozen=True, slots=True)
class WeakEvidence:
    """All that something rests on, none of it better than weak."""

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


def weak_evidence(keys: Collection[str], sources: Iterable[Source]) -> WeakEvidence | None:
    """What is cited under these ids, if it is all weak; None if not, or if nothing is cited."""
    cited = tuple(source for source in sources if source.id in keys)
    return WeakEvidence(cited) if cited and all(one.is_weak for one in cited) else None
