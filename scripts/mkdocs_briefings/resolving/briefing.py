"""A briefing's front matter and words as a briefing of the model, its names resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from ..content import BriefingFields, Document, FieldPath, without_citations
from ..dates import PartialDate
from ..library import office_on, offices_on
from ..model import (
    Appearance,
    Briefing,
    Correction,
    Kind,
    Part,
    Person,
    Position,
    Relay,
    Statement,
    Subject,
)
from ..problems import Problem
from .differences import differences_of
from .expectations import outcomes_of, upcoming_of
from .figures import figure_of
from .naming import Named
from .publishers import KnownPublishers

LENGTH_OF_DATE = len("2025-11-04-")


def briefing_of(
    document: Document[BriefingFields], named: Named, known: KnownPublishers, told: list[Problem]
) -> Briefing:
    """The briefing that a document describes; problems with its names go to `told`."""
    fields, mentions = document.fields, _Mentions(document, named, told)
    statements = tuple(mentions.statements())
    topics = mentions.ids(Kind.TOPIC, fields.topics)
    points = [without_citations(point) for point in fields.key_points]
    return Briefing(
        id=document.stem,
        slug=document.stem[LENGTH_OF_DATE:],
        title=fields.title,
        date=fields.date,
        time=fields.time,
        published=fields.published,
        updated=fields.updated,
        summary=fields.summary,
        key_points=tuple(text for text, _ in points),
        points_cite=tuple(cited for _, cited in points),
        topics=topics,
        people=mentions.cast(statements),
        organisations=mentions.organisations(statements),
        places=mentions.ids(Kind.PLACE, fields.places),
        sources=known.sources_of(fields.sources),
        statements=statements,
        differences=tuple(differences_of(document, named, topics)),
        figure=figure_of(fields.image, document.path),
        follows=tuple(dict.fromkeys(fields.follows)),
        upcoming=tuple(upcoming_of(document, named, topics)),
        outcomes=tuple(outcomes_of(document)),
        corrections=tuple(_corrections(document)),
        redirect_from=fields.redirect_from,
        not_mentioned=fields.not_mentioned,
        in_search=not fields.search.exclude,
        metadata=fields.metadata,
        draft=fields.status == "draft",
        position=Position(document.path),
        body=document.body,
        body_line=document.body_line,
    )


def _corrections(document: Document[BriefingFields]) -> Iterator[Correction]:
    for one in document.fields.corrections:
        yield Correction(one.date, one.text, document.stem)


class _Mentions:
    """The subjects that one briefing names, as the model has them."""

    def __init__(
        self, document: Document[BriefingFields], named: Named, problems: list[Problem]
    ) -> None:
        self._document = document
        self._fields = document.fields
        self._named = named
        self._problems = problems
        self._roles: dict[tuple[Kind, str, date], str] = {}

    def ids(self, kind: Kind, texts: Sequence[str]) -> tuple[str, ...]:
        """A list of names as ids, each once."""
        return tuple(subject.id for _, subject in self._listed(kind.plural, texts))

    def cast(self, statements: Sequence[Statement]) -> tuple[Appearance, ...]:
        """Everybody in the briefing: those listed, those who attended, those who spoke or relayed.

        Somebody counts as present only if the author says so. Who said what is part of what
        happened: speakers are among the people, listed or not.
        """
        people = {one.person: one for one in self._listed_people()}
        for person, role in self._attending():
            people[person] = replace(
                people.get(person, Appearance(person, role)), part=Part.PRESENT
            )
        for person in (voice for said in statements for voice in _voices(said)):
            one = people.get(person) or Appearance(person, self._role_of_unlisted(person))
            spoke = Part.SPOKE if one.part is Part.MENTIONED else one.part
            people[person] = replace(one, part=spoke)
        return tuple(people.values())

    def _listed_people(self) -> Iterator[Appearance]:
        """The people that the author lists, with the office held that day."""
        entries = self._fields.people
        for number, person in self._listed("people", [entry.person for entry in entries]):
            role = entries[number].role or self._role_that_day("people", number, person)
            yield Appearance(person.id, role)

    def _attending(self) -> Iterator[tuple[str, str]]:
        """Those who were there, with the office held that day."""
        listed = self._given_roles
        for number, person in self._listed("attended", self._fields.attended):
            is_listed = person.id in listed
            yield person.id, "" if is_listed else self._role_that_day("attended", number, person)

    def _role_that_day(self, field: str, number: int, person: Subject) -> str:
        """The office that the profile has; a warning if it has some, but none for that day."""
        role = self._role(person, self._fields.date)
        if not role and isinstance(person, Person) and person.roles:
            remedy = "Add 'role:' here, or"
            if field != "people":
                remedy = "List the person with a 'role:' under 'people', or add"
            self._out_of_office((field, number), person, self._fields.date, remedy)
        return role

    def statements(self) -> Iterator[Statement]:
        """What was said, by people whose names could be resolved."""
        for number, statement in enumerate(self._fields.statements):
            by = self._named.get(("statements", number, "by"))
            if by is not None:
                yield Statement(
                    # Its place in the file, also if one before it was left out: links lead to it.
                    id=f"{self._document.stem}-{number + 1}",
                    briefing=self._document.stem,
                    date=statement.date or PartialDate.of(self._fields.date),
                    by=by.id,
                    says=statement.says,
                    role=self._role_of_speaker(number, by),
                    via=self._relay(number),
                    quote=statement.quote,
                    sources=statement.sources,
                )

    def organisations(self, statements: Sequence[Statement]) -> tuple[str, ...]:
        """Those that the author lists, then those that relayed a statement."""
        listed = self.ids(Kind.ORGANISATION, self._fields.organisations)
        relays = (said.via for said in statements if said.via)
        relaying = (relay.id for relay in relays if relay.kind is Kind.ORGANISATION)
        return tuple(dict.fromkeys((*listed, *relaying)))

    def _listed(self, field: str, texts: Sequence[str]) -> Iterator[tuple[int, Subject]]:
        """The subjects of a list with their places in it, each subject once."""
        seen = set[str]()
        for number, text in enumerate(texts):
            subject = self._named.get((field, number))
            if subject and subject.id in seen:
                message = f"'{text}' names '{subject.name}' ({subject.id}) a second time"
                self._report("BR212", (field, number), message, "Name each subject only once.")
            elif subject:
                seen.add(subject.id)
                yield number, subject

    def _relay(self, number: int) -> Relay | None:
        """Who relayed a statement; what names nobody is a publication."""
        text = self._fields.statements[number].via
        subject = self._named.get(("statements", number, "via"))
        if subject is not None:
            return Relay(subject.kind, subject.id)
        return Relay(None, text) if text else None

    def _role_of_speaker(self, number: int, by: Subject) -> str:
        """The office held when it was said; one that the author gives is of the event's day."""
        said = self._fields.statements[number].date or PartialDate.of(self._fields.date)
        day, given = said.first_day, self._given_roles.get(by.id)
        role = self._role(by, day)
        if role != self._role(by, said.last_day):
            return ""  # Of a month with two offices, nobody knows which it was.
        # Of those listed among the people it has been said already, for the day of the event.
        is_told = given is not None and day == self._fields.date
        if not (role or given or is_told) and isinstance(by, Person) and by.roles:
            remedy = "List the speaker with a 'role:' under 'people', or add"
            self._out_of_office(("statements", number, "by"), by, day, remedy)
        return given or role if day == self._fields.date else role

    @cached_property
    def _given_roles(self) -> Mapping[str, str]:
        """The offices that the author gives to the people listed; empty for most."""
        entries = enumerate(self._fields.people)
        listed = ((self._named.get(("people", number)), entry.role) for number, entry in entries)
        return {person.id: role for person, role in listed if person}

    def _role_of_unlisted(self, person: str) -> str:
        """The office of somebody who only spoke or relayed."""
        named = (one for one in self._named.values() if one.kind is Kind.PERSON)
        subject = next(one for one in named if one.id == person)
        return self._role(subject, self._fields.date)

    def _role(self, person: Subject, day: date) -> str:
        key = person.kind, person.id, day
        # Asked of a speaker for the list of people and for each statement.
        if key not in self._roles:
            office = office_on(person, day) if isinstance(person, Person) else None
            self._roles[key] = office.title if office else ""
        return self._roles[key]

    def _out_of_office(self, key: FieldPath, person: Person, day: date, remedy: str) -> None:
        profile = person.profile
        message = f"'{person.name}' held no office on {day}, according to the profile"
        # An office without any date is claimed for no day, so dates may be all that is missing.
        undated = offices_on(person, day).undated
        missing = "dates to the role in" if undated else "a role to"
        hint = f"{remedy} {missing} {profile.path if profile else 'the profile'}."
        self._report("BR210", key, message, hint)

    def _report(self, code: str, key: FieldPath, message: str, hint: str) -> None:
        self._problems.append(Problem(self._document.at(*key), code, message, hint))


def _voices(said: Statement) -> Iterator[str]:
    """The people through whom a statement came to us, the speaker first."""
    yield said.by
    if said.via and said.via.kind is Kind.PERSON:
        yield said.via.id
