"""A subject's briefings and statements year by year: what its page lists, and what goes beyond."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..model import Briefing, Statement, Subject
from ..urls import subject_year_url
from .library import Library

ROWS = 200
"""Briefings on the page of a subject, and on each page of one of its years: a line each."""
STATEMENTS = 100
"""Statements on these pages: each is a few lines."""


@dataclass(frozen=True, slots=True)
class ListedYear:
    """A year as a subject's page lists it."""

    year: int
    briefings: Sequence[Briefing]
    """Newest first; not all of them if the year has a page of its own."""
    total: int
    url: str
    """The address of the year's own page; empty if the subject's page has all of it."""


def by_year(briefings: Iterable[Briefing]) -> list[tuple[int, list[Briefing]]]:
    """The briefings in their order, year by year."""
    groups = groupby(briefings, key=lambda briefing: briefing.date.year)
    return [(year, list(members)) for year, members in groups]


def listed_years(subject: Subject, library: Library) -> list[ListedYear]:
    """The newest briefings on a subject, and how many more each year has."""
    briefings = library.of(subject.kind, subject.id)
    listed = dict(by_year(briefings[:ROWS]))
    return [
        ListedYear(year, shown, len(members), _url(subject, year, len(members) > len(shown)))
        for year, members in by_year(briefings)
        for shown in [listed.get(year, ())]
    ]


def listed_statements(subject: Subject, library: Library) -> Sequence[Statement]:
    """The newest statements, as many as the subject's page has room for."""
    return library.statements(subject.kind, subject.id)[:STATEMENTS]


def statements_elsewhere(subject: Subject, library: Library) -> list[tuple[int, str]]:
    """The years of the statements that the subject's page leaves out, with their addresses."""
    beyond = library.statements(subject.kind, subject.id)[STATEMENTS:]
    years = dict.fromkeys(statement.date.year for statement in beyond)
    return [(year, f"{_url(subject, year)}#statement-list") for year in years]


def years_beyond(subject: Subject, library: Library) -> list[int]:
    """The years that the subject's page does not show whole, newest first."""
    briefings = library.of(subject.kind, subject.id)[ROWS:]
    statements = library.statements(subject.kind, subject.id)[STATEMENTS:]
    years = {each.date.year for each in briefings} | {each.date.year for each in statements}
    return sorted(years, reverse=True)


def _url(subject: Subject, year: int, has_page: bool = True) -> str:
    return subject_year_url(subject.kind, subject.id, year) if has_page else ""
