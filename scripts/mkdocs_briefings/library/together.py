"""Which subjects appear together, counted over all briefings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from ..model import Briefing, Kind, Subject, SubjectKey

MOST = 24
"""As many as a subject's page shows; its picture shows fewer."""


def together(
    briefings: Iterable[Briefing], subjects: Mapping[SubjectKey, Subject]
) -> dict[SubjectKey, dict[Kind, tuple[tuple[str, int], ...]]]:
    """Which subjects of each kind share briefings with each, and how many: most first, by name.

    At most `MOST` of each kind: of ten thousand people, nobody is shown all that were ever named
    beside the topic of most briefings, and each with each they would be millions.
    """
    counts: defaultdict[SubjectKey, defaultdict[Kind, Counter[str]]]
    counts = defaultdict(lambda: defaultdict(Counter))
    for briefing in briefings:
        members = {kind: briefing.subjects(kind) for kind in Kind}
        for kind, subject in _keys(members):
            for other, ids in members.items():
                counts[kind, subject][other].update(ids)
    return {
        key: {other: _others(key, other, found, subjects) for other, found in by_kind.items()}
        for key, by_kind in counts.items()
    }


def _keys(members: Mapping[Kind, Iterable[str]]) -> list[SubjectKey]:
    return [(kind, subject) for kind, ids in members.items() for subject in ids]


def _others(
    key: SubjectKey, kind: Kind, counts: Counter[str], subjects: Mapping[SubjectKey, Subject]
) -> tuple[tuple[str, int], ...]:
    if kind is key[0]:
        # Every subject shares all its briefings with itself.
        del counts[key[1]]
    return ranked(kind, counts, subjects)[:MOST]


def ranked(
    kind: Kind, counts: Mapping[str, int], subjects: Mapping[SubjectKey, Subject]
) -> tuple[tuple[str, int], ...]:
    """Subjects with their counts, the largest first, then by name."""

    def order(pair: tuple[str, int]) -> tuple[int, str]:
        return (-pair[1], subjects[kind, pair[0]].name)

    return tuple(sorted(counts.items(), key=order))
