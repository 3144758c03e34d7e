"""Offices held by two people at once, gaps that a briefing falls into, contradictory roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from ..content import PersonFields, RoleFields
from ..model import Briefing, Kind, Person, Role, Subject
from ..names import DEGREES, OFFICES, agree, american, fold, name_words, offices_in
from ..problems import Problem
from .registry import Content, check

HANDOVER = timedelta(days=1)
"""The day on which one holder leaves and the next arrives belongs to both terms."""
SHORT_GAP = timedelta(days=60)
"""Between two roles of one person: longer gaps are real absences, shorter ones mostly slips."""

_SHARED_BY_MANY = frozenset(
    name_words("adviser ambassador commissioner consul councillor delegate deputy envoy judge")
    + name_words("lawmaker negotiator officer prosecutor representative senator spokesperson")
) | {"deputy minister", "european member", "state secretary", "presiding officer"}
"""Offices that several people hold side by side."""
_OTHER_TIME = DEGREES | frozenset(
    name_words("ex then candidate nominee designate elect incoming future")
)
_SMALL = frozenset(
    name_words("a an and at for from in of on the to with us u s rok south korea korean")
)


@check("BR304")
def overlaps_and_gaps(content: Content) -> Iterator[Problem]:
    """One office held twice on a day, and days without an office on which a briefing names one."""
    people = [one for one in content.subjects[Kind.PERSON].values() if isinstance(one, Person)]
    yield from _overlaps(people)
    briefings = _briefings_of(content)
    for person in people:
        yield from _gaps(person, briefings.get(person.id, ()))


@check("BR334")
def ends_before_beginnings(content: Content) -> Iterator[Problem]:
    """An office that was left before it was taken up; nobody is ever shown as holding it."""
    for person in content.subjects[Kind.PERSON].values():
        for number, role in enumerate(_written(person, content)):
            if role.from_ and role.until and role.until.last_day < role.from_.first_day:
                position = content.profiles[Kind.PERSON][person.id].at("roles", number, "until")
                message = f"'{role.title}' is held from {role.from_} until {role.until}"
                yield Problem(position, "BR334", message, "Correct one of the two dates.")


@check("BR305")
def contradictions(content: Content) -> Iterator[Problem]:
    """The office that a briefing gives somebody is not the one of the profile on that day."""
    for entry in content.entries:
        for number, given in enumerate(entry.document.fields.people):
            if not given.role or _is_of_other_time(given.role):
                continue
            found = content.names.resolve(Kind.PERSON, given.person, entry.briefing.date)
            person = content.subjects[Kind.PERSON].get(getattr(found, "id", ""))
            if not isinstance(person, Person):
                continue
            held = person.roles_on(entry.briefing.date)
            if held and not any(_agree(given.role, role) for role in held):
                message = (
                    f"'{person.name}' is '{given.role}' here, but the profile has "
                    f"'{held[0].title}' on {entry.briefing.date}"
                )
                hint = "Remove 'role:' to use the profile's, or correct one of the two."
                position = entry.document.at("people", number, "role")
                yield Problem(position, "BR305", message, hint)


def _written(person: Subject, content: Content) -> Sequence[RoleFields]:
    """The offices of a profile in the author's order."""
    document = content.profiles[Kind.PERSON].get(person.id)
    fields = document.fields if document else None
    return fields.roles if isinstance(fields, PersonFields) else ()


def _overlaps(people: Sequence[Person]) -> Iterator[Problem]:
    offices: dict[tuple[str, str], list[tuple[Person, Role]]] = {}
    for person in people:
        for role in person.roles:
            if _is_for_one(role.title):
                key = (fold(role.title), fold(role.organisation) if role.organisation else "")
                offices.setdefault(key, []).append((person, role))
    for terms in offices.values():
        for (one, earlier), (other, later) in combinations(sorted(terms, key=_start), 2):
            if _overlap(earlier, later) and later.position:
                until = f"until {earlier.end}" if earlier.end else "without an end"
                message = f"'{other.name}' is '{later.title}' from {later.start}"
                message += f", but '{one.name}' holds that office {until}"
                if one.id == other.id:
                    message = f"'{one.name}' is '{later.title}' twice at the same time"
                hint = "Give the earlier term an 'until:', or correct a date."
                yield Problem(later.position, "BR304", message, hint)


def _start(term: tuple[Person, Role]) -> tuple[date, str]:
    person, role = term
    return (role.start.first_day if role.start else date.min, person.id)


def _overlap(earlier: Role, later: Role) -> bool:
    """Whether both were surely held on one day; unknown beginnings prove nothing."""
    if later.start is None or earlier.start is None:
        return False
    # Of a month only its end is sure for a beginning, and only its start for an end.
    begins = max(later.start.last_day, earlier.start.last_day)
    ends = [role.end.first_day for role in (earlier, later) if role.end]
    return not ends or begins + HANDOVER <= min(ends)


def _is_for_one(title: str) -> bool:
    offices = offices_in(title)
    several = {str(office) for office in offices} & _SHARED_BY_MANY
    return bool(offices) and not several and not any(office.degrees for office in offices)


def _gaps(person: Person, briefings: Sequence[tuple[Briefing, str]]) -> Iterator[Problem]:
    terms = sorted(
        (role for role in person.roles if role.start), key=lambda role: _start((person, role))
    )
    for earlier, later in pairwise(terms):
        if earlier.end is None or later.start is None or later.position is None:
            continue
        first, last = earlier.end.last_day, later.start.first_day
        if not timedelta(0) < last - first <= SHORT_GAP:
            continue
        for briefing, role in briefings:
            if first < briefing.date < last and not role and not person.roles_on(briefing.date):
                message = (
                    f"'{person.name}' has no office between {earlier.end} and {later.start}, "
                    f"and the briefing '{briefing.id}' falls in the gap"
                )
                hint = "Correct a date, or add the office held in between."
                yield Problem(later.position, "BR304", message, hint)


def _briefings_of(content: Content) -> dict[str, list[tuple[Briefing, str]]]:
    found: dict[str, list[tuple[Briefing, str]]] = {}
    for entry in content.entries:
        for one in entry.briefing.people:
            found.setdefault(one.person, []).append((entry.briefing, one.role))
    return found


def _is_of_other_time(role: str) -> bool:
    return not _OTHER_TIME.isdisjoint(name_words(role.replace("-", " ")))


def _agree(given: str, role: Role) -> bool:
    if agree(offices_in(given), offices_in(role.title)):
        return True
    ours, theirs = _significant(given), _significant(f"{role.title} {role.organisation}")
    return not ours or not theirs or bool(ours & theirs)


def _significant(text: str) -> set[str]:
    """What an office is about, spelled one way: `defence` as `defense`, `Secretary` as minister."""
    found = set(name_words(text.replace(".", ""))) - _SMALL
    return {OFFICES.get(word, american(word)) for word in found}
