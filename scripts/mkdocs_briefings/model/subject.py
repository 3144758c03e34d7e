"""What briefings are about, and who is in them: topics, people, organisations, places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from ..dates import PartialDate
from .figure import Figure
from .file_position import Position
from .source import Source
from .weak_evidence import WeakEvidence


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


@dataclass(frozen=True, slots=True)
class Role:
    """An office that a person held, and when."""

    title: str
    organisation: str = ""
    """Its name; as the author wrote it where no subject has that name."""
    organisation_id: str = ""
    """Empty if it is not a subject of the site."""
    start: PartialDate | None = None
    end: PartialDate | None = None
    """The last day in office; None if nobody has given one."""
    sources: tuple[str, ...] = ()
    reported: PartialDate | None = None
    """When something last said that it is held; the library finds out, for one without an end."""
    stale_from: date | None = None
    """The first day on which that is too long ago to say that it is still held."""
    position: Position | None = field(default=None, compare=False)

    def covers(self, day: date) -> bool:
        """Whether the office may have been held on that day."""
        # A month counts whole: whoever left "in June" may have been in office on the 30th.
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
    as_of: date
    sources: tuple[str, ...] = ()
    stale_from: date | None = None
    """The first day on which that is too long ago to be taken for the present; the library's."""
    weak: WeakEvidence | None = None
    """What it rests on, if it is all weak."""


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
    metadata: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """What the theme is told of its page, by the names that Material gives it."""
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

    statuses: tuple[Status, ...] = ()
    """Where it stands, and where it stood before: newest first."""
    glossary: tuple[Term, ...] = ()
    stale_after: int | None = None
    """Days after which its status counts as stale; None if it has no measure of its own."""

    @property
    def status(self) -> Status | None:
        """Where it stands now; None if nobody has said."""
        return self.statuses[0] if self.statuses else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Subject):
    """Somebody who acts or speaks in briefings."""

    figure: Figure | None = None
    """A portrait."""
    family_name: str = ""
    roles: tuple[Role, ...] = ()
    """Newest first."""
    mistaken_for: tuple[str, ...] = ()
    """The ids of people whom the profile says readers may take this one for."""

    def roles_on(self, day: date) -> tuple[Role, ...]:
        """All offices that may have been held on that day, the most recent first."""
        return tuple(role for role in self.roles if role.covers(day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Subject):
    """A ministry, a command, a company, a parliament …"""


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A place on the globe, in degrees (WGS 84): north and east are positive."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Subject):
    """Where something happened."""

    coordinates: Coordinates | None = None
    """As its profile has them; None if nobody has given them."""


KIND_OF: dict[type[Subject], Kind] = {
    Topic: Kind.TOPIC,
    Person: Kind.PERSON,
    Organisation: Kind.ORGANISATION,
    Place: Kind.PLACE,
}
CLASS_OF: dict[Kind, type[Subject]] = {kind: cls for cls, kind in KIND_OF.items()}
