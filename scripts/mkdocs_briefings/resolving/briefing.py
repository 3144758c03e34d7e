"""A briefing's front matter and words as a briefing of the model, its names resolved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..content import BriefingFields, Document, FieldPath, without_citations
from ..model import (
    Appearance,
    Briefing,
    Correction,
    Kind,
    Part,
    Position,
    Statement,
    Subject,
)
from ..problems import Problem
from .differences import differences_of
from .expectations import outcomes_of, upcoming_of
from .figures import figure_of
from .naming import Named
from .offices_held import OfficesHeld
from .publishers import KnownPublishers
from .statements import statements_of

LENGTH_OF_DATE = len("2025-11-04-")


def briefing_of(
    document: Document[BriefingFields], named: Named, known: KnownPublishers, told: list[Problem]
) -> Briefing:
    """The briefing that a document describes; problems with its names go to `told`."""
    fields, mentions = document.fields, _Mentions(document, named, told)
    statements = tuple(statements_of(document, named, mentions.offices))
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
        self.offices = OfficesHeld(document, named, problems)

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
            one = people.get(person) or Appearance(person, self.offices.of_unlisted(person))
            spoke = Part.SPOKE if one.part is Part.MENTIONED else one.part
            people[person] = replace(one, part=spoke)
        return tuple(people.values())

    def _listed_people(self) -> Iterator[Appearance]:
        """The people that the author lists, with the office held that day."""
        entries = self._fields.people
        for number, person in self._listed("people", [entry.person for entry in entries]):
            role = entries[number].role or self.offices.that_day("people", number, person)
            yield Appearance(person.id, role)

    def _attending(self) -> Iterator[tuple[str, str]]:
        """Those who were there, with the office held that day."""
        listed = self.offices.given
        for number, person in self._listed("attended", self._fields.attended):
            is_listed = person.id in listed
            yield person.id, "" if is_listed else self.offices.that_day("attended", number, person)

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

    def _report(self, code: str, key: FieldPath, message: str, hint: str) -> None:
        self._problems.append(Problem(self._document.at(*key), code, message, hint))


def _voices(said: Statement) -> Iterator[str]:
    """The people through whom a statement came to us, the speaker first."""
    yield said.by
    if said.via and said.via.kind is Kind.PERSON:
        yield said.via.id
