"""The ways in which a member of a parliament is written, and whom each of them can mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .members import Member, Parliament
from .romanised import with_macrons, written

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe"})


@dataclass(frozen=True, slots=True)
class Spelled:
    """A text, its kind, and the members whom it can mean on a day; nobody if there are none."""

    kind: str
    text: str
    day: date
    meant: frozenset[str]


def spelled(parliament: Parliament) -> list[Spelled]:
    """Every spelling of every member; what two of them are called can mean both."""
    meant: dict[tuple[str, str, date], set[str]] = {}
    for member in parliament.members:
        day = member.terms[-1].start
        for kind, text in _of(member):
            meant.setdefault((kind, text, day), set()).add(member.id)
    # On its day a text means all who are called so, whatever day they were looked up by; where it
    # is somebody's whole name, it means nobody who only could be written so.
    whole: dict[str, set[str]] = {}
    for member in parliament.members:
        whole.setdefault(member.name.casefold(), set()).add(member.id)
    called: dict[str, set[str]] = {}
    for (_, text, _), ids in meant.items():
        key = text.casefold()
        called.setdefault(key, set()).update(whole.get(key, ids))
    named = [Spelled(*key, frozenset(called[key[1].casefold()])) for key in meant]
    return [*named, *_by_office(parliament), *_nobody(parliament)]


def _of(member: Member) -> Iterator[tuple[str, str]]:
    name, given, family = member.name, member.given, member.family
    yield "as written", name
    yield "in capitals", name.upper()
    yield "family name in capitals", name.replace(family, family.upper())
    if (plain := _plain(name)) != name:
        yield "without diacritics", plain
    if (umlauts := name.translate(_UMLAUTS)) != name:
        yield "two letters for an umlaut", umlauts
    if member.kana:
        yield from _japanese(member)
        return
    if member.native:
        yield from _korean(member)
        return
    first, *middle = given.split()
    yield "family name first", f"{family}, {given}"
    yield "initials", f"{' '.join(f'{one[0]}.' for one in given.split())} {family}"
    yield "an initial", f"{first[0]} {family}"
    yield "with the office", f"{member.terms[-1].before} {name}"
    if middle:
        yield "without middle names", f"{first} {family}"
        yield "a middle initial", f"{first} {middle[0][0]}. {family}"
    for number, letter in enumerate(family[1:-2], 1):
        if letter != family[number + 1] and len(name) > 9:
            swapped = family[:number] + family[number + 1] + letter + family[number + 2 :]
            yield "two letters swapped", f"{given} {swapped}"
            break


def _japanese(member: Member) -> Iterator[tuple[str, str]]:
    family, given = member.usual.split()
    katakana = "".join(chr(ord(one) + 96) if "ぁ" <= one <= "ゖ" else one for one in member.kana)
    yield "native name", member.native
    yield "hiragana", member.kana
    yield "katakana", katakana.replace(" ", "・")
    yield "family name first", f"{member.family} {member.given}"
    yield "vowels as typed", f"{family} {given}"
    yield "vowels as typed, family name last", f"{given} {family}"
    yield "vowels with macrons", with_macrons(f"{given} {family}".lower()).title()


def _korean(member: Member) -> Iterator[tuple[str, str]]:
    yield "native name", member.native
    yield "native name and office", f"{member.native} 의원"
    yield "family name last", f"{member.given} {member.family}"
    yield "with the office", f"{member.terms[-1].before} {member.name}"
    if member.usual:
        yield "as the member writes it", member.usual.title()
    yield from written(member.native)


def _plain(text: str) -> str:
    marked = unicodedata.normalize("NFD", text)
    plain = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", plain)


def _by_office(parliament: Parliament) -> Iterator[Spelled]:
    """An office and a family name on the first day of each last term: its holders that day."""
    families: dict[str, list[Member]] = {}
    for member in parliament.members:
        families.setdefault(member.family.casefold(), []).append(member)
    asked = dict[tuple[str, date], Spelled]()
    for member in parliament.members:
        day = member.terms[-1].start
        for office in parliament.offices:
            text = f"{office} {member.family}"
            holders = (
                other.id
                for other in families[member.family.casefold()]
                if any(term.before == office and term.covers(day) for term in other.terms)
            )
            meant = frozenset(holders)
            kind = "office and family name" if meant else "office that nobody of the name holds"
            asked[text, day] = Spelled(kind, text, day, meant)
    yield from asked.values()


def _nobody(parliament: Parliament) -> Iterator[Spelled]:
    """The given name of one member with the family name of the next: usually nobody."""
    called = {member.name.casefold(): member.id for member in parliament.members}
    firsts = {f"{m.given.split()[0]} {m.family}".casefold(): m.id for m in parliament.members}
    for one, other in zip(parliament.members, parliament.members[7:], strict=False):
        order = (other.family, one.given) if one.family_first else (one.given, other.family)
        text = " ".join(order)
        known = called.get(text.casefold()) or firsts.get(text.casefold())
        meant = frozenset([known]) if known else frozenset[str]()
        yield Spelled("names of two members mixed", text, one.terms[-1].start, meant)
