"""Every spelling of a subject to the subject: one resolver for all four kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from .model import Kind, Person, Position, Subject
from .nearness import Near as NearNames
from .nearness import Spelled
from .offices import Styled, cuts, office_matches, styled
from .problems import Problem
from .spellings import fold

__all__ = ["Ambiguous", "Found", "Names", "Near", "Resolution", "Unknown", "fold"]

MOST_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """The text names one subject."""

    id: str


@dataclass(frozen=True, slots=True)
class Near:
    """The text names nothing, but nearly one of these, the nearest first."""

    suggestions: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The text names several subjects, and the day does not tell which is meant."""

    candidates: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """The text names nothing known."""


Resolution = Found | Near | Ambiguous | Unknown


class Names:
    """The spellings of all subjects; made once, then only asked.

    A spelling means the subject that has it as id, name or native name, else those that have it
    as alias. Case, hyphens, spaces, dots and diacritics do not matter (see `fold`), nor do titles
    around a person's full name (see `offices.py`); an exact spelling always wins over a near one.
    """

    def __init__(self, subjects: Iterable[Subject]) -> None:
        members: dict[Kind, list[Subject]] = {kind: [] for kind in Kind}
        for subject in subjects:
            members[subject.kind].append(subject)
        self._of = {kind: _NamesOfKind(kind, members[kind]) for kind in Kind}

    def resolve(self, kind: Kind, text: str, day: date | None) -> Resolution:
        """What a text means in a briefing of that day.

        The day decides between people who share an alias: the one who then held the office that
        it names (`President Lee`). Without a day such an alias stays ambiguous.
        """
        return self._of[kind].resolve(text, day)

    def spellings(self, kind: Kind) -> Mapping[str, tuple[str, ...]]:
        """Every name, native name and alias as written, with the ids that it can mean."""
        return self._of[kind].spellings

    def claims(self, at: Callable[[Subject, str], Position] | None = None) -> Iterator[Problem]:
        """BR204 wherever two profiles of one kind claim an id, a name or a full-name alias.

        Aliases that are just an office and a family name may be shared. `at` tells where a subject
        claims a spelling; without it, problems are where the profile starts.
        """
        for kind in Kind:
            yield from self._of[kind].claims(at or _profile)


def _profile(subject: Subject, spelling: str) -> Position:
    return subject.profile or Position("mkdocs.yml")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A spelling that a subject has."""

    subject: Subject
    spelling: str
    is_alias: bool
    is_full: bool
    """Not just an office and a family name."""


class _NamesOfKind:
    """The spellings of the subjects of one kind."""

    def __init__(self, kind: Kind, subjects: Sequence[Subject]) -> None:
        self._is_person = kind is Kind.PERSON
        self._subjects = {subject.id: subject for subject in subjects}
        self._claims: dict[str, list[_Claim]] = {}
        self._full: dict[str, list[str]] = {}
        self._families: dict[str, list[str]] = {}
        self._near: NearNames[str] = NearNames()
        for subject in subjects:
            self._add(subject)
        self._meant = {key: _meant(claims) for key, claims in self._claims.items()}
        self.spellings = MappingProxyType(_spellings(subjects))

    def resolve(self, text: str, day: date | None) -> Resolution:
        """See `Names.resolve`."""
        return (
            self._decided(self._meant.get(fold(text), ()), text, day)
            or self._by_full_name(text, day)
            or self._nearly(text)
            or Unknown()
        )

    def claims(self, at: Callable[[Subject, str], Position]) -> Iterator[Problem]:
        """See `Names.claims`."""
        for claims in self._claims.values():
            first, *others = sorted(claims, key=lambda claim: at(claim.subject, claim.spelling))
            for claim in others:
                if claim.subject is not first.subject and (claim.is_full or first.is_full):
                    yield _claimed_twice(first, claim, at)

    def _add(self, subject: Subject) -> None:
        for claim in _claims_of(subject):
            self._claims.setdefault(fold(claim.spelling), []).append(claim)
            if claim.is_full:
                self._add_full(subject, claim.spelling)
        if isinstance(subject, Person):
            for family in {fold(subject.family_name), fold(subject.name.split()[-1])} - {""}:
                _append(self._families, family, subject.id)

    def _add_full(self, subject: Subject, spelling: str) -> None:
        self._near.add(self._spelled(spelling), subject.id)
        if self._is_person:
            for text in (spelling, styled(spelling).bare):
                _append(self._full, fold(text), subject.id)

    def _decided(self, ids: Sequence[str], text: str, day: date | None) -> Resolution | None:
        if len(ids) > 1:
            candidates = [self._subjects[id] for id in ids]
            holders = _holders(candidates, styled(text), day)
            if len(holders) != 1:
                return Ambiguous(_by_name(candidates))
            return Found(holders[0].id)
        return Found(ids[0]) if ids else None

    def _by_full_name(self, text: str, day: date | None) -> Resolution | None:
        if not self._is_person:
            return None
        for cut in cuts(text):
            if decided := self._decided(self._full.get(fold(cut.bare), ()), text, day):
                return decided
        return None

    def _nearly(self, text: str) -> Near | None:
        name = styled(text) if self._is_person else Styled(text)
        if name.titles and " " not in name.bare and (ids := self._families.get(fold(name.bare))):
            return Near(_by_name(self._subjects[id] for id in ids)[:MOST_SUGGESTIONS])
        ids = self._near.to(self._spelled(name.bare))[:MOST_SUGGESTIONS]
        return Near(tuple(self._subjects[id] for id in ids)) if ids else None

    def _spelled(self, text: str) -> Spelled:
        return Spelled.of(text, person=self._is_person)
