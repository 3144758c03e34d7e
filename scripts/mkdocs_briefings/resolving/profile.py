"""A profile's front matter and words as a subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from types import MappingProxyType
from typing import Any

from ..content import Document, PersonFields, PlaceFields, ProfileFields, StatusFields, TopicFields
from ..model import (
    CLASS_OF,
    Coordinates,
    Kind,
    Link,
    Position,
    Role,
    Source,
    Status,
    Subject,
    Term,
    weak_evidence,
)
from .figures import figure_of
from .naming import Named
from .publishers import KnownPublishers

_NOTHING: Named = MappingProxyType({})


def profiled_subject(
    kind: Kind,
    document: Document[ProfileFields],
    publishers: KnownPublishers,
    named: Named = _NOTHING,
) -> Subject:
    """The subject that a profile describes; its id is the file's name.

    It has a parent, and its offices an organisation with a page, if `named` has these subjects.
    """
    fields = document.fields
    parent = named.get(("parent",))
    sources = publishers.sources_of(fields.sources)
    return CLASS_OF[kind](
        id=document.stem,
        name=fields.name,
        native_name=fields.native_name,
        aliases=fields.aliases,
        summary=fields.summary,
        country=fields.country,
        links=tuple(Link(link.title, link.url) for link in fields.links),
        sources=sources,
        redirect_from=fields.redirect_from,
        in_search=not fields.search.exclude,
        metadata=fields.metadata,
        parent=parent.id if parent else "",
        profile=Position(document.path),
        body=document.body,
        body_line=document.body_line,
        **_more(document, named, sources),
    )


def _more(
    document: Document[ProfileFields], named: Named, sources: tuple[Source, ...]
) -> dict[str, Any]:
    """What only one kind of subject has."""
    match document.fields:
        case PersonFields() as fields:
            return {
                "family_name": fields.family_name,
                "roles": _roles(document, fields, named),
                "mistaken_for": _mistaken_for(fields, named),
                "figure": figure_of(fields.image, document.path),
            }
        case TopicFields() as fields:
            terms = tuple(Term(**dict(term)) for term in fields.glossary)
            statuses = _statuses(fields.status, sources)
            return {"statuses": statuses, "glossary": terms, "stale_after": fields.stale_after}
        case PlaceFields(coordinates=(latitude, longitude)):
            return {"coordinates": Coordinates(latitude, longitude)}
        case _:
            return {}


def _roles(
    document: Document[ProfileFields], fields: PersonFields, named: Named
) -> tuple[Role, ...]:
    """Newest first; those without a known beginning come last, otherwise in the author's order."""
    roles = list(_roles_as_written(document, fields, named))
    # `reverse` turns the order but keeps equals as they were, so in the author's order.
    roles.sort(key=lambda role: role.start.first_day if role.start else date.min, reverse=True)
    return tuple(roles)


def _roles_as_written(
    document: Document[ProfileFields], fields: PersonFields, named: Named
) -> Iterator[Role]:
    for number, role in enumerate(fields.roles):
        organisation = named.get(("roles", number, "organisation"))
        yield Role(
            title=role.title,
            organisation=organisation.name if organisation else role.organisation,
            organisation_id=organisation.id if organisation else "",
            start=role.from_,
            end=role.until,
            sources=role.sources,
            position=document.at("roles", number),
        )


def _mistaken_for(fields: PersonFields, named: Named) -> tuple[str, ...]:
    others = range(len(fields.not_to_be_confused_with))
    found = (named.get(("not_to_be_confused_with", number)) for number in others)
    return tuple(dict.fromkeys(other.id for other in found if other))


def _statuses(fields: Iterable[StatusFields], sources: tuple[Source, ...]) -> tuple[Status, ...]:
    """Newest first; BR350 tells an author who has them in another order."""
    statuses = (Status(**dict(one), weak=weak_evidence(one.sources, sources)) for one in fields)
    return tuple(sorted(statuses, key=lambda one: one.as_of, reverse=True))
