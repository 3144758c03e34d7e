"""The terms that topics explain, gathered for the whole site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model import Subject, Term, Topic
from ..names import fold
from ..slugs import slugify

# Two small Latin letters in a row make a word, not an abbreviation; a Korean abbreviation has none.
_SPELT_OUT = re.compile(r"[^\W\d_A-Z]{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term, with what each topic that explains it says."""

    id: str
    """Its anchor on the glossary's page: `term-opcon`."""
    term: str
    meanings: tuple[tuple[str, Term], ...]
    """The id of a topic, and the term as that topic explains it."""


@dataclass(frozen=True, slots=True)
class Expansions:
    """What the abbreviations of a site stand for.

    A term in ordinary words, such as `enrichment`, is not an abbreviation.
    """

    anywhere: Mapping[str, str]
    """The first topic that explains one decides."""
    _of: Mapping[str, Mapping[str, str]]
    """By the id of the topic that explains them."""

    @classmethod
    def of(cls, subjects: Iterable[Subject]) -> Expansions:
        """Gather those of all topics."""
        anywhere: dict[str, str] = {}
        own: dict[str, dict[str, str]] = {}
        for topic, term in _explained(subjects):
            if _is_abbreviation(term):
                anywhere.setdefault(term.term, term.expansion)
                own.setdefault(topic.id, {}).setdefault(term.term, term.expansion)
        return cls(anywhere, own)

    def within(self, topics: Iterable[str]) -> Mapping[str, str]:
        """What they stand for in words about these topics, whose own meanings come first."""
        own: dict[str, str] = {}
        for topic in topics:
            # What is there already wins, so that the first of the topics decides.
            own = {**self._of.get(topic, {}), **own}
        return {**self.anywhere, **own}


def glossary(subjects: Iterable[Subject]) -> tuple[GlossaryEntry, ...]:
    """Every term once, in alphabetical order, however many topics explain it."""
    found: dict[str, list[tuple[str, Term]]] = {}
    for topic, term in _explained(subjects):
        found.setdefault(fold(term.term), []).append((topic.id, term))
    taken: set[str] = set()
    return tuple(_entry(found[key], taken) for key in sorted(found))


def _explained(subjects: Iterable[Subject]) -> Iterator[tuple[Topic, Term]]:
    for subject in subjects:
        if isinstance(subject, Topic):
            yield from ((subject, term) for term in subject.glossary)


def _entry(meanings: list[tuple[str, Term]], taken: set[str]) -> GlossaryEntry:
    term = meanings[0][1].term
    anchor = base = f"term-{slugify(term)}"
    number = 1
    # Terms that differ, such as one in Hangul and one in Latin letters, may be transliterated
    # alike.
    while anchor in taken:
        number += 1
        anchor = f"{base}-{number}"
    taken.add(anchor)
    return GlossaryEntry(anchor, term, tuple(meanings))


def _is_abbreviation(term: Term) -> bool:
    # A single letter would be explained at every initial.
    shorter = 1 < len(term.term) < len(term.expansion)
    return shorter and _SPELT_OUT.search(term.term) is None
