"""A person's offices as of a day: held now, held before, and without recorded dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..model import Person, Role


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's offices, sorted by whether they are held on a day; each in the profile's order."""

    current: tuple[Role, ...]
    earlier: tuple[Role, ...]
    undated: tuple[Role, ...]
    """Neither beginning nor end is known, so whether they are held is unknown."""

    @classmethod
    def of(cls, person: Person, today: date) -> Tenure:
        """The offices of a person as of that day; those that begin later are left out."""
        undated = tuple(role for role in person.roles if role.start is None and role.end is None)
        dated = [role for role in person.roles if role not in undated]
        current = tuple(role for role in dated if role.covers(today))
        earlier = tuple(
            role for role in dated if role.end is not None and role.end.last_day < today
        )
        return cls(current, earlier, undated)


def office(person: Person, today: date) -> Role | None:
    """The office held that day, otherwise the last known; None if none is recorded."""
    tenure = Tenure.of(person, today)
    return next(iter([*tenure.current, *tenure.undated, *tenure.earlier]), None)
