"""What each subject has of the things that are about subjects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol, TypeVar

from ..model import Kind, SubjectKey


class AboutSubjects(Protocol):
    """Something that names the subjects it is about, as briefings and changes do."""

    def subjects(self, kind: Kind, /) -> Iterable[str]:
        """The ids of those of one kind."""
        ...


T = TypeVar("T", bound=AboutSubjects)


def of_subjects(things: Iterable[T], kinds: Iterable[Kind]) -> dict[SubjectKey, tuple[T, ...]]:
    """For each subject of these kinds what is about it, in the order given."""
    found: defaultdict[SubjectKey, list[T]] = defaultdict(list)
    kinds = tuple(kinds)
    for thing in things:
        for kind in kinds:
            for subject in thing.subjects(kind):
                found[kind, subject].append(thing)
    return {key: tuple(members) for key, members in found.items()}
