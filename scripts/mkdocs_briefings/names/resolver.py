"""From any spelling to its subject: one resolver for all four kinds.

The rules, in order:

1. Spellings are folded: case, hyphens, spaces, dots, quotation marks and diacritics go.
2. An id, name or native name wins over an alias.
3. An alias of several people means the one who, on the briefing's day, held the office that it
   names, or any office if it names none. If that does not leave exactly one, it is ambiguous.
4. For people, ranks, offices and courtesies are taken off before a full name, Korean offices after
   it. If only a family name is left, it is not enough: it is near all who bear it.
5. Otherwise a known name within a few typing errors is near, which is an error (`typos`).
6. Two Korean names are near only if one vowel is spelled differently. A differing consonant makes
   another person: Kim Hyun-jong is not Kim Hyun-chong (`korean`).
7. Anything else is unknown; the register enters it as a subject without a profile, with a warning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from ..model import Kind, Person, Position, Subject
from ..problems import Problem
from .folding import fold
from .titles import Styled, cuts, office_matches, styled
from .typos import NearIndex, Spelled

__all__ = ["Ambiguous", "Found", "Names", "Near", "Resolution", "Unknown", "fold"]

MOST_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """The text names one subject."""

    id: str


@dataclass(frozen=True, slots=True)
class Near:
    """The text names no subject, but almost one of these, nearest first."""

    suggestions: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The text names several subjects, and the day does not show which is meant."""

    candidates: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """The text names no known subject."""


Resolution = Found | Near | Ambiguous | Unknown


class Names:
    """The spellings of all subjects; made once, then only queried.

    A spelling means the subject that has it as id, name or native name, otherwise those that
    have it as an alias. Case, hyphens, spaces, dots and diacritics do not matter (see `fold`), nor
    do titles around a person's full name (see `titles.py`); an exact spelling always wins.
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

        Aliases that are just an office and a family name may be shared. `at` says where a subject
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
    is_short: bool
    """Just titles and a family name: `President Lee`."""


def _claims_of(subject: Subject) -> Iterator[_Claim]:
    own = [subject.name, subject.native_name, subject.id]
    for spelling in filter(None, own):
        yield _Claim(subject, spelling, is_alias=False, is_short=False)
    for alias in subject.aliases:
        yield _Claim(subject, alias, is_alias=True, is_short=_is_short(subject, alias, own))


def _is_short(subject: Subject, alias: str, own: Sequence[str]) -> bool:
    if not isinstance(subject, Person):
        return False
    name = styled(alias)
    is_full = " " in name.bare or fold(name.bare) in map(fold, own)
    return bool(name.titles) and not is_full


class _NamesOfKind:
    """The spellings of the subjects of one kind."""

    def __init__(self, kind: Kind, subjects: Sequence[Subject]) -> None:
        self._is_person = kind is Kind.PERSON
        self._subjects = {subject.id: subject for subject in subjects}
        self._claims: dict[str, list[_Claim]] = {}
        self._full: dict[str, list[str]] = {}
        self._families: dict[str, list[str]] = {}
        self._near: NearIndex[str] = NearIndex()
        for subject in subjects:
            self._add(subject)
        self._meant = {key: _meant(claims) for key, claims in self._claims.items()}
        self.spellings = MappingProxyType(_spellings(subjects))
        self._exact = {
            claim.spelling: Found(self._meant[key][0])
            for key, claims in self._claims.items()
            for claim in claims
            if len(self._meant[key]) == 1
        }
        """Spellings exactly as in a profile, which need no folding."""

    def resolve(self, text: str, day: date | None) -> Resolution:
        """See `Names.resolve`."""
        if known := self._exact.get(text):
            return known
        return (
            self._decided(self._meant.get(fold(text), ()), text, day)
            or self._by_full_name(text, day)
            or self._nearly(text)
            or Unknown()
        )

    def claims(self, at: Callable[[Subject, str], Position]) -> Iterator[Problem]:
        """See `Names.claims`."""
        for claims in self._claims.values():
            # By file, not by id: two files may have the same name, and so claim one id.
            by_profile: dict[str, _Claim] = {}
            for claim in claims:
                if claim.subject.profile:
                    by_profile.setdefault(claim.subject.profile.path, claim)
            if len(by_profile) > 1 and not all(claim.is_short for claim in by_profile.values()):
                _, first = min(by_profile.items())
                for _, other in sorted(by_profile.items())[1:]:
                    yield _claimed_twice(first.subject, other, at)

    def _add(self, subject: Subject) -> None:
        for claim in _claims_of(subject):
            self._claims.setdefault(fold(claim.spelling), []).append(claim)
            if not claim.is_short:
                self._near.add(self._spelled(claim.spelling), subject.id)
        if isinstance(subject, Person):
            self._add_person(subject)

    def _add_person(self, person: Person) -> None:
        for claim in _claims_of(person):
            bare = styled(claim.spelling).bare
            if not claim.is_alias or " " in bare:
                _append(self._full, fold(claim.spelling), person.id)
                _append(self._full, fold(bare), person.id)
        # A family name comes first in Korea and last elsewhere, unless the profile says which it
        # is.
        first, *rest = person.name.split()
        for family in {fold(person.family_name or first), fold(person.name.split()[-1])}:
            _append(self._families, family, person.id)
        # The other way round, as in `Jae Myung Lee`: not found, but near.
        for turned in (" ".join([*rest, first]), " ".join([*rest[-1:], first, *rest[:-1]])):
            self._near.add(self._spelled(turned), person.id)

    def _decided(self, ids: Sequence[str], text: str, day: date | None) -> Resolution | None:
        if len(ids) < 2:
            return Found(ids[0]) if ids else None
        candidates = [self._subjects[subject] for subject in ids]
        # What several share means whoever held the office that day, if that leaves exactly one.
        holders = _holders(candidates, styled(text), day)
        return Found(holders[0].id) if len(holders) == 1 else Ambiguous(_by_name(candidates))

    def _by_full_name(self, text: str, day: date | None) -> Resolution | None:
        if self._is_person:
            for cut in cuts(text):
                if decided := self._decided(self._full.get(fold(cut.bare), ()), text, day):
                    return decided
        return None

    def _nearly(self, text: str) -> Near | None:
        name = styled(text) if self._is_person else Styled(text)
        # A bare family name is never enough: it is near all who bear it.
        ids = self._families.get(fold(name.bare)) or self._near.to(self._spelled(name.bare))
        return Near(tuple(self._subjects[near] for near in ids[:MOST_SUGGESTIONS])) if ids else None

    def _spelled(self, text: str) -> Spelled:
        return Spelled.of(text, person=self._is_person)


def _append(lists: dict[str, list[str]], key: str, subject_id: str) -> None:
    ids = lists.setdefault(key, [])
    if subject_id not in ids:
        ids.append(subject_id)


def _meant(claims: Sequence[_Claim]) -> tuple[str, ...]:
    """The ids that a spelling means: names come before aliases."""
    own = [claim for claim in claims if not claim.is_alias]
    return tuple(dict.fromkeys(claim.subject.id for claim in own or claims))


def _holders(candidates: Iterable[Subject], name: Styled, day: date | None) -> list[Person]:
    """Those who held the office in a shared alias on that day; any office if it names none."""
    if day is None:
        return []
    people = [subject for subject in candidates if isinstance(subject, Person)]
    return [person for person in people if _holds(person, name, day)]


def _holds(person: Person, name: Styled, day: date) -> bool:
    # All offices that may have been held that day: a name gets the benefit of the doubt, which what
    # is shown does not (see `library.offices_on`).
    roles = person.roles_on(day)
    return any(not name.offices or office_matches(name, role.title) for role in roles)


def _by_name(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    return tuple(sorted(subjects, key=lambda subject: (subject.name, subject.id)))


def _spellings(subjects: Iterable[Subject]) -> dict[str, tuple[str, ...]]:
    ids: dict[str, list[str]] = {}
    for subject in subjects:
        for spelling in filter(None, (subject.name, subject.native_name, *subject.aliases)):
            _append(ids, spelling, subject.id)
    return {spelling: tuple(ids) for spelling, ids in ids.items()}


def _claimed_twice(
    first: Subject, claim: _Claim, at: Callable[[Subject, str], Position]
) -> Problem:
    position = at(claim.subject, claim.spelling)
    if claim.subject.id == first.id:
        message = f"the id '{first.id}' is already taken by {_profile(first, first.id).path}"
        return Problem(position, "BR204", message, "Rename one of the two files.")
    message = f"'{claim.spelling}' already means '{first.name}' ({first.id})"
    hint = "A spelling belongs to one profile only: remove it from one of the two."
    return Problem(position, "BR204", message, hint)
