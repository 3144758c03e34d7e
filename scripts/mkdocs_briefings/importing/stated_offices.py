"""The office that a text gives a person, compared with the one in the profile for that day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Kind, Person, Subject
from ..names import Found, Mention, Names, Styled, is_hangul, name_words, office_matches, styled
from .introductions import introduced, office_after


@dataclass(frozen=True, slots=True)
class Given:
    """An office in the text."""

    person: str
    office: str
    in_profile: str
    """What the profile says for that day; empty if it has none."""
    agrees: bool


def given(
    paragraphs: Sequence[str],
    seen: Mapping[str, list[Mention]],
    people: Mapping[str, Subject],
    names: Names,
    day: dt.date,
) -> tuple[Given, ...]:
    """Each person's offices as the text gives them, each office once."""
    found: dict[tuple[str, str], Given] = {}
    for paragraph in paragraphs:
        for person_id, office in _offices(paragraph, seen[paragraph], names, day):
            person = people[person_id]
            if isinstance(person, Person):
                found.setdefault((person_id, office), _compared(person, office, day))
    return tuple(found.values())


def _offices(
    text: str, seen: Sequence[Mention], names: Names, day: dt.date
) -> Iterator[tuple[str, str]]:
    for introduction in introduced(text):
        match names.resolve(Kind.PERSON, introduction.name, day):
            case Found(person):
                yield person, introduction.office
    for mention in seen:
        if office := office_after(text, mention.end):
            yield mention.id, office


def _compared(person: Person, office: str, day: dt.date) -> Given:
    roles = person.roles_on(day)
    named = office_named(office)
    agrees = not named.offices or any(
        office_matches(named, role.title) or set(name_words(office)) <= set(name_words(role.title))
        for role in roles
    )
    return Given(person.id, office, "; ".join(role.title for role in roles), agrees)


def office_named(office: str) -> Styled:
    """An office without anybody's name, as words that can be compared."""
    is_korean = is_hangul(office[-1:])
    # Beside a name, since only there words are read as a title.
    return styled(f"홍길동 {office}" if is_korean else f"{office} X")
