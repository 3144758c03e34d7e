"""The order of subjects in lists: from A to Z, people by family name."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from ..model import Kind, Subject, SubjectKey
from ..names import listed_as, sort_key


def sorted_by_name(
    subjects: Mapping[SubjectKey, Subject], language: str
) -> dict[Kind, tuple[Subject, ...]]:
    """All subjects of each kind, from A to Z."""
    ordered = sorted(subjects.items(), key=lambda pair: (pair[0][0], by_name(pair[1], language)))
    groups = groupby(ordered, key=lambda pair: pair[0][0])
    return {kind: tuple(subject for _, subject in members) for kind, members in groups}


def by_name(subject: Subject, language: str) -> tuple[tuple[int, str, str], str]:
    """What to sort a subject by in lists of a language."""
    return (sort_key(listed_as(subject, language), language), subject.id)
