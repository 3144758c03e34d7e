"""The page of a topic, a person, an organisation or a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from ..fragments import Fragments
from ..model import Kind, Person, Status, Subject, Topic
from ..urls import subject_url
from .page import Pagination, SitePage, paginate, portion

MOST_TOGETHER = 24
"""How many of the subjects that appear together with one are shown on its page."""


def subject_pages(kind: Kind, fragments: Fragments, per_page: int) -> Iterator[SitePage]:
    """The pages of every subject of one kind; long lists go on at `page/2/`."""
    for subject in fragments.library.subjects(kind):
        yield from _pages_of(subject, fragments, per_page)


def _pages_of(subject: Subject, fragments: Fragments, per_page: int) -> Iterator[SitePage]:
    library, url = fragments.library, subject_url(subject.kind, subject.id)
    longest = max(
        library.count(subject.kind, subject.id), len(library.statements(subject.kind, subject.id))
    )
    first, *rest = paginate(url, longest, per_page)
    yield _first_page(subject, fragments, first, per_page)
    for pagination in rest:
        yield _later_page(subject, fragments, pagination, per_page)


def _first_page(
    subject: Subject, fragments: Fragments, pagination: Pagination, per_page: int
) -> SitePage:
    return SitePage(
        url=pagination.url,
        title=subject.name,
        description=subject.summary,
        template=subject.kind.value,
        view=partial(_first_view, subject, fragments, pagination, per_page),
        path=subject.profile.path if subject.profile else "",
        markdown=subject.body,
        sources=subject.sources,
        also_cited=_cited_by_facts(subject),
        in_search=subject.in_search,
    )


def _cited_by_facts(subject: Subject) -> tuple[str, ...]:
    facts = subject.roles if isinstance(subject, Person) else ()
    return tuple(key for fact in facts for key in fact.sources)


def _later_page(
    subject: Subject, fragments: Fragments, pagination: Pagination, per_page: int
) -> SitePage:
    page_of = fragments.templates.words("page_of", n=pagination.number, total=pagination.total)
    return SitePage(
        url=f"{pagination.url}page/{pagination.number}/",
        title=f"{subject.name} – {page_of}",
        template="subject-page",
        view=partial(_view, subject, fragments, pagination, per_page),
        in_search=False,
    )


def _view(
    subject: Subject, fragments: Fragments, pagination: Pagination, per_page: int
) -> dict[str, Any]:
    library, number = fragments.library, pagination.number
    statements = library.statements(subject.kind, subject.id)
    return {
        "page_subject": subject,
        "pagination": pagination,
        "briefings": portion(library.of(subject.kind, subject.id), number, per_page),
        "total": library.count(subject.kind, subject.id),
        "statements": portion(statements, number, per_page),
        "statement_total": len(statements),
    }


def _first_view(
    subject: Subject, fragments: Fragments, pagination: Pagination, per_page: int
) -> Mapping[str, Any]:
    library = fragments.library
    status = subject.status if isinstance(subject, Topic) else None
    return _view(subject, fragments, pagination, per_page) | {
        "together": {
            kind: library.together(subject.kind, subject.id, kind)[:MOST_TOGETHER] for kind in Kind
        },
        "children": library.children(subject.kind, subject.id),
        "newer_than_status": _newer(subject, status, fragments),
    }


def _newer(subject: Subject, status: Status | None, fragments: Fragments) -> int:
    if status is None:
        return 0
    briefings = fragments.library.of(subject.kind, subject.id)
    return sum(briefing.date > status.as_of for briefing in briefings)
