"""A person's office in one line, for lists, search results, previews and cards."""

from __future__ import annotations

from datetime import date

from ..library import offices_on
from ..model import Person, Subject
from .words import Words


def office_line(subject: Subject, today: date, words: Words) -> str:
    """The foremost office, with its end where that is known: `Mayor (until December 2023)`.

    Empty for a person without any, and for every subject that is not a person.
    """
    role = offices_on(subject, today).foremost if isinstance(subject, Person) else None
    if role is None or role.end is None:
        return role.title if role else ""
    return f"{role.title} ({words('until', date=words.day(role.end))})"
