"""Whether everything cited is a source, and every source is cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..content import (
    AccountFields,
    AnyDocument,
    BriefingFields,
    Document,
    FieldPath,
    OutcomeFields,
    PageFields,
    PersonFields,
    SourceFields,
    StatementFields,
    TopicFields,
    UpcomingFields,
)
from ..hosts import host_of
from ..markdown import cited_ids, find_citations
from ..model import Position
from ..names import nearest
from ..problems import Problem
from .publishers import KnownPublishers

Citing = StatementFields | UpcomingFields | OutcomeFields | AccountFields
Cited = Iterator[tuple[str, Position]]
"""Ids of sources, and where they are cited."""


def source_problems(document: AnyDocument) -> Iterator[Problem]:
    """BR207, BR208 and BR209 of a document."""
    if isinstance(document.fields, BriefingFields):
        return briefing_source_problems(document)
    return profile_source_problems(document)


def briefing_source_problems(document: Document[BriefingFields]) -> Iterator[Problem]:
    """BR207, BR208 and BR209 of a briefing."""
    fields = document.fields
    told = [account for one in fields.differences for account in one.accounts]
    citing: tuple[Citing, ...]
    citing = (*fields.statements, *fields.upcoming, *fields.outcomes, *told)
    in_points = (cited_ids(point) for point in fields.key_points)
    cited_keys = cited_ids(document.body).union(*(one.sources for one in citing), *in_points)
    known = [source.id for source in fields.sources]
    if len(known) == len(cited_keys) and cited_keys == set(known):
        return iter(())  # Nothing to report, so where it is cited does not matter.
    cited = [*_in_body(document), *_in_fields(document)]
    return _problems(document, document.fields.sources, cited)


def profile_source_problems(document: Document[PageFields]) -> Iterator[Problem]:
    """BR207, BR208 and BR209 of a profile."""
    cited = [*_in_body(document), *_in_profile(document)]
    return _problems(document, document.fields.sources, cited)


def publisher_problems(
    document: AnyDocument,
    publishers: KnownPublishers,
    *,
    hosts_are_known: bool,
) -> Iterator[Problem]:
    """BR110 for a source that does not say who published it, at a host that nobody is known for."""
    for number, source in enumerate(document.fields.sources):
        if source.publisher or (found := publishers.of(source)).id:
            continue
        if found.among or hosts_are_known or not source.url:
            message, hint = _unpublished(source, found.among)
            yield Problem(document.at("sources", number), "BR110", message, hint)


def _unpublished(source: SourceFields, among: Sequence[str]) -> tuple[str, str]:
    missing, host = "'publisher' in 'sources' is missing", host_of(source.url)
    if among:
        whose = " or ".join(f"'{one}'" for one in among)
        return f"{missing}, and several publish at '{host}'", f"Write whose it is: {whose}."
    if host:
        hint = f"Add it, or list '{host}' under 'hosts' in a profile in docs/publishers."
        return f"{missing}, and nobody is known to publish at '{host}'", hint
    return missing, "Add it: 'publisher: Example News'."


def _problems(
    document: AnyDocument,
    sources: Sequence[SourceFields],
    cited: Iterable[tuple[str, Position]],
) -> Iterator[Problem]:
    places: dict[str, int] = {}
    for number, source in enumerate(sources):
        if places.setdefault(source.id, number) != number:
            position = document.at("sources", number, "id")
            hint = "Give every source an id of its own."
            yield Problem(position, "BR209", f"two sources have the id '{source.id}'", hint)
    used = set()
    for key, position in cited:
        used.add(key)
        if key not in places:
            yield Problem(position, "BR207", f"no source '{key}'", _hint(key, places))
    # In any order: problems are sorted when all are known.
    for key in places.keys() - used:
        position = document.at("sources", places[key])
        hint = f"Cite it as [@{key}] or remove it."
        yield Problem(position, "BR208", f"source '{key}' is never cited", hint)


def _hint(key: str, known: Iterable[str]) -> str:
    near = nearest(key, known)
    return f"Did you mean '{near}'?" if near else "Add it to 'sources'."


def _in_body(document: AnyDocument) -> Cited:
    known = {source.id for source in document.fields.sources}
    for citation in find_citations(document.body):
        if not (citation.is_certain or known & {*citation.keys}):
            continue
        position = Position(document.path, document.body_line + citation.line - 1)
        yield from ((key, position) for key in citation.keys)


def _in_fields(document: Document[BriefingFields]) -> Cited:
    """The sources of statements, of what is expected and what came of it, and of accounts."""
    fields = document.fields
    lists: dict[str, Sequence[Citing]] = {
        "statements": fields.statements,
        "upcoming": fields.upcoming,
        "outcomes": fields.outcomes,
    }
    for name, items in lists.items():
        for number, item in enumerate(items):
            for place, key in enumerate(item.sources):
                yield key, document.at(name, number, "sources", place)
    for number, one in enumerate(fields.differences):
        for at, account in enumerate(one.accounts):
            yield from _listed(document, ("differences", number, "accounts", at), account.sources)
    for number, point in enumerate(fields.key_points):
        yield from ((key, document.at("key_points", number)) for key in cited_ids(point))


def _in_profile(document: Document[PageFields]) -> Cited:
    """The sources of roles, of the positions of a topic, and of the glossary."""
    match document.fields:
        case PersonFields() as fields:
            lists = [(("roles", at), role.sources) for at, role in enumerate(fields.roles)]
        case TopicFields() as fields:
            terms = enumerate(fields.glossary)
            lists = [(("glossary", at), term.sources) for at, term in terms]
            lists += [(("status", at), status.sources) for at, status in enumerate(fields.status)]
        case _:
            lists = []
    for where, keys in lists:
        yield from _listed(document, where, keys)


def _listed(
    document: AnyDocument,
    where: FieldPath,
    keys: Sequence[str],
) -> Cited:
    for place, key in enumerate(keys):
        yield key, document.at(*where, "sources", place)
