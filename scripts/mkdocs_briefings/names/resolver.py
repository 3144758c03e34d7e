"""From any spelling to its subject: one resolver for all four kinds.

The rules, in order:

1. Spellings are folded: case, hyphens, spaces, dots, quotation marks and diacritics go.
2. An id as it is written wins over everything, and so does, except among people, a name over an
   alias.
3. What several people are called means the one who, on the briefing's day, held the office that the
   text names, or any office if it names none. If that does not leave exactly one, it is ambiguous
   (`namesakes`). An office and a family name are only near somebody who took that office later.
4. For people, ranks, offices and courtesies are taken off before a full name, Korean offices after
   it. If only a family name is left, it is not enough: it is near all who bear it.
5. A Korean name in Latin letters means the one person whose native name can be written so in one of
   the usual systems (`whole_name`), a Chinese one whose characters are read so, a Japanese one
   whose kana are (`by_reading`); if there are several, it is ambiguous.
6. Otherwise a known name within a few typing errors is near, which is an error (`typos`).
7. Two Korean names are near only if one vowel is spelled differently. A differing consonant makes
   another person: Kim Hyun-jong is not Kim Hyun-chong (`korean`).
8. Anything else is unknown; the register enters it as a subject without a profile, with a warning.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from types import MappingProxyType

from ..model import Kind, Person, Subject
from ..problems import Problem
from ..slugs import is_slug
from .by_reading import ByReading
from .claims import At, Claim, claimed_twice, claims_of, names_of, profile_of
from .folding import fold, name_words
from .heard import Heard
from .korean import BySound
from .namesakes import likeliest, means_another
from .short_first_names import can_be_first_name
from .titles import Styled, cuts, styled
from .typos import NearIndex, Spelled
from .unprofiled import titled

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
    all_hold: bool = field(default=False, compare=False)
    """Whether each of them is known to have held the named office, or any, on that day."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """The text names no known subject."""


Resolution = Found | Near | Ambiguous | Unknown


class Names:
    """The spellings of all subjects; made once, then only queried.

    A spelling means the subjects that have it as id, name or native name, otherwise those that have
    it as an alias; people may share both. Case, hyphens, spaces, dots and diacritics do not matter
    (see `fold`), nor do titles around a person's full name (see `titles.py`); an exact spelling
    always wins.
    """

    def __init__(self, subjects: Iterable[Subject]) -> None:
        members: dict[Kind, list[Subject]] = {kind: [] for kind in Kind}
        for subject in subjects:
            members[subject.kind].append(subject)
        self._of = {kind: _NamesOfKind(kind, members[kind]) for kind in Kind}

    def resolve(self, kind: Kind, text: str, day: date | None) -> Resolution:
        """What a text means in a briefing of that day.

        The day decides between people who share a name: the one who then held the office that the
        text names (`President Lee`). Without a day such a name stays ambiguous.
        """
        return self._of[kind].resolve(text, day)

    def always(self, kind: Kind, text: str) -> Found | None:
        """What a text means on any day, if nothing but its letters has to be looked at."""
        return self._of[kind].always(text)

    def perhaps(self, person: str) -> tuple[Subject, ...]:
        """Whom an unknown name may mean: who has the family name and, in some form, the first."""
        return self._of[Kind.PERSON].perhaps(person)

    def spellings(self, kind: Kind) -> Mapping[str, tuple[str, ...]]:
        """Every name, native name and alias as written, with the ids that it can mean."""
        return self._of[kind].spellings

    def romanised(self, kind: Kind) -> Mapping[str, tuple[str, ...]]:
        """Korean names as systems of romanisation write them, where no profile does so itself."""
        return self._of[kind].romanised

    def claims(self, at: At = profile_of) -> Iterator[Problem]:
        """BR204 wherever two profiles of one kind claim an id, a name or an alias.

        People may share names and aliases. `at` says where a subject claims a spelling; without it,
        problems are where the profile starts.
        """
        for kind in Kind:
            yield from self._of[kind].claims(at)


class _NamesOfKind:
    """The spellings of the subjects of one kind."""

    def __init__(self, kind: Kind, subjects: Sequence[Subject]) -> None:
        self._is_person = kind is Kind.PERSON
        self._subjects = {subject.id: subject for subject in subjects}
        self._claims: dict[str, list[Claim]] = {}
        self._full: dict[str, list[str]] = {}
        self._families: dict[str, list[str]] = {}
        self._near: NearIndex[str] = NearIndex()
        self._sounds = BySound(subjects)
        self._readings = ByReading(one for one in subjects if isinstance(one, Person))
        for subject in subjects:
            self._add(subject)
        self._meant = {key: _meant(claims) for key, claims in self._claims.items()}
        self.spellings = MappingProxyType(_spellings(subjects))
        self._exact = {
            claim.spelling: Found(self._meant[key][0])
            for key, claims in self._claims.items()
            for claim in claims
            if len(self._meant[key]) == 1 and not claim.is_short
        }
        """Spellings exactly as in a profile, which need no folding and mean one on any day."""
        self.romanised = self._sounds.spellings(self._claims)

    def resolve(self, text: str, day: date | None) -> Resolution:
        """See `Names.resolve`."""
        return (
            self.always(text)
            or self._called(text, day)
            or self._by_full_name(text, day)
            or self._by_sound(text)
            or self._nearly(text)
            or Unknown()
        )

    def always(self, text: str) -> Found | None:
        """See `Names.always`."""
        # An id that is not a slug, such as 홍길동, can be a name that several people have.
        if text in self._subjects and is_slug(text):
            return Found(text)
        return self._exact.get(text)

    def perhaps(self, text: str) -> tuple[Subject, ...]:
        """See `Names.perhaps`."""
        first, *rest = name_words(styled(text).bare)
        # The family name first: without a known one the table of short names is not even loaded.
        bearers = self._families.get(rest[-1], ()) if rest and first.isascii() else ()
        people = [self._subjects[one] for one in bearers]
        likely = (one for one in people if can_be_first_name(first, name_words(one.name)[0]))
        return tuple(islice(likely, MOST_SUGGESTIONS))

    def claims(self, at: At) -> Iterator[Problem]:
        """See `Names.claims`."""
        return claimed_twice(self._claims, at)

    def _add(self, subject: Subject) -> None:
        for claim in claims_of(subject):
            self._claims.setdefault(fold(claim.spelling), []).append(claim)
            # Where a family name alone tells people apart, no letter of it can be a slip:
            # President Smyth is not President Smith.
            if not claim.is_short:
                self._near.add(self._spelled(claim.spelling), subject.id)
        if isinstance(subject, Person):
            self._add_person(subject)

    def _add_person(self, person: Person) -> None:
        for claim in claims_of(person):
            bare = styled(claim.spelling).bare
            if not claim.is_alias or (" " in bare and not claim.is_short):
                _append(self._full, fold(claim.spelling), person.id)
                _append(self._full, fold(bare), person.id)
        # A family name comes first in Korea and last elsewhere, unless the profile says which it
        # is.
        first, *rest = person.name.split()
        for family in {fold(person.family_name or first), fold(person.name.split()[-1])}:
            _append(self._families, family, person.id)
        # The other way round, as in `Jae Myung Lee`: not found, but near.
        # The second is for lists that put the family name first: `Doe, Jane Mary`.
        for turned in (" ".join([*rest, first]), " ".join([*rest[-1:], first, *rest[:-1]])):
            self._near.add(self._spelled(turned), person.id)

    def _called(self, text: str, day: date | None) -> Resolution | None:
        key = fold(text)
        ids = self._meant.get(key, ())
        if day and len(ids) == 1 and all(claim.is_short for claim in self._claims[key]):
            only = self._subjects[ids[0]]
            if means_another(only, styled(text), day):
                return Near((only,))
        return self._decided(ids, text, day)

    def _decided(self, ids: Sequence[str], text: str, day: date | None) -> Resolution | None:
        if len(ids) < 2:
            return Found(ids[0]) if ids else None
        candidates = [self._subjects[subject] for subject in ids]
        likely = likeliest(candidates, styled(text), day)
        if len(likely) == 1:
            return Found(likely[0].id)
        return Ambiguous(_by_name(likely or candidates), all_hold=bool(likely))

    def _by_full_name(self, text: str, day: date | None) -> Resolution | None:
        if self._is_person:
            for cut in cuts(text):
                if decided := self._decided(self._full.get(fold(cut.bare), ()), text, day):
                    return decided
        return None

    def _by_sound(self, text: str) -> Resolution | None:
        bare = styled(text).bare if self._is_person else ""
        if not bare:
            return None
        heard = self._sounds.heard(bare) or self._readings.heard(bare) or Heard()
        people = _by_name(self._subjects[one] for one in heard.ids)
        if len(people) > 1:
            return Ambiguous(people)
        if people and not heard.is_sure:
            return Near(people)
        return Found(people[0].id) if people else None

    def _nearly(self, text: str) -> Near | None:
        name = styled(text) if self._is_person else Styled(text)
        # A bare family name is never enough: it is near all who bear it.
        ids = self._families.get(fold(name.bare)) or self._near.to(self._spelled(name.bare))
        ids = ids or (list(self._sounds.turned(name.bare)) if self._is_person else [])
        return Near(tuple(self._subjects[near] for near in ids[:MOST_SUGGESTIONS])) if ids else None

    def _spelled(self, text: str) -> Spelled:
        return Spelled.of(text, person=self._is_person)


def _append(lists: dict[str, list[str]], key: str, subject_id: str) -> None:
    ids = lists.setdefault(key, [])
    if subject_id not in ids:
        ids.append(subject_id)


def _meant(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The ids that a spelling means: names come before aliases, except among people.

    What one person is called in full and another by birth, or by the press, may mean either.
    """
    own = [claim for claim in claims if not _yields(claim)]
    return tuple(dict.fromkeys(claim.subject.id for claim in own or claims))


def _yields(claim: Claim) -> bool:
    """Whether a spelling means another subject as soon as one has it as its name."""
    return claim.is_short or (claim.is_alias and not isinstance(claim.subject, Person))


def _by_name(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    return tuple(sorted(subjects, key=lambda subject: (subject.name, subject.id)))


def _spellings(subjects: Iterable[Subject]) -> dict[str, tuple[str, ...]]:
    ids: dict[str, list[str]] = {}
    for subject in subjects:
        for spelling in (*names_of(subject), *subject.aliases, *_as_its_id(subject)):
            _append(ids, spelling, subject.id)
    return {spelling: tuple(ids) for spelling, ids in ids.items()}


def _as_its_id(subject: Subject) -> Iterator[str]:
    """A person's name as the id spells it, where that is another spelling: `Hong Kil-dong`."""
    # An id with a number, `kim-min-ji-2`, tells namesakes apart and spells no name.
    words = subject.id.split("-")
    is_name = isinstance(subject, Person) and len(words) > 1 and all(map(str.isalpha, words))
    if is_name and fold(subject.id) not in map(fold, names_of(subject)):
        yield titled(Kind.PERSON, subject.id)
