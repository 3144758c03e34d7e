"""Which offices a person holds on a day: the one rule that everything shown or published follows.

An office known only to the year or month begins on the first day that its date can mean and ends
on the last. One without a beginning is held up to its end. One without any date may describe a
person, but nobody can say that it is held on a day, so it is never claimed. Where a name or a check
needs the benefit of the doubt instead, `Person.roles_on` gives all that may have been held.

One without an end is held as long as something reports it that is not too old (see `staleness`).
After that it was held when last reported, which is all that is claimed.

A term that follows the last one without a gap goes on with it: a senator elected three times has
been one since the first. A term that has not begun promises nothing, so it is never joined to one
that has.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from ..model import Person, Role
from .staleness import is_stale


class Standing(StrEnum):
    """How an office stands to a day."""

    CURRENT = "current"
    REPORTED = "reported"
    """It was held when last reported; nobody has said since that it ended, or goes on."""
    FORMER = "former"
    """It ended before that day."""
    FUTURE = "future"
    """It begins after that day, so it is not an office yet."""
    UNDATED = "undated"
    """Neither its beginning nor its end is known."""


@dataclass(frozen=True, slots=True)
class Offices:
    """A person's offices, sorted by how they stand to a day."""

    current: tuple[Role, ...] = ()
    """All that are held, the one taken up last first."""
    reported: tuple[Role, ...] = ()
    """In the same order."""
    former: tuple[Role, ...] = ()
    """The one left last first."""
    future: tuple[Role, ...] = ()
    """The one that begins first comes first."""
    undated: tuple[Role, ...] = ()
    """In the profile's order."""

    @property
    def foremost(self) -> Role | None:
        """The one to show where there is room for one: held, else reported, undated, former."""
        known = (*self.current, *self.reported, *self.undated, *self.former)
        return next(iter(known), None)


def standing(role: Role, day: date) -> Standing:
    """How an office stands to a day."""
    if role.start is None and role.end is None:
        return Standing.UNDATED
    if role.end is not None and role.end.last_day < day:
        return Standing.FORMER
    if role.start is not None and day < role.start.first_day:
        return Standing.FUTURE
    if is_stale(role, day):
        return Standing.REPORTED
    return Standing.CURRENT


def offices_on(person: Person, day: date) -> Offices:
    """The offices of a person as of a day."""
    sorted_out: dict[Standing, list[Role]] = {each: [] for each in Standing}
    # The model has the newest first, so only two of the five need another order.
    for role in tenures(person.roles, day):
        sorted_out[standing(role, day)].append(role)
    sorted_out[Standing.FUTURE].reverse()
    sorted_out[Standing.FORMER].sort(key=_last_day, reverse=True)
    return Offices(**{each.value: tuple(roles) for each, roles in sorted_out.items()})


def office_on(person: Person, day: date) -> Role | None:
    """The office that stands first among those held on a day: quicker than to sort out all."""
    held = (one for one in tenures(person.roles, day) if standing(one, day) is Standing.CURRENT)
    return next(held, None)


def tenures(roles: Iterable[Role], day: date) -> tuple[Role, ...]:
    """Offices that come newest first, with the terms that follow one another made one."""
    joined: list[Role] = []
    for role in roles:
        later = next((at for at, one in enumerate(joined) if _goes_on(role, one, day)), None)
        if later is None:
            joined.append(role)
        else:
            joined[later] = replace(joined[later], start=role.start)
    return tuple(joined)


def _goes_on(earlier: Role, later: Role, day: date) -> bool:
    """Whether one is the next term of the other, and has begun by that day."""
    if earlier.start is None or earlier.end is None or later.start is None:
        return False
    same = (earlier.title, earlier.organisation) == (later.title, later.organisation)
    gap = later.start.first_day - earlier.end.last_day
    return same and gap <= timedelta(days=1) and later.start.first_day <= day


def _last_day(role: Role) -> date:
    return role.end.last_day if role.end is not None else date.max
