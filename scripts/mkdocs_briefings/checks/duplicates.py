"""Two subjects that are probably one: plurals, acronyms, two scripts, near and same spellings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from ..model import Kind, Person, Position, Subject
from ..names import (
    ByReading,
    NearIndex,
    Spelled,
    fold,
    is_hangul,
    is_office,
    is_unspaced,
    latin_skeletons,
    name_words,
    skeletons,
    sounds_like,
)
from ..problems import Problem
from .registry import Content, check

_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 8
_SMALL = frozenset(name_words("a an and at for from in of on the to with"))

Pair = tuple[Subject, Subject, str]


@check("BR303")
def near_duplicates(content: Content) -> Iterator[Problem]:
    """Subjects of one kind whose names differ only in form."""
    for kind in Kind:
        reported = set[frozenset[str]]()
        for one, other, why in _pairs(kind, tuple(content.subjects[kind].values())):
            pair = frozenset((one.id, other.id))
            apart = _told_apart(one, other) or _both_known(one, other, content)
            if len(pair) == 2 and pair not in reported and not apart:
                reported.add(pair)
                kept, lesser = sorted((one, other), key=_by_profile)
                yield _problem(kept, lesser, why, content)


def _pairs(kind: Kind, subjects: tuple[Subject, ...]) -> Iterator[Pair]:
    # People have neither plurals nor acronyms.
    if kind is not Kind.PERSON:
        yield from _same_key(subjects, "differ only in case, hyphens, dots or a plural")
        yield from _acronyms(subjects)
    yield from _scripts(subjects)
    yield from _readings(subjects)
    yield from _nearly_alike(kind, subjects)


def _same_key(subjects: Iterable[Subject], why: str) -> Iterator[Pair]:
    groups: dict[str, list[Subject]] = {}
    for subject in subjects:
        for key in {_plain_key(text) for text in _spellings(subject)}:
            groups.setdefault(key, []).append(subject)
    for members in groups.values():
        for one, other in combinations(members, 2):
            if not _share_a_spelling(one, other):
                yield one, other, why


def _plain_key(text: str) -> str:
    return "".join(_singular(word) for word in name_words(text))


def _singular(word: str) -> str:
    # `gas` and `US` have no plural s, nor have `congress`, `status` and `crisis`.
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def _acronyms(subjects: Iterable[Subject]) -> Iterator[Pair]:
    by_acronym: dict[str, list[Subject]] = {}
    for subject in subjects:
        for acronym in {_acronym(text) for text in _spellings(subject)} - {""}:
            by_acronym.setdefault(acronym, []).append(subject)
    for subject in subjects:
        for text in _spellings(subject):
            if text.replace(".", "").isupper():
                for other in by_acronym.get(fold(text), ()):
                    yield subject, other, "could be an acronym and its full form"


def _acronym(text: str) -> str:
    """The initials of several words: `U.S. Forces Korea` gives `usfk`."""
    parts = [word for word in text.replace("-", " ").split() if word.lower() not in _SMALL]
    letters = [fold(word) if word.isupper() and "." in word else fold(word)[:1] for word in parts]
    acronym = "".join(letters)
    enough = len(parts) > 1 and _SHORTEST_ACRONYM <= len(acronym) <= _LONGEST_ACRONYM
    return acronym if enough and acronym.isascii() else ""


def _scripts(subjects: Iterable[Subject]) -> Iterator[Pair]:
    korean = [one for one in subjects if is_hangul(one.name)]
    latin: dict[str, list[Subject]] = {}
    for other in subjects if korean else ():
        if other.name.isascii():
            for key in latin_skeletons(fold(other.name)):
                latin.setdefault(key, []).append(other)
    for one in korean:
        for other in chain.from_iterable(latin.get(key, ()) for key in skeletons(one.name)):
            if sounds_like(one.name, fold(other.name)):
                yield one, other, "could be one name in two scripts"


def _readings(subjects: Iterable[Subject]) -> Iterator[Pair]:
    """People in characters or kana, and who may be the same in Latin letters: 李文华, Li Wenhua."""
    people = {one.id: one for one in subjects if isinstance(one, Person)}
    index = ByReading(people.values())
    for one in people.values():
        heard = index.heard(one.name) if is_unspaced(one.name[0]) else None
        for other in heard.ids if heard else ():
            yield one, people[other], "could be one name in two scripts"


def _nearly_alike(kind: Kind, subjects: Iterable[Subject]) -> Iterator[Pair]:
    near: NearIndex[str] = NearIndex()
    by_id: dict[str, Subject] = {}
    for subject in subjects:
        spelled = Spelled.of(subject.name, person=kind is Kind.PERSON)
        for other in near.to(spelled):
            same = fold(by_id[other].name) == fold(subject.name)
            why = "have the same name" if same else "are spelled almost alike"
            yield by_id[other], subject, why
        # Entered only now, so that each pair comes up once.
        near.add(spelled, subject.id)
        by_id[subject.id] = subject


def _told_apart(one: Subject, other: Subject) -> bool:
    """Whether their profiles say that they are two."""
    ours, theirs = fold(one.native_name or ""), fold(other.native_name or "")
    return (bool(ours and theirs) and ours != theirs) or _other_lives(one, other)


def _both_known(one: Subject, other: Subject, content: Content) -> bool:
    """Whether an author has listed one as known beside the other: they are two."""
    listed = [each for each in (one, other) if fold(each.name) in content.listed[each.kind]]
    return bool(listed) and all(each in listed or each.profile for each in (one, other))


def _other_lives(one: Subject, other: Subject) -> bool:
    """Whether they are people of two countries, or with offices that have nothing in common."""
    if not isinstance(one, Person) or not isinstance(other, Person):
        return False
    if one.country and other.country and one.country != other.country:
        return True
    ours, theirs = _offices(one), _offices(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _offices(person: Person) -> set[tuple[str, str]]:
    return {(fold(role.title), fold(role.organisation or "-")) for role in person.roles}


def _spellings(subject: Subject) -> set[str]:
    """Its names, without those that others may share: `President Lee`."""
    names = filter(None, (subject.name, subject.native_name, *subject.aliases))
    return {text for text in names if subject.kind is not Kind.PERSON or not is_office(text)}


def _share_a_spelling(one: Subject, other: Subject) -> bool:
    """Whether they share a spelling, which another code reports."""
    return not {fold(text) for text in _spellings(one)}.isdisjoint(map(fold, _spellings(other)))


def _by_profile(subject: Subject) -> tuple[bool, str]:
    return (subject.profile is None, subject.id)


def _problem(kept: Subject, other: Subject, why: str, content: Content) -> Problem:
    message = f"'{other.name}' ({other.id}) and '{kept.name}' ({kept.id}) {why}"
    apart = "a 'native_name', 'roles'" if kept.kind is Kind.PERSON else "a 'native_name'"
    hint = (
        f"If they are one, make '{other.name}' an alias of {kept.id}; "
        f"if not, give each {apart} or a fuller name."
    )
    return Problem(_position(kept, other, content), "BR303", message, hint)


def _position(kept: Subject, other: Subject, content: Content) -> Position:
    if other.profile:
        return content.profiles[other.kind][other.id].at("name")
    for entry in content.entries:
        if other.id in entry.briefing.subjects(other.kind):
            return entry.document.at(other.kind.plural)
    return kept.profile or Position("mkdocs.yml")
