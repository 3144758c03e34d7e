"""Who of several people with one name is meant: the office that is named, and the day, decide."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..model import Person, Subject
from .titles import Styled, office_matches


def likeliest(candidates: Sequence[Subject], name: Styled, day: date | None) -> Sequence[Subject]:
    """Those who held the named office on that day, or any office if the text names none.

    None if nobody did, or if the day is unknown. Somebody whose profile knows no office may be
    meant on any day, as long as the text names no office.
    """
    return [one for one in candidates if day and _may_be_meant(one, name, day)]


def means_another(subject: Subject, name: Styled, day: date) -> bool:
    """Whether an office and a family name, `Rep. Doe`, must mean another of that name that day.

    So it is before the subject took that office, and after another office followed it. Whoever
    holds none any more is often still called by the last.
    """
    roles = subject.roles if isinstance(subject, Person) else ()
    named = [role for role in roles if office_matches(name, role.title)]
    if not named or any(role.covers(day) for role in named):
        return False
    ended = [role.end.last_day for role in named if role.end and role.end.last_day < day]
    later = (role for role in roles if role.start and role.covers(day))
    return not ended or any(role.start.first_day > max(ended) for role in later if role.start)


def _may_be_meant(subject: Subject, name: Styled, day: date) -> bool:
    if not isinstance(subject, Person):
        return False
    if not name.offices:
        # Without any office in the profile its dates rule nobody out.
        return not subject.roles or bool(subject.roles_on(day))
    return any(office_matches(name, role.title) for role in subject.roles_on(day))
