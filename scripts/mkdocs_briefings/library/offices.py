"""Which offices a person holds on a day: the one rule that everything shown or published follows.

An office known only to the year or month begins on the first day that its date can mean and ends
on the last. One without a beginning is held up to its end. One without any date may describe a
person, but nobody can say that it is held on a day, so it is never claimed. Where a name or a check
needs the benefit of the doubt instead, `Person.roles_on` gives all that may have been held.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..model import Person, Role


class Standing(StrEnum):
    """How an office stands to a day."""

    CURRENT = "current"
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
    former: tuple[Role, ...] = ()
    """The one left last first."""
    future: tuple[Role, ...] = ()
    """The one that begins first comes first."""
    undated: tuple[Role, ...] = ()
    """In the profile's order."""

    @property
    def foremost(self) -> Role | None:
        """The one to show where there is room for one: held, else undated, else former."""
        return next(iter((*self.current, *self.undated, *self.former)), None)


def standing(role: Role, day: date) -> Standing:
    """How an office stands to a day."""
    if role.start is None and role.end is None:
        return Standing.UNDATED
    if role.end is not None and role.end.last_day < day:
        return Standing.FORMER
    if role.start is not None and day < role.start.first_day:
        return Standing.FUTURE
    return Standing.CURRENT


def offices_on(person: Person, day: date) -> Offices:
    """The offices of a person as of a day."""
    sorted_out: dict[Standing, list[Role]] = {each: [] for each in Standing}
    # The model has the newest first, so only two of the four need another order.
    for role in person.roles:
        sorted_out[standing(role, day)].append(role)
    sorted_out[Standing.FUTURE].reverse()
    sorted_out[Standing.FORMER].sort(key=_last_day, reverse=True)
    return Offices(**{each.value: tuple(roles) for each, roles in sorted_out.items()})


def _last_day(role: Role) -> date:
    return role.end.last_day if role.end is not None else date.max
