"""The page of a topic, a person, an organisation or a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ..library import (
    SHOWN,
    listed_statements,
    listed_years,
    offices_on,
    progress,
    statements_elsewhere,
)
from ..model import Kind, Person, Place, Role, SourcedClaim, Statement, Subject, Term, Topic
from ..rendering import Fragments, one_place_map, person_company, person_offices, subject_activity
from ..urls import subject_url
from .page import SitePage
from .subject_others import subject_others

PUBLISHERS = 12
ILLUSTRATED = {"expected-list": -1, "difference-list": 1, "topic-glossary": 2, "source-list": 3}
"""What comes earlier or later on a topic's page whose figures stand beside its words."""


def subject_pages(kind: Kind, fragments: Fragments) -> Iterator[SitePage]:
    """The page of every subject of one kind."""
    for subject in fragments.library.subjects(kind):
        yield SitePage(
            url=subject_url(subject.kind, subject.id),
            title=subject.name,
            description=subject.summary,
            template=subject.kind.value,
            view=partial(_view, subject, fragments),
            path=subject.profile.path if subject.profile else "",
            markdown=subject.body,
            sources=subject.sources,
            claims=tuple(_claims(subject)),
            in_search=subject.in_search,
            about=subject,
            looked_up=partial(subject_others, subject, fragments),
        )


def _claims(subject: Subject) -> Iterator[SourcedClaim]:
    """The facts of a profile with the places that the templates give them."""
    if isinstance(subject, Person):
        yield from _numbered("office", subject.roles)
    elif isinstance(subject, Topic):
        # Counted from the oldest, so that a new one changes no address.
        for number, status in enumerate(subject.statuses):
            yield SourcedClaim(f"status-{len(subject.statuses) - number}", status.sources)
        yield from _numbered("term", subject.glossary)


def _numbered(name: str, facts: Sequence[Role | Term]) -> Iterator[SourcedClaim]:
    yield from (
        SourcedClaim(f"{name}-{number}", fact.sources) for number, fact in enumerate(facts, 1)
    )


def _view(subject: Subject, fragments: Fragments) -> Mapping[str, Any]:
    kind, library = subject.kind, fragments.library
    values = {
        "page_subject": subject,
        "together": {other: library.together(kind, subject.id, other) for other in Kind},
        "children": library.children(kind, subject.id),
        "expected": library.expectations.of(kind, subject.id),
        "office": partial(fragments.office_among, library.of(kind, subject.id)),
        **_told(subject, fragments),
        **_changed(subject, fragments),
    }
    if isinstance(subject, Topic):
        values |= _topic_view(subject, fragments)
    elif isinstance(subject, Person):
        values |= _person_view(subject, fragments)
    elif isinstance(subject, Place):
        values |= {"map": one_place_map(subject.id, fragments)}
    words = fragments.templates.words
    sections = [(anchor, words(key)) for anchor, key in _sections(subject, values)]
    illustrated = sorted(sections, key=lambda section: ILLUSTRATED.get(section[0], 0))
    return values | {"sections": sections, "illustrated_sections": illustrated}


def _told(subject: Subject, fragments: Fragments) -> Mapping[str, Any]:
    """Its briefings and what was said in them."""
    kind, library = subject.kind, fragments.library
    statements = listed_statements(subject, library)
    return {
        "listed_years": listed_years(subject, library),
        "total": library.count(kind, subject.id),
        "activity": subject_activity(subject, fragments),
        "statements": statements,
        "by_speaker": _by_speaker(statements),
        "statement_total": len(library.statements(kind, subject.id)),
        "statements_elsewhere": statements_elsewhere(subject, library),
    }


def _by_speaker(statements: Iterable[Statement]) -> list[tuple[str, list[Statement]]]:
    """Who said what: whoever said most comes first, of several who spoke last."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.by, []).append(statement)
    # The sort is stable, and the statements came newest first.
    return sorted(found.items(), key=lambda pair: -len(pair[1]))


def _changed(subject: Subject, fragments: Fragments) -> Mapping[str, Any]:
    changes = fragments.changes.about(subject.kind, subject.id)
    return {
        "changes": changes[: SHOWN.get(subject.kind, 0)],
        "change_total": len(changes),
        "has_change_page": fragments.changes.has_page(subject.kind, subject.id),
    }


def _topic_view(topic: Topic, fragments: Fragments) -> Mapping[str, Any]:
    library = fragments.library
    briefings = library.of(Kind.TOPIC, topic.id)
    cited = library.publishers.cited(briefings)[:PUBLISHERS]
    return {
        "differences": library.differences.of(topic.id),
        "progress": progress(topic, fragments.changes, library.expectations),
        "publishers": [(publisher.name, len(publisher.briefings)) for publisher in cited],
    }


def _person_view(person: Person, fragments: Fragments) -> Mapping[str, Any]:
    return {
        "shown_figure": fragments.figures.of(person),
        "portrait": True,
        "offices": offices_on(person, fragments.templates.today),
        "terms": person_offices(person, fragments),
        "company": person_company(person, fragments),
        "namesakes": fragments.library.namesakes(person.id),
        "met": fragments.library.met(person.id),
    }


def _sections(subject: Subject, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Anchors of the page and the keys of their words, in page order."""
    together = values["together"]
    found: list[tuple[str, str, object]] = [
        ("topic-explainer", "explainer", isinstance(subject, Topic) and subject.body.strip()),
        ("person-biography", "biography", isinstance(subject, Person) and subject.body.strip()),
        ("role-list", "roles", getattr(subject, "roles", ())),
        ("expected-list", "expected", values["expected"]),
        ("difference-list", "differences", values.get("differences")),
        # What changed on a topic stands above this row.
        ("change-list", "changes", isinstance(subject, Person) and values["changes"]),
        ("person-list", "appears_with", isinstance(subject, Person) and together[Kind.PERSON]),
        ("briefing-list", "briefings", True),
        ("statement-list", "statements", values["statements"]),
        ("topic-glossary", "glossary", getattr(subject, "glossary", ())),
        ("met-list", "met", values.get("met")),
        ("source-list", "sources", subject.sources),
    ]
    yield from ((anchor, key) for anchor, key, there in found if there)
