"""A briefing's front matter and words as a briefing of the model, its names resolved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..content import BriefingFields, Document, FigureFields
from ..library import offices_on
from ..model import (
    Appearance,
    Briefing,
    Correction,
    Figure,
    Kind,
    Person,
    Position,
    Statement,
    Subject,
    Upcoming,
)
from ..problems import Problem
from .naming import Named
from .profile import sources_of

LENGTH_OF_DATE = len("2025-11-04-")


def briefing_of(
    document: Document[BriefingFields], named: Named, problems: list[Problem]
) -> Briefing:
    """The briefing that a document describes; problems with its names go to `problems`."""
    fields, mentions = document.fields, _Mentions(document, named, problems)
    people, statements = tuple(mentions.people()), tuple(mentions.statements())
    return Briefing(
        id=document.stem,
        slug=document.stem[LENGTH_OF_DATE:],
        title=fields.title,
        date=fields.date,
        time=fields.time,
        published=fields.published,
        updated=fields.updated,
        summary=fields.summary,
        key_points=fields.key_points,
        topics=mentions.ids(Kind.TOPIC, fields.topics),
        people=(*people, *mentions.speakers(statements, people)),
        organisations=mentions.ids(Kind.ORGANISATION, fields.organisations),
        places=mentions.ids(Kind.PLACE, fields.places),
        sources=sources_of(fields.sources),
        statements=statements,
        figure=_figure(fields.image),
        follows=tuple(dict.fromkeys(fields.follows)),
        upcoming=tuple(mentions.upcoming()),
        corrections=tuple(
            Correction(correction.date, correction.text, document.stem)
            for correction in fields.corrections
        ),
        redirect_from=fields.redirect_from,
        not_mentioned=fields.not_mentioned,
        in_search=not fields.search.exclude,
        draft=fields.status == "draft",
        position=Position(document.path),
        body=document.body,
        body_line=document.body_line,
    )


def _figure(fields: FigureFields | None) -> Figure | None:
    return Figure(**dict(fields)) if fields else None


class _Mentions:
    """The subjects that one briefing names, as the model has them."""

    def __init__(
        self, document: Document[BriefingFields], named: Named, problems: list[Problem]
    ) -> None:
        self._document = document
        self._fields = document.fields
        self._named = named
        self._problems = problems

    def ids(self, kind: Kind, texts: Sequence[str]) -> tuple[str, ...]:
        """A list of names as ids, each once."""
        return tuple(subject.id for _, subject in self._listed(kind, texts))

    def people(self) -> Iterator[Appearance]:
        """The people that the author lists, with the office held that day."""
        entries = self._fields.people
        for number, person in self._listed(Kind.PERSON, [entry.person for entry in entries]):
            role = entries[number].role or self._role(person)
            if not role and isinstance(person, Person) and person.roles:
                self._out_of_office(number, person)
            yield Appearance(person.id, role)

    def statements(self) -> Iterator[Statement]:
        """What was said, by people whose names could be resolved."""
        for number, statement in enumerate(self._fields.statements):
            by = self._named.get(("statements", number, "by"))
            via = self._named.get(("statements", number, "via"))
            if by is not None:
                yield Statement(
                    id=f"{self._document.stem}-{number + 1}",
                    briefing=self._document.stem,
                    date=statement.date or self._fields.date,
                    by=by.id,
                    says=statement.says,
                    via=via.id if via else "",
                    sources=statement.sources,
                )

    def speakers(
        self, statements: Sequence[Statement], listed: Sequence[Appearance]
    ) -> Iterator[Appearance]:
        """Those who spoke or relayed and are not listed among the people."""
        by_id = {subject.id: subject for subject in self._named.values() if _is_person(subject)}
        speakers = (person for said in statements for person in (said.by, said.via) if person)
        appeared = {appearance.person for appearance in listed}
        for speaker in dict.fromkeys(speakers):
            if speaker not in appeared:
                yield Appearance(speaker, self._role(by_id[speaker]))

    def upcoming(self) -> Iterator[Upcoming]:
        """What is expected, and where."""
        for number, event in enumerate(self._fields.upcoming):
            place = self._named.get(("upcoming", number, "place"))
            yield Upcoming(event.date, event.title, place.id if place else "", self._document.stem)

    def _listed(self, kind: Kind, texts: Sequence[str]) -> Iterator[tuple[int, Subject]]:
        """The subjects of a list with their places in it, each subject once."""
        seen = set[str]()
        for number, text in enumerate(texts):
            subject = self._named.get((kind.plural, number))
            if subject and subject.id in seen:
                message = f"'{text}' names '{subject.name}' ({subject.id}) a second time"
                self._report("BR212", number, kind, message, "Name each subject only once.")
            elif subject:
                seen.add(subject.id)
                yield number, subject

    def _role(self, person: Subject) -> str:
        offices = offices_on(person, self._fields.date) if isinstance(person, Person) else None
        return offices.current[0].title if offices and offices.current else ""

    def _out_of_office(self, number: int, person: Person) -> None:
        day, profile = self._fields.date, person.profile
        message = f"'{person.name}' held no office on {day}, according to the profile"
        missing = "dates to the role in" if offices_on(person, day).undated else "a role to"
        hint = f"Add 'role:' here, or {missing} {profile.path if profile else 'the profile'}."
        self._report("BR210", number, Kind.PERSON, message, hint)

    def _report(self, code: str, number: int, kind: Kind, message: str, hint: str) -> None:
        position = self._document.at(kind.plural, number)
        self._problems.append(Problem(position, code, message, hint))


def _is_person(subject: Subject) -> bool:
    return subject.kind is Kind.PERSON
