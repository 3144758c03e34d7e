"""The page of a topic, a person, an organisation or a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ..library import SHOWN, by_year, offices_on, progress
from ..model import Kind, Person, Role, Status, Subject, Term, Topic
from ..rendering import (
    Fragments,
    person_company,
    person_offices,
    subject_activity,
    subject_timeline,
)
from ..urls import subject_url
from .page import SitePage
from .pagination import Pagination, paginate, portion

MOST_TOGETHER = 24
"""How many of the subjects that appear together with this one are shown on its page."""
PUBLISHERS = 12


def subject_pages(kind: Kind, fragments: Fragments, per_page: int) -> Iterator[SitePage]:
    """The pages of every subject of one kind; long lists go on at `page/2/`."""
    for subject in fragments.library.subjects(kind):
        yield from _pages_of(subject, fragments, per_page)


def _pages_of(subject: Subject, fragments: Fragments, per_page: int) -> Iterator[SitePage]:
    library, url = fragments.library, subject_url(subject.kind, subject.id)
    # Briefings and statements go on together from page to page, as long as either has more.
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
        about=subject,
    )


def _cited_by_facts(subject: Subject) -> tuple[str, ...]:
    facts: Sequence[Role | Status | Term] = ()
    if isinstance(subject, Person):
        facts = subject.roles
    elif isinstance(subject, Topic):
        facts = [*subject.statuses, *subject.glossary]
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
    shown = portion(library.of(subject.kind, subject.id), number, per_page)
    return {
        "page_subject": subject,
        "pagination": pagination,
        "by_year": by_year(shown),
        "total": library.count(subject.kind, subject.id),
        "statements": portion(statements, number, per_page),
        "statement_total": len(statements),
    }


def _first_view(
    subject: Subject, fragments: Fragments, pagination: Pagination, per_page: int
) -> Mapping[str, Any]:
    library = fragments.library
    changes = fragments.changes.about(subject.kind, subject.id)
    values = _view(subject, fragments, pagination, per_page) | {
        "together": {
            kind: library.together(subject.kind, subject.id, kind)[:MOST_TOGETHER] for kind in Kind
        },
        "children": library.children(subject.kind, subject.id),
        "expected": library.expectations.of(subject.kind, subject.id),
        "changes": changes[: SHOWN.get(subject.kind, 0)],
        "change_total": len(changes),
        "has_change_page": fragments.changes.has_page(subject.kind, subject.id),
        "activity": subject_activity(subject, fragments),
    }
    if isinstance(subject, Topic):
        values |= _topic_view(subject, fragments)
    elif isinstance(subject, Person):
        values |= _person_view(subject, fragments)
    words = fragments.templates.words
    sections = [(anchor, words(key)) for anchor, key in _sections(subject, values)]
    return values | {"sections": sections}


def _topic_view(topic: Topic, fragments: Fragments) -> Mapping[str, Any]:
    library = fragments.library
    briefings = library.of(Kind.TOPIC, topic.id)
    cited = library.publishers(briefings)[:PUBLISHERS]
    return {
        "differences": library.differences.of(topic.id),
        "progress": progress(topic, fragments.changes, library.expectations),
        "timeline": subject_timeline(topic, fragments),
        "publishers": [(publisher.name, len(publisher.briefings)) for publisher in cited],
    }


def _person_view(person: Person, fragments: Fragments) -> Mapping[str, Any]:
    return {
        "offices": offices_on(person, fragments.templates.today),
        "terms": person_offices(person, fragments),
        "company": person_company(person, fragments),
        "met": fragments.library.met(person.id),
    }


def _sections(subject: Subject, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Anchors of the page and the keys of their words, in page order."""
    together = values["together"]
    found: list[tuple[str, str, object]] = [
        ("topic-explainer", "explainer", isinstance(subject, Topic) and subject.body.strip()),
        ("person-biography", "biography", isinstance(subject, Person) and subject.body.strip()),
        ("role-list", "roles", getattr(subject, "roles", ())),
        ("topic-timeline", "timeline", values.get("timeline")),
        ("topic-glossary", "glossary", getattr(subject, "glossary", ())),
        ("expected-list", "expected", values["expected"]),
        ("difference-list", "differences", values.get("differences")),
        # What changed on a topic stands above this row.
        ("change-list", "changes", isinstance(subject, Person) and values["changes"]),
        ("statement-list", "statements", values["statements"]),
        ("person-list", "appears_with", isinstance(subject, Person) and together[Kind.PERSON]),
        ("met-list", "met", values.get("met")),
        ("briefing-list", "briefings", True),
        ("source-list", "sources", subject.sources),
    ]
    yield from ((anchor, key) for anchor, key, there in found if there)
