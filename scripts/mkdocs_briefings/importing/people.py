"""The people of an article: who is known, where they are named, and which office it gives them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Kind, Person, Subject
from ..names import HANGUL, Mention, Names, Spotter, office_matches
from .grammar import korean
from .introductions import Introduction, introduced, unresolved
from .short_names import Seen, short_names
from .stated_offices import Given, given, office_named


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in an article."""

    people: tuple[str, ...]
    """Ids, in the order of first mention."""
    named: Mapping[str, Sequence[Seen]]
    """By paragraph: every name and part of a name, with everybody whom it can mean."""
    held: Mapping[str, frozenset[str]]
    """The offices of everybody, each by the word that stands for all its spellings."""
    written: Mapping[str, frozenset[str]]
    """What the text writes behind Korean names: `예시당 대표`."""
    offices: tuple[Given, ...]
    strangers: tuple[tuple[Introduction, str], ...]
    """People with an office that no spelling names, and whom they may be."""


def cast(
    texts: Sequence[str], spotter: Spotter, known: Mapping[str, Subject], day: dt.date
) -> Cast:
    """Find everybody in these paragraphs and captions."""
    full = {text: _full_names(text, spotter, known, day) for text in texts}
    ids = tuple(dict.fromkeys(one.id for text in texts for one in full[text]))
    people = [person for one in ids if isinstance(person := known[one], Person)]
    written = _written_offices(full)
    roles = {person.id: _roles(person, day) | written.get(person.id, set()) for person in people}
    short = short_names(full, people, roles)
    named = {text: _in_order(full[text], short[text]) for text in texts}
    alone = {text: _unmistakable(named[text]) for text in texts}
    offices = given(texts, alone, known, spotter.names, day)
    return Cast(
        ids,
        named,
        {person.id: _held(person, offices, day) | _roles(person, day) for person in people},
        {person.id: frozenset(written.get(person.id, ())) for person in people},
        offices,
        tuple(_strangers(texts, named, spotter.names, day)),
    )


def _full_names(
    text: str, spotter: Spotter, known: Mapping[str, Subject], day: dt.date
) -> list[Mention]:
    found = spotter.of_kind(Kind.PERSON, text, day)
    kept = [one for one in found if not _is_part_of_another(text, one)]
    more = [*_without_gaps(text, spotter.names, kept), *_by_office(text, known, kept, day)]
    return sorted([*kept, *more], key=lambda one: one.start)


def _by_office(
    text: str, known: Mapping[str, Subject], found: Sequence[Mention], day: dt.date
) -> Iterator[Mention]:
    """`Foreign Minister Noe`: whoever of that family name then held the office."""
    for styled in introduced(text):
        start = text.find(styled.name, styled.start, styled.end)
        is_seen = any(one.start < styled.end and styled.start < one.end for one in found)
        if start < 0 or is_seen or " " in styled.name or not styled.name.isascii():
            continue
        holders = [
            one.id
            for one in known.values()
            if isinstance(one, Person)
            and (one.family_name or one.name.split()[-1]) == styled.name
            and any(office_matches(office_named(styled.office), r.title) for r in one.roles_on(day))
        ]
        # Of several with that family name nobody is certain.
        if len(holders) == 1:
            yield Mention(Kind.PERSON, holders[0], start, start + len(styled.name))


def _is_part_of_another(text: str, one: Mention) -> bool:
    """Whether the name goes on: `Ann Noe-Berger` is not Ann Noe."""
    behind, before = text[one.end : one.end + 2], text[max(0, one.start - 2) : one.start]
    return bool(re.fullmatch(r"[-‐][^\W\d_]", behind) or re.fullmatch(r"[^\W\d_][-‐]", before))


def _without_gaps(text: str, names: Names, found: Sequence[Mention]) -> Iterator[Mention]:
    """Names in scripts that have no spaces between words."""
    for spelling, ids in names.spellings(Kind.PERSON).items():
        # Of two characters at least: one alone is a part of many words.
        if len(ids) == 1 and re.fullmatch(r"[\u3040-\u30ff\u3400-\u9fff]{2,}", spelling):
            for match in re.finditer(re.escape(spelling), text):
                if not any(match.start() < one.end and one.start < match.end() for one in found):
                    yield Mention(Kind.PERSON, ids[0], *match.span())


def _in_order(full: Sequence[Mention], short: Sequence[Seen]) -> list[Seen]:
    seen = [*(Seen((one.id,), one.start, one.end) for one in full), *short]
    return sorted(seen, key=lambda one: one.start)


def _unmistakable(seen: Sequence[Seen]) -> list[Mention]:
    return [
        Mention(Kind.PERSON, one.ids[0], one.start, one.end) for one in seen if len(one.ids) == 1
    ]


_OFFICE_BEHIND = re.compile(
    # With or without a space, `최갑돌대표는`; not the beginning of a longer word, `대표실`.
    rf"(?P<office>(?:\s(?:전|신임|현|당시|새))?(?:\s[{HANGUL}·A-Za-z]+){{0,2}}?\s?(?:{'|'.join(korean.OFFICES)}))"
    r"(?=[은는이가을를의과와도께에측,\s]|$)"
)


def _written_offices(full: Mapping[str, Sequence[Mention]]) -> dict[str, set[str]]:
    """What stands behind Korean names: `최갑돌 예시당 대표`."""
    found: dict[str, set[str]] = {}
    for text, seen in full.items():
        for one in seen:
            match = _OFFICE_BEHIND.match(text, one.end)
            if match and not any(one.end <= other.start < match.end() for other in seen):
                found.setdefault(one.id, set()).add(match["office"].strip())
    return found


def _roles(person: Person, day: dt.date) -> set[str]:
    return {office for role in person.roles_on(day) for office in office_named(role.title).offices}


def _held(person: Person, offices: Sequence[Given], day: dt.date) -> frozenset[str]:
    given_here = [one.office for one in offices if one.person == person.id]
    return frozenset(office for title in given_here for office in office_named(title).offices)


def _strangers(
    texts: Sequence[str], named: Mapping[str, Sequence[Seen]], names: Names, day: dt.date
) -> Iterator[tuple[Introduction, str]]:
    entered = set[str]()
    for text in texts:
        for person, whom in unresolved(text, names, day):
            is_known = any(person.start < one.end and one.start < person.end for one in named[text])
            if not is_known and person.name not in entered:
                entered.add(person.name)
                yield person, whom
