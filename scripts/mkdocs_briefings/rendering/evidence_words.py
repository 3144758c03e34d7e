"""How strong the evidence is, in words; never as a score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..library import Publishers
from ..model import Briefing, Publisher, PublisherKind, Source, WeakEvidence
from .words import Words


def weak_words(evidence: WeakEvidence, words: Words) -> str:
    """`Single weak source: machine-made`, or `Weak sources only: aggregator, machine-made`."""
    kinds = words.all_of([kind_words(kind, words) for kind in evidence.kinds])
    return words("weak_one" if evidence.is_single else "weak_several", kinds=kinds)


def kind_words(kind: PublisherKind | None, words: Words) -> str:
    """What a publisher is called by its kind."""
    return words(f"kind_{kind.name.lower()}" if kind else "kind_unknown")


def under_mark(text: str, evidence: WeakEvidence | None, words: Words) -> str:
    """A text for where it stands alone; a mark leads it if what it tells is known weakly."""
    return f"[{weak_words(evidence, words)}] {text}".rstrip() if evidence else text


def summary_told(briefing: Briefing, words: Words) -> str:
    """A briefing's summary for feeds and search results."""
    return under_mark(briefing.summary, briefing.weak, words)


def sourced(sources: Sequence[Source], publishers: Publishers, words: Words) -> str:
    """How well sources are spread: over how many publishers, of which kinds, in which languages.

    Independent are all that do not only repeat others: weak ones are counted apart.
    """
    found = {one.id: one for one in map(publishers.of, sources)}.values()
    weak = [one for one in found if one.kind and one.kind.is_weak]
    own = [one for one in found if one not in weak]
    parts = [
        words(key, n=len(some), kinds=words.all_of(list(_kinds(some, words))))
        for key, some in (("sourced_independent", own), ("sourced_weak", weak))
        if some
    ]
    tags = dict.fromkeys(source.language for source in sources if source.language)
    if tags:
        names = words.all_of([words.language_name(tag) for tag in tags])
        parts.append(words("sourced_languages", n=len(tags), languages=names))
    return " ".join(parts)


def _kinds(publishers: Iterable[Publisher], words: Words) -> Iterator[str]:
    """`2 news organisations`, `1 news agency`: the kinds in their own order."""
    counts = Counter(one.kind for one in publishers)
    for kind in (*PublisherKind, None):
        if counts[kind]:
            name = kind.name.lower() if kind else "unknown"
            yield words(f"count_{name}", n=counts[kind])
