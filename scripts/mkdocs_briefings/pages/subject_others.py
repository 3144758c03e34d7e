"""What the page of a subject shows of others and of the day, to tell that it is the same again."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Kind, Person, Subject, Topic
from ..rendering import Fragments
from .told import briefings_told, expectation_told, is_status_stale, offices_told, sources_told


def subject_others(subject: Subject, fragments: Fragments) -> object:
    """All that its page says, beside its profile and the names of subjects."""
    kind, library = subject.kind, fragments.library
    # The changes by their names: what is told of them, briefings and expectations tell as well.
    changes = [(one.id, one.date) for one in fragments.changes.about(kind, subject.id)]
    expected = library.expectations.of(kind, subject.id)
    return (
        briefings_told(library.of(kind, subject.id), fragments),
        [expectation_told(one, fragments) for one in expected],
        changes,
        sources_told(subject.sources, fragments),
        [child.id for child in library.children(kind, subject.id)],
        # Their names are linked in its words.
        bool(subject.body) and fragments.published,
        [*_of_kind(subject, fragments)],
    )


def _of_kind(subject: Subject, fragments: Fragments) -> Iterator[object]:
    if isinstance(subject, Topic):
        yield is_status_stale(subject, fragments)
        yield from _differences(subject, fragments)
        yield _offices(subject, fragments)
    elif isinstance(subject, Person):
        yield offices_told(subject, fragments)
        namesakes = fragments.library.namesakes(subject.id)
        yield _offices(subject, fragments), [(one, fragments.office_told(one)) for one in namesakes]
        # Where it is one of the site's, an office leads to its organisation.
        employers = (role.organisation_id for role in subject.roles)
        yield [fragments.library.has(Kind.ORGANISATION, one) for one in employers]


def _offices(subject: Subject, fragments: Fragments) -> list[object]:
    """The offices of the people beside it."""
    people = fragments.library.together(subject.kind, subject.id, Kind.PERSON)
    return [fragments.office_told(person) for person, _ in people]


def _differences(topic: Topic, fragments: Fragments) -> Iterator[object]:
    """They concern it by their own topics, whatever their briefings are about."""
    library = fragments.library
    found = library.differences.of(topic.id)
    if found:
        whole = [library.by_id[one.briefing] for one in found]
        yield found, briefings_told(whole, fragments), fragments.differences_href(topic.id)
