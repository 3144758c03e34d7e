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


def _may_be_meant(subject: Subject, name: Styled, day: date) -> bool:
    if not isinstance(subject, Person):
        return False
    if not name.offices:
        # Without any office in the profile its dates rule nobody out.
        return not subject.roles or bool(subject.roles_on(day))
    return any(office_matches(name, role.title) for role in subject.roles_on(day))
