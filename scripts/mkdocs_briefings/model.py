"""What a site is made of: briefings, subjects, statements and sources, as frozen plain data.

Everything here is resolved: a briefing names its subjects by id, however its author spelled them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from .dates import PartialDate


class Kind(StrEnum):
    """The four kinds of subject."""

    TOPIC = "topic"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"

    @property
    def plural(self) -> str:
        """The plural, which names the front-matter field, the folder and the address."""
        return "people" if self is Kind.PERSON else f"{self}s"


SubjectKey = tuple[Kind, str]  # Ids differ only within a kind: a topic and a place can share one.


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file of the project."""

    path: str
    """Relative to the project's folder, with forward slashes."""
    line: int = 1
    """Counted from 1."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that a briefing or a profile cites."""

    id: str
    publisher: str
    title: str = ""
    url: str = ""
    date: PartialDate | None = None
    language: str = ""
    """A BCP 47 tag such as `en` or `ko`."""
    note: str = ""
    archived: str = ""
    """The address of an archived copy."""


@dataclass(frozen=True, slots=True)
class Role:
    """An office that a person held, and when."""

    title: str
    organisation: str = ""
    """Its name; as the author wrote it where no subject has that name."""
    organisation_id: str = ""
    """Empty if it is no subject of the site."""
    start: PartialDate | None = None
    end: PartialDate | None = None
    """The last day in office; None while it is held."""
    sources: tuple[str, ...] = ()
    position: Position | None = field(default=None, compare=False)

    def covers(self, day: dt.date) -> bool:
        """Whether the office may have been held on that day."""
        begun = self.start is None or self.start.first_day <= day
        return begun and (self.end is None or day <= self.end.last_day)

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a topic's glossary."""

    term: str
    expansion: str = ""
    meaning: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """Where a topic stands, and on which day that was written."""

    text: str
    as_of: dt.date
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A titled address outside the site."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a briefing is about, or who is in it; each has a page."""

    id: str
    name: str
    native_name: str = ""
    aliases: tuple[str, ...] = ()
    summary: str = ""
    country: str = ""
    links: tuple[Link, ...] = ()
    sources: tuple[Source, ...] = ()
    redirect_from: tuple[str, ...] = ()
    in_search: bool = True
    parent: str = ""
    """The id of the wider subject of the same kind; people have none."""
    profile: Position | None = field(default=None, compare=False)
    """Where its profile is; None for a subject that only briefings name."""
    body: str = field(default="", compare=False)
    """The profile's Markdown."""
    body_line: int = field(default=1, compare=False)

    @property
    def kind(self) -> Kind:
        """Which of the four kinds this is."""
        return KIND_OF[type(self)]

    def __str__(self) -> str:
        return f"{self.name} ({self.id})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Subject):
    """A question that is followed over time."""

    status: Status | None = None
    glossary: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Subject):
    """Somebody who acts or speaks in briefings."""

    family_name: str = ""
    roles: tuple[Role, ...] = ()
    """Newest first."""

    def roles_on(self, day: dt.date) -> tuple[Role, ...]:
        """All offices that may have been held on that day, the most recent first."""
        return tuple(role for role in self.roles if role.covers(day))

    @property
    def sort_name(self) -> str:
        """The family name first, whatever order the name is written in."""
        family = self.family_name or self.name.split()[-1]
        given = self.name.replace(family, "", 1).split()
        return " ".join([family, *given])


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Subject):
    """A ministry, a command, a company, a parliament …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Subject):
    """Where something happened."""


KIND_OF: dict[type[Subject], Kind] = {
    Topic: Kind.TOPIC,
    Person: Kind.PERSON,
    Organisation: Kind.ORGANISATION,
    Place: Kind.PLACE,
}
CLASS_OF: dict[Kind, type[Subject]] = {kind: cls for cls, kind in KIND_OF.items()}


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person in a briefing, with the office held that day."""

    person: str
    """The person's id."""
    role: str = ""
    """As in the briefing, otherwise as in the profile for that day; empty if neither has it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what, through whom, according to which sources."""

    id: str
    """Unique in the library, and the anchor of the statement: `<briefing id>-<number>`."""
    briefing: str
    date: dt.date
    by: str
    """The id of the person who spoke."""
    says: str
    via: str = ""
    """The id of the person who relayed it."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, and the words that go with it."""

    src: str
    alt: str
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Something that a source expects."""

    date: PartialDate
    title: str
    place: str = ""
    """The id of a place."""
    briefing: str = ""
    """The briefing that says so."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A mistake corrected after publication."""

    date: dt.date
    text: str
    briefing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A short, sourced text about one event."""

    id: str
    """The file name without its ending: `2025-11-04-lee-hegseth`."""
    slug: str
    """The id without its date: `lee-hegseth`."""
    title: str
    date: dt.date
    time: dt.datetime | None = None
    """When the author gave a time of day; always with a zone."""
    updated: dt.date | None = None
    summary: str = ""
    key_points: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    people: tuple[Appearance, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    figure: Figure | None = None
    follows: tuple[str, ...] = ()
    upcoming: tuple[Upcoming, ...] = ()
    corrections: tuple[Correction, ...] = ()
    redirect_from: tuple[str, ...] = ()
    not_mentioned: tuple[str, ...] = ()
    in_search: bool = True
    draft: bool = False
    position: Position = field(compare=False)
    body: str = field(default="", compare=False)
    body_line: int = field(default=1, compare=False)

    def subjects(self, kind: Kind) -> tuple[str, ...]:
        """The ids of the subjects of one kind, in the author's order."""
        if kind is Kind.PERSON:
            return tuple(appearance.person for appearance in self.people)
        return {
            Kind.TOPIC: self.topics,
            Kind.ORGANISATION: self.organisations,
            Kind.PLACE: self.places,
        }[kind]

    def is_held_back(self, today: dt.date) -> bool:
        """Whether it is a draft or dated ahead: only a preview shows it."""
        return self.draft or self.date > today

    @property
    def sort_key(self) -> tuple[dt.date, float, str]:
        """Day, time if given, id: so the order never depends on the file system."""
        return (self.date, self.time.timestamp() if self.time else 0.0, self.id)

    def __str__(self) -> str:
        return f"{self.title} ({self.id})"
