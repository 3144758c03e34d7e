"""Figures of the same thing that two briefings tell differently.

Nothing here understands a sentence. Two figures are taken for one thing if they have the same unit,
most of the words around them in common, and no time that speaks against it; and for a contradiction
if they are as near as a slip of the pen: less than half as much again, or a power of ten apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import isclose, log
from typing import Any

from ..content import FieldPath
from ..markdown import sentences
from ..model import Position
from ..problems import Problem
from .quantities import COUNTED, Quantity, Times, all_numbers, quantities
from .registry import Content, Entry, Sight, check, look_for

ALIKE = 0.25
"""The part of the words around both figures that they share, rare words counting more."""
FEWEST_WORDS = 3
"""So many of them are shared at least."""
APART = timedelta(days=300)
"""Events further apart are compared only for a year that both sentences name: what is counted every
year differs every year."""
NEAREST = 1.5
POWERS = (10, 100, 1000, 10**6)
ROUNDED = 0.02
"""What differs by less is the same figure, rounded."""
RAREST = 3
"""By so many of its rarest words a figure is looked up."""
MOST = 16
"""A figure is compared with so many that share one of these words, the last before it: so the time
that this takes grows with the number of briefings, and not faster."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure where a briefing tells it."""

    rank: int
    """Of the briefing, the oldest first."""
    entry: Entry
    position: Position
    quantity: Quantity
    sentence: str


@check("BR387")
def told_in_two_ways(content: Content) -> Iterator[Problem]:
    """Two briefings with one figure in two versions, reported in the later of them."""
    reported = set[tuple[str, str, frozenset[float]]]()
    for one, other in _pairs(_by_unit(content)):
        earlier, later = sorted((one, other), key=lambda told: (told.rank, told.position))
        values = frozenset((one.quantity.value, other.quantity.value))
        # Title, summary and text tell the same figure: one hint is enough for all of them.
        pair = (earlier.entry.briefing.id, later.entry.briefing.id, values)
        if pair not in reported and not _is_told_of(values, one.entry, other.entry):
            reported.add(pair)
            message = (
                f"'{later.quantity.text}' may be what {earlier.position} "
                f"has as '{earlier.quantity.text}'"
            )
            hint = "If they are one, correct one of them, or tell both under 'differences'."
            yield Problem(later.position, "BR387", message, hint)


def _is_told_of(values: frozenset[float], *entries: Entry) -> bool:
    """Whether one of the briefings says itself that accounts differ in that."""
    told = (
        all_numbers(account.says)
        for entry in entries
        for one in entry.briefing.differences
        for account in one.accounts
    )
    return values <= frozenset().union(*told)


def _by_unit(content: Content) -> Collection[Sequence[_Told]]:
    found: defaultdict[str, list[_Told]] = defaultdict(list)
    figures = {entry.document.path: rows for entry, rows in content.found(FIGURES)}
    # Of two briefings at one address only one is in this order.
    for rank, entry in enumerate(content.oldest_first):
        for line, sentence, text, value, unit, of in figures[entry.document.path]:
            place = Position(entry.document.path, line)
            quantity = Quantity(text, value, unit, frozenset(of))
            found[unit].append(_Told(rank, entry, place, quantity, sentence))
    return found.values()


def _figures(entry: Entry, _: Sight) -> list[list[Any]]:
    """Every figure of a briefing that may be told elsewhere, and where it stands."""
    return [
        [position.line + line, sentence, one.text, one.value, one.unit, sorted(one.of)]
        for text, position in _texts(entry)
        for sentence, line in sentences(text)
        for one in quantities(sentence)
        if len(one.of) >= FEWEST_WORDS
    ]


FIGURES = look_for(_figures, reads_of_site=lambda _: (), reads_of_briefing=lambda _: ())


def _texts(entry: Entry) -> Iterator[tuple[str, Position]]:
    """What may have a figure in it, with the place at which it begins."""
    briefing, at = entry.briefing, entry.document.at
    fields: list[tuple[str, FieldPath]]
    fields = [(briefing.title, ("title",)), (briefing.summary, ("summary",))]
    fields += [(point, ("key_points", n)) for n, point in enumerate(briefing.key_points)]
    said = enumerate(entry.document.fields.statements)
    fields += [(statement.says, ("statements", n, "says")) for n, statement in said]
    yield from ((text, at(*key)) for text, key in fields if COUNTED.search(text))
    line = briefing.body_line
    for paragraph in briefing.body.split(_GAP):
        if COUNTED.search(paragraph):
            yield paragraph, Position(entry.document.path, line)
        line += paragraph.count("\n") + len(_GAP)


_GAP = "\n\n"


def _pairs(units: Collection[Sequence[_Told]]) -> Iterator[tuple[_Told, _Told]]:
    """Every two that are probably one figure in two versions."""
    counts = Counter(word for members in units for told in members for word in told.quantity.of)
    total = 1 + sum(map(len, units))
    weights = {word: log(total / count) for word, count in counts.items()}
    for members in units:
        by_word: defaultdict[str, list[_Told]] = defaultdict(list)
        for told in members:
            rarest = sorted(told.quantity.of, key=lambda word: (counts[word], word))[:RAREST]
            # By identity: two briefings may tell the same figure in the same words.
            near = {id(other): other for word in rarest for other in by_word[word][-MOST:]}
            yield from ((told, other) for other in near.values() if _differ(told, other, weights))
            for word in rarest:
                by_word[word].append(told)


def _differ(one: _Told, other: _Told, weights: Mapping[str, float]) -> bool:
    value, another = one.quantity.value, other.quantity.value
    return (
        one.entry is not other.entry
        and _is_slip(*sorted((value, another)))
        and not set(one.entry.briefing.topics).isdisjoint(other.entry.briefing.topics)
        and _alike(one.quantity.of, other.quantity.of, weights)
        # A sentence that has both figures knows of the other: `from 28,500 to 22,000`.
        and another not in all_numbers(one.sentence)
        and value not in all_numbers(other.sentence)
        and _same_time(one, other)
    )


def _is_slip(less: float, more: float) -> bool:
    if not less or more - less <= ROUNDED * more:
        return False
    # A nought too many or too few, or thousands taken for millions.
    return more / less <= NEAREST or any(isclose(more / less, power) for power in POWERS)


def _same_time(one: _Told, other: _Told) -> bool:
    times, others = Times.of(one.sentence), Times.of(other.sentence)
    apart = abs(one.entry.briefing.date - other.entry.briefing.date)
    is_near = apart <= APART or not times.years.isdisjoint(others.years)
    return is_near and not times.exclude(others)


def _alike(some: frozenset[str], others: frozenset[str], weights: Mapping[str, float]) -> bool:
    shared = some & others
    if len(shared) < FEWEST_WORDS:
        return False
    return sum(weights[word] for word in shared) >= ALIKE * sum(
        weights[word] for word in some | others
    )
