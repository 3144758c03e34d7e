"""The offices of the people of one briefing: as its author gives them, or as profiles have them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from ..content import BriefingFields, Document, FieldPath
from ..library import office_on, offices_on
from ..model import Kind, Person, Subject
from ..problems import Problem
from .naming import Named


class OfficesHeld:
    """Who held which office on the day of a briefing, or on another; problems go to `problems`."""

    def __init__(
        self, document: Document[BriefingFields], named: Named, problems: list[Problem]
    ) -> None:
        self._document = document
        self._named = named
        self._problems = problems
        self._roles: dict[tuple[Kind, str, date], str] = {}
        self.day = document.fields.date
        """The day of the event."""

    @cached_property
    def given(self) -> Mapping[str, str]:
        """The offices that the author gives to the people listed; empty for most."""
        entries = enumerate(self._document.fields.people)
        listed = ((self._named.get(("people", number)), entry.role) for number, entry in entries)
        return {person.id: role for person, role in listed if person}

    def on(self, person: Subject, day: date) -> str:
        """The office that the profile has for that day; empty if it has none."""
        key = person.kind, person.id, day
        # Asked of a speaker for the list of people and for each statement.
        if key not in self._roles:
            office = office_on(person, day) if isinstance(person, Person) else None
            self._roles[key] = office.title if office else ""
        return self._roles[key]

    def that_day(self, field: str, number: int, person: Subject) -> str:
        """The office that the profile has; a warning if it has some, but none for that day."""
        role = self.on(person, self.day)
        if not role and isinstance(person, Person) and person.roles:
            remedy = "Add 'role:' here, or"
            if field != "people":
                remedy = "List the person with a 'role:' under 'people', or add"
            self.report_none((field, number), person, self.day, remedy)
        return role

    def of_unlisted(self, person: str) -> str:
        """The office of somebody who only spoke or relayed."""
        named = (one for one in self._named.values() if one.kind is Kind.PERSON)
        subject = next(one for one in named if one.id == person)
        return self.on(subject, self.day)

    def report_none(self, key: FieldPath, person: Person, day: date, remedy: str) -> None:
        """Say that somebody held no office that day, and what can be done."""
        profile = person.profile
        message = f"'{person.name}' held no office on {day}, according to the profile"
        # An office without any date is claimed for no day, so dates may be all that is missing.
        undated = offices_on(person, day).undated
        missing = "dates to the role in" if undated else "a role to"
        hint = f"{remedy} {missing} {profile.path if profile else 'the profile'}."
        self._problems.append(Problem(self._document.at(*key), "BR210", message, hint))
