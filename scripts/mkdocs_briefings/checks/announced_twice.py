"""Expectations that are probably one: near titles on one topic, at much the same time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..library import Expectation, State
from ..names import name_words
from ..problems import Problem
from .registry import Content, check

NEAR = timedelta(days=14)
"""Two times so far apart may still be one."""
ENOUGH = 0.75
"""The part of the shorter title's words that the other has, too."""

_SMALL = frozenset(name_words("a an and as at by for from in its of on or the to with"))


@dataclass(frozen=True, slots=True)
class _Seen:
    """An expectation, and what it is compared by."""

    one: Expectation
    words: frozenset[str]
    numbers: frozenset[str]
    first: date
    last: date


@check("BR345")
def announced_twice(content: Content) -> Iterator[Problem]:
    """Look-alikes: the later one should have been an outcome of the earlier."""
    ranks = {entry.briefing.id: rank for rank, entry in enumerate(content.oldest_first)}
    documents = {entry.briefing.id: entry.document for entry in content.entries}
    for first, second in _pairs(content.ledger.all):
        earlier, later = sorted((first, second), key=lambda one: (ranks[one.briefing.id], one.id))
        ids = [item.id for item in later.briefing.upcoming]
        position = documents[later.briefing.id].at("upcoming", ids.index(later.id))
        message = (
            f"'{later.title}' ({later.id}) may be '{earlier.title}' ({earlier.id}), "
            f"which is expected at {earlier.time}"
        )
        hint = "If they are one, report it under 'outcomes'; if not, let the titles say how."
        yield Problem(position, "BR345", message, hint)


def _pairs(expectations: Iterable[Expectation]) -> Iterator[tuple[Expectation, Expectation]]:
    """Every two that look alike, once."""
    found = set[frozenset[str]]()
    for members in _together(expectations).values():
        for number, other in enumerate(members):
            for seen in members[:number]:
                pair = frozenset((seen.one.id, other.one.id))
                if pair not in found and _alike(seen, other):
                    found.add(pair)
                    yield seen.one, other.one


def _together(
    expectations: Iterable[Expectation],
) -> dict[tuple[str, int], list[_Seen]]:
    """Those that may be one: of one topic, and of one year or not far from it."""
    groups: defaultdict[tuple[str, int], list[_Seen]] = defaultdict(list)
    for one in expectations:
        # What was given up may come back, and what something else replaced has a like.
        if one.time is not None and one.state not in (State.DROPPED, State.OVERTAKEN):
            seen = _seen(one, one.time.first_day, one.time.last_day)
            for topic in one.topics:
                # By years, so that not every two on a topic are compared.
                for year in range(seen.first.year, (seen.last + NEAR).year + 1):
                    groups[topic, year].append(seen)
    return groups


def _seen(one: Expectation, first: date, last: date) -> _Seen:
    words = frozenset(name_words(one.title)) - _SMALL
    numbers = frozenset(word for word in words if any(map(str.isdigit, word)))
    return _Seen(one, words - numbers, numbers, first, last)


def _alike(one: _Seen, other: _Seen) -> bool:
    if one.first > other.last + NEAR or other.first > one.last + NEAR:
        return False
    if one.numbers != other.numbers and one.numbers and other.numbers:
        return False  # The 57th meeting is not the 58th.
    shared, shorter = len(one.words & other.words), min(len(one.words), len(other.words))
    return one.words == other.words or (shared > 1 and shared >= ENOUGH * shorter)
