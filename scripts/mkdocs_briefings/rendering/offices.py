"""A person's office in one line, for lists, search results, previews and cards."""

from __future__ import annotations

from datetime import date

from ..library import Standing, offices_on, standing
from ..model import Person, Role, Subject
from .words import Words


def office_line(subject: Subject, today: date, words: Words) -> str:
    """The foremost office, with its end or its last report where it has one and is held no more.

    `Mayor (until December 2023)`, `Mayor (in office when last reported, 4 May 2021)`. Empty for a
    person without any, and for every subject that is not a person.
    """
    role = _foremost(subject, today)
    if role is None:
        return ""
    if role.end is not None:
        return f"{role.title} ({words('until', date=words.day(role.end))})"
    if standing(role, today) is Standing.REPORTED and role.reported:
        return f"{role.title} ({words('last_reported', date=words.day(role.reported))})"
    return role.title


def current_office(subject: Subject, today: date) -> Role | None:
    """The office of that line if it is held without an end, so that one day it is only reported."""
    role = _foremost(subject, today)
    return role if role and not role.end and standing(role, today) is Standing.CURRENT else None


def _foremost(subject: Subject, today: date) -> Role | None:
    return offices_on(subject, today).foremost if isinstance(subject, Person) else None
