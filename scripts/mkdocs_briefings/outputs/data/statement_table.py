"""The table of statements: who said what."""

from __future__ import annotations

from collections.abc import Iterator

from ... import urls
from ...library import Library
from ...model import Kind, Relay, Statement
from ...settings import Settings
from ..plain import plain
from .columns import PARTIAL, WEAK, Column
from .table import Row, Table, year_in

_COLUMNS = (
    Column("id", "string", "The address of the statement on its briefing's page."),
    Column("briefing", "string", "The id of its briefing."),
    Column(
        "date",
        "string",
        f"When it was said; with the event, where nothing else is given. {PARTIAL}",
    ),
    Column("person", "string", "The id of who spoke."),
    Column("role", "string", "The office held on that day, where it is known."),
    Column("via", "string", "The id of the person or organisation that relayed it."),
    Column("via_name", "string", "Who relayed it; a publication has no id."),
    Column("text", "string", "What was said."),
    Column("quote", "boolean", "Whether the text is the speaker's own words, not the briefing's."),
    Column("sources", "array", "Ids of its sources."),
    WEAK,
)


def statement_table(library: Library, settings: Settings) -> Table:
    """Every statement; those of the newest briefing come first."""
    return Table(
        "statements",
        "Who said what, when, through whom, according to which sources.",
        _COLUMNS,
        lambda: _rows(library, settings),
        (("briefing", "briefings"), ("person", "people")),
        year_in("date"),
    )


def _rows(library: Library, settings: Settings) -> Iterator[Row]:
    for briefing in library.briefings:
        page = urls.absolute(urls.briefing_url(briefing), settings)
        for said in briefing.statements:
            yield _row(said, page, library, settings)


def _row(said: Statement, page: str, library: Library, settings: Settings) -> Row:
    return {
        "id": f"{page}#statement-{said.id}",
        "briefing": page,
        "date": str(said.date),
        "person": urls.absolute(urls.subject_url(Kind.PERSON, said.by), settings),
        "role": plain(said.role) or None,
        **_via(said.via, library, settings),
        "text": plain(said.says),
        "quote": said.quote,
        "sources": [f"{page}#source-{source}" for source in said.sources],
        "weak": said.weak is not None,
    }


def _via(relay: Relay | None, library: Library, settings: Settings) -> Row:
    if relay is None or relay.kind is None:
        return {"via": None, "via_name": plain(relay.id) if relay else None}
    page = urls.absolute(urls.subject_url(relay.kind, relay.id), settings)
    return {"via": page, "via_name": plain(library.subject(relay.kind, relay.id).name)}
