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
    return _reported(role, words) if standing(role, today) is Standing.REPORTED else role.title


def office_line_among_others(subject: Subject, today: date, words: Words) -> str:
    """The same for a page about something else, without the day of the last report.

    That day stands on the person's own page; with it, what reports an office would change every
    page that names its holder.
    """
    role = _foremost(subject, today)
    if role is None or role.end is not None or standing(role, today) is not Standing.REPORTED:
        return office_line(subject, today, words)
    return f"{role.title} ({words('last_reported_once')})"


def later_line(subject: Subject, today: date, words: Words) -> list[str]:
    """For a script: the first day on which that line says otherwise, and what; else nothing."""
    role = current_office(subject, today)
    if role is None or role.stale_from is None:
        return []
    return [role.stale_from.isoformat(), _reported(role, words)]


def current_office(subject: Subject, today: date) -> Role | None:
    """The office of that line if it is held without an end, so that one day it is only reported."""
    role = _foremost(subject, today)
    return role if role and not role.end and standing(role, today) is Standing.CURRENT else None


def office_among_others(subject: Subject, today: date, words: Words) -> object:
    """What a page about something else says of an office that others' briefings decide.

    What is left of it, since when the office may have been reported again, its own decide.
    """
    role = current_office(subject, today)
    told = role and (role.title, role.start, role.sources, role.stale_from is None)
    return office_line_among_others(subject, today, words), told


def _reported(role: Role, words: Words) -> str:
    day = words.day(role.reported) if role.reported else ""
    return f"{role.title} ({words('last_reported', date=day)})"


def _foremost(subject: Subject, today: date) -> Role | None:
    return offices_on(subject, today).foremost if isinstance(subject, Person) else None
