"""The statements of one briefing: who said what, through whom, and with which office."""

from __future__ import annotations

from collections.abc import Iterator

from ..content import BriefingFields, Document, StatementFields
from ..dates import PartialDate
from ..model import Person, Relay, Statement, Subject
from .naming import Named
from .offices_held import OfficesHeld


def statements_of(
    document: Document[BriefingFields], named: Named, offices: OfficesHeld
) -> Iterator[Statement]:
    """What was said, by people whose names could be resolved."""
    for number, statement in enumerate(document.fields.statements):
        by = named.get(("statements", number, "by"))
        if by is not None:
            said = statement.date or PartialDate.of(document.fields.date)
            yield Statement(
                # Its place in the file, also if one before it was left out: links lead to it.
                id=f"{document.stem}-{number + 1}",
                briefing=document.stem,
                date=said,
                by=by.id,
                says=statement.says,
                role=_role_of_speaker(by, said, number, offices),
                via=_relay(statement, named.get(("statements", number, "via"))),
                quote=statement.quote,
                sources=statement.sources,
            )


def _relay(statement: StatementFields, subject: Subject | None) -> Relay | None:
    """Who relayed a statement; what names nobody is a publication."""
    if subject is not None:
        return Relay(subject.kind, subject.id)
    return Relay(None, statement.via) if statement.via else None


def _role_of_speaker(by: Subject, said: PartialDate, number: int, offices: OfficesHeld) -> str:
    """The office held when it was said; one that the author gives is of the event's day."""
    day, given = said.first_day, offices.given.get(by.id)
    role = offices.on(by, day)
    if role != offices.on(by, said.last_day):
        return ""  # Of a month with two offices, nobody knows which it was.
    # Of those listed among the people it has been said already, for the day of the event.
    is_told = given is not None and day == offices.day
    if not (role or given or is_told) and isinstance(by, Person) and by.roles:
        remedy = "List the speaker with a 'role:' under 'people', or add"
        offices.report_none(("statements", number, "by"), by, day, remedy)
    return given or role if day == offices.day else role
