"""The pages of a subject's years that have more than the subject's page shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ..library import ROWS, STATEMENTS, years_beyond
from ..model import Briefing, Kind, Statement, Subject
from ..rendering import Fragments
from ..urls import subject_year_url
from .page import SitePage
from .pagination import Pagination, numbered_title, paginate, portion
from .told import briefings_told


def subject_year_pages(kind: Kind, fragments: Fragments) -> Iterator[SitePage]:
    """`/topics/harbour/2024/` for each year that the subject's page does not show whole."""
    for subject in fragments.library.subjects(kind):
        for year in years_beyond(subject, fragments.library):
            yield from _pages_of(subject, year, fragments)


def _pages_of(subject: Subject, year: int, fragments: Fragments) -> Iterator[SitePage]:
    key, library = (subject.kind, subject.id), fragments.library
    briefings = [each for each in library.of(*key) if each.date.year == year]
    statements = [each for each in library.statements(*key) if each.date.year == year]
    words = fragments.templates.words
    # Both go on together from page to page, as long as either has more.
    longest = max(len(briefings), len(statements) * ROWS // STATEMENTS)
    for pagination in paginate(subject_year_url(*key, year), longest, ROWS):
        yield SitePage(
            url=pagination.address,
            title=numbered_title(f"{subject.name}: {year}", pagination, words),
            template="subject-year",
            view=partial(_view, subject, year, briefings, statements, pagination),
            looked_up=partial(_looked_up, briefings, statements, pagination, fragments),
            in_search=False,
        )


def _view(
    subject: Subject,
    year: int,
    briefings: Sequence[Briefing],
    statements: Sequence[Statement],
    pagination: Pagination,
) -> Mapping[str, Any]:
    return {
        "page_subject": subject,
        "year": year,
        "briefings": portion(briefings, pagination.number, ROWS),
        "total": len(briefings),
        "statements": portion(statements, pagination.number, STATEMENTS),
        "statement_total": len(statements),
        "pagination": pagination,
    }


def _looked_up(
    briefings: Sequence[Briefing],
    statements: Sequence[Statement],
    pagination: Pagination,
    fragments: Fragments,
) -> object:
    """All that a page of a year shows, beside the names of subjects."""
    rows = portion(briefings, pagination.number, ROWS)
    said = portion(statements, pagination.number, STATEMENTS)
    told = [(one.id, fragments.library.mark(one.briefing)) for one in said]
    totals = len(briefings), len(statements)
    return pagination.shown, briefings_told(rows, fragments), told, totals
