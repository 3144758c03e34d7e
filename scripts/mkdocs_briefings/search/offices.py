"""Who holds an office, and who did, as a browser can answer it: `USFK commander`, 국방장관."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ..library import Library, Standing, offices_on, standing
from ..model import Kind, Person, Role, SubjectKey
from ..names import (
    AMERICAN,
    DEGREES,
    MEANS,
    OFFICES,
    PHRASES,
    SAME_DEGREE,
    Office,
    american,
    fold,
    name_words,
    offices_in,
)
from ..rendering import Words

_COUNTRIES = {
    "southkorea": "south korea korean rok republic 한국 대한민국 우리",
    "northkorea": "north korea korean dprk 북한 조선",
    "unitedstates": "us usa america american united states 미국 미",
    "unitedkingdom": "uk britain british united kingdom 영국",
    "japan": "japan japanese 일본",
    "china": "china chinese prc 중국",
    "russia": "russia russian 러시아",
}
"""Words for a country and what belongs to it, by its folded name."""
_ASIDE = re.compile(r"\([^()]*\)")
_FIRST = (Standing.CURRENT, Standing.REPORTED, Standing.FORMER, Standing.UNDATED)
"""In this order holders are shown."""


def office_holders(
    library: Library, places: Mapping[SubjectKey, int], words: Words, today: date
) -> list[list[Any]]:
    """Everybody who held an office that a search can name, those who do first.

    A holder is a list: place among the subjects, offices, title with what is beside it, place or
    name of the organisation, words for the country, first and last day (ISO 8601, or empty), the
    time in words; from which day on nobody has reported the office any more, and the time then.
    """
    people = [one for one in library.subjects(Kind.PERSON) if isinstance(one, Person)]
    held = sorted(_held(people, library, today), key=lambda one: one[0])
    return [
        _holder(person, role, places, words, today, offices)
        for _, person, role in held
        if (offices := _offices(role.title))
    ]


def office_words(holders: Iterable[list[Any]]) -> dict[str, Any]:
    """The words by which a search names the offices that these held."""
    nouns = {office.partition("/")[0] for holder in holders for office in holder[1]}
    return {
        "words": _words_for(nouns),
        "degrees": {one: one for one in sorted(DEGREES)} | SAME_DEGREE | {"previous": "former"},
        "english": AMERICAN,
    }


def _held(
    people: Iterable[Person], library: Library, today: date
) -> Iterator[tuple[tuple[int, int, int, str], Person, Role]]:
    """Every office of everybody that has begun, with what to sort it by."""
    for person in people:
        offices, count = offices_on(person, today), library.count(Kind.PERSON, person.id)
        for role in (*offices.current, *offices.reported, *offices.undated, *offices.former):
            last = role.end or role.start
            newest = -last.first_day.toordinal() if last else 0
            yield (_FIRST.index(standing(role, today)), newest, -count, person.id), person, role


def _offices(title: str) -> list[str]:
    """What a title says is held: `minister`, `commander/deputy`."""
    # Degrees are sets, of which neither need be the smaller one: those have no order.
    found = sorted(offices_in(_bare(title)), key=lambda one: (one.noun, sorted(one.degrees)))
    wide = [Office(one, office.degrees) for office in found for one in _may_be(office.noun)]
    return list(dict.fromkeys(map(_written, [*found, *wide])))


def _may_be(noun: str) -> Iterator[str]:
    """Words that leave open which office is meant, and so may mean this one."""
    return (one for one, meant in MEANS.items() if noun in meant)


def _written(office: Office) -> str:
    degrees = " ".join(sorted(office.degrees))
    return f"{office.noun}/{degrees}" if degrees else office.noun


def _holder(
    person: Person,
    role: Role,
    places: Mapping[SubjectKey, int],
    words: Words,
    today: date,
    offices: list[str],
) -> list[Any]:
    key = (Kind.ORGANISATION, role.organisation_id)
    country = _COUNTRIES.get(fold(person.country), " ".join(name_words(person.country)))
    days = [role.start.first_day.isoformat() if role.start else ""]
    days.append(role.end.last_day.isoformat() if role.end else "")
    shown = [role.title, places.get(key, role.organisation), country if person.country else ""]
    place = places[Kind.PERSON, person.id]
    return [place, offices, *shown, *days, _time(role, words, today), *_later(role, words, today)]


def _time(role: Role, words: Words, today: date) -> str:
    """When it was held, in words."""
    if role.start is None and role.end is None:
        return ""
    if role.end is None:
        reported = standing(role, today) is Standing.REPORTED
        return _reported(role, words) if reported else _since(role, words)
    if role.start is None:
        return words("until", date=words.day(role.end))
    return f"{words.day(role.start)} – {words.day(role.end)}"


def _since(role: Role, words: Words) -> str:
    return words("since", date=words.day(role.start)) if role.start else ""


def _reported(role: Role, words: Words) -> str:
    day = words.day(role.reported) if role.reported else ""
    return ", ".join(filter(None, (_since(role, words), words("last_reported", date=day))))


def _later(role: Role, words: Words, today: date) -> list[str]:
    """For a script: the first day on which it is no more said to be held, and what is then."""
    if role.stale_from is None or standing(role, today) is not Standing.CURRENT:
        return []
    return [role.stale_from.isoformat(), _reported(role, words)]


def _bare(title: str) -> str:
    """A title without what is said beside it: `Minister of Foreign Affairs (in June 2015)`."""
    return _ASIDE.sub(" ", title).strip()


def _words_for(nouns: Iterable[str]) -> dict[str, list[str]]:
    """Every word and phrase for these offices, by the office that it means."""
    found: dict[str, list[str]] = {}
    wanted = frozenset(nouns)
    for words in (*((word,) for word in OFFICES), *PHRASES):
        for office in offices_in(words):
            if office.noun in wanted:
                found.setdefault(_written(office), []).append(" ".join(map(american, words)))
    # One phrase may mean several offices, which come as a set, in another order in each process.
    return dict(sorted(found.items()))
