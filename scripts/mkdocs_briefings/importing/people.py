"""The people of an article: who is known, where they are named, and which office it gives them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Kind, Person, Subject
from ..names import HANGUL, HANGUL_OFFICES, Mention, Spotter, office_matches, syllables_in
from .introductions import Introduction, unresolved
from .stated_offices import Given, given, office_named


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in an article."""

    people: tuple[str, ...]
    """Ids, in the order of first mention."""
    seen: Mapping[str, list[Mention]]
    """By paragraph: also by family names, where only one of them can be meant."""
    held: Mapping[str, frozenset[str]]
    """The offices of everybody, each by the word that stands for all its spellings."""
    offices: tuple[Given, ...]
    strangers: tuple[tuple[Introduction, str], ...]
    """People with an office that no spelling names, and whom they may be."""


def cast(
    texts: Sequence[str], spotter: Spotter, known: Mapping[str, Subject], day: dt.date
) -> Cast:
    """Find everybody in these paragraphs and captions."""
    full = {text: spotter.of_kind(Kind.PERSON, text, day) for text in texts}
    people = tuple(dict.fromkeys(one.id for text in texts for one in full[text]))
    short = _short_names([known[person] for person in people], day)
    seen = {
        text: sorted([*full[text], *_short(text, full[text], short)], key=_start) for text in texts
    }
    offices = given(texts, seen, known, spotter.names, day)
    strangers: dict[str, tuple[Introduction, str]] = {}
    for text in texts:
        for person, whom in unresolved(text, spotter.names, day):
            if not any(person.start < one.end and one.start < person.end for one in seen[text]):
                strangers.setdefault(person.name, (person, whom))
    return Cast(
        people,
        seen,
        {person: _held(known[person], offices, day) for person in people},
        offices,
        tuple(strangers.values()),
    )


def _start(mention: Mention) -> int:
    return mention.start


def _short_names(people: Sequence[Subject], day: dt.date) -> dict[str, str]:
    """Patterns of short names, each of exactly one person of the article."""
    owners: dict[str, set[str]] = {}
    for person in people:
        for short in _shortened(person, day):
            owners.setdefault(short, set()).add(person.id)
    return {short: ids.pop() for short, ids in owners.items() if len(ids) == 1}


def _shortened(person: Subject, day: dt.date) -> Iterator[str]:
    if not isinstance(person, Person):
        return
    yield rf"\b{re.escape(person.family_name or person.name.split()[-1])}\b(?!-)"
    native = person.native_name
    if re.fullmatch(rf"[{HANGUL}]+( [{HANGUL}]{{2,}})+", native):
        yield rf"(?<![{HANGUL}]){native.split()[-1]}"
    if len(native) == syllables_in(native) == 3:
        for office in HANGUL_OFFICES:
            if any(office_matches(office_named(office), r.title) for r in person.roles_on(day)):
                yield rf"(?<![{HANGUL}]){native[0]} {office}"


def _short(text: str, full: Sequence[Mention], short: Mapping[str, str]) -> Iterator[Mention]:
    for pattern, person in short.items():
        for match in re.finditer(pattern, text):
            taken = any(match.start() < one.end and one.start < match.end() for one in full)
            if not taken and not _goes_on(text, match.end()):
                yield Mention(Kind.PERSON, person, match.start(), match.end())


def _goes_on(text: str, end: int) -> bool:
    """Whether a family name starts somebody else's full name: `Lee Jae-yong`."""
    return bool(re.match(r"\s+[A-Z][a-z]+-[a-z]+", text[end:]))


def _held(person: Subject, offices: Sequence[Given], day: dt.date) -> frozenset[str]:
    roles = person.roles_on(day) if isinstance(person, Person) else ()
    titles = [
        *(role.title for role in roles),
        *(one.office for one in offices if one.person == person.id),
    ]
    return frozenset(office for title in titles for office in office_named(title).offices)
