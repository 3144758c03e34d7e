"""What of front matter is words, so that a translation may have it, and what is a fact.

A translation may be a copy of its original with other words. Its fields are therefore those of the
original, none of them required.
"""

from __future__ import annotations

import builtins
import copy
import types
import typing
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType, NoneType
from typing import Annotated, Any, cast, get_args, get_origin

from pydantic import create_model

from .briefing_fields import (
    AccountFields,
    BriefingFields,
    CorrectionFields,
    DifferenceFields,
    Fields,
    FigureFields,
    OutcomeFields,
    PersonEntry,
    SourceFields,
    StatementFields,
    UpcomingFields,
)
from .profile_fields import (
    PROFILE_FIELDS,
    LinkFields,
    PageFields,
    PublisherFields,
    RoleFields,
    StatusFields,
    TermFields,
)

BY_PLACE = ""
"""The key of items that have none of their own: they are told by their place in the list."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Which fields of a mapping are words, and which of its parts have words in them."""

    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    """Words that are nobody's language: a name stays what it is until it is written otherwise."""
    parts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By the field, that of an item by which it is found again."""
    own: frozenset[str] = frozenset()
    """What a translation says of itself."""


def _of(
    *words: str, names: Collection[str] = (), own: Collection[str] = (), **parts: str
) -> Wording:
    return Wording(frozenset(words), frozenset(names), MappingProxyType(parts), frozenset(own))


_PARTS_OF_PAGES = {
    "status": "as_of",
    "glossary": "term",
    "roles": BY_PLACE,
    "links": "url",
    "sources": "id",
    "image": BY_PLACE,
}


def _of_page(page: type[PageFields]) -> Wording:
    fields = page.model_fields
    parts = {name: key for name, key in _PARTS_OF_PAGES.items() if name in fields}
    names = {"name", "family_name"} & fields.keys()
    return _of(*({"summary", "country", "note"} & fields.keys()), names=names, **parts)


_PAGES: tuple[type[PageFields], ...] = (*PROFILE_FIELDS.values(), PublisherFields)

WORDING: Mapping[type[Fields], Wording] = MappingProxyType(
    {
        BriefingFields: _of(
            *("title", "summary", "key_points"),
            own=("updated", "status"),
            people="person",
            statements=BY_PLACE,
            differences=BY_PLACE,
            upcoming=BY_PLACE,
            outcomes=BY_PLACE,
            corrections=BY_PLACE,
            sources="id",
            image=BY_PLACE,
        ),
        PersonEntry: _of("role"),
        StatementFields: _of("says", names=["via"]),
        DifferenceFields: _of("about", accounts=BY_PLACE),
        AccountFields: _of("says"),
        UpcomingFields: _of("title", "place"),
        OutcomeFields: _of("note"),
        CorrectionFields: _of("text"),
        SourceFields: _of("note"),
        FigureFields: _of("alt", "caption"),
        StatusFields: _of("text"),
        TermFields: _of("expansion", "meaning"),
        RoleFields: _of("title", names=["organisation"]),
        LinkFields: _of("title"),
        **{page: _of_page(page) for page in _PAGES},
    }
)
"""By the class of a mapping; in one that is not here, all are facts."""


class TranslationFields(Fields):
    """The front matter of a translation: fields of its original, as many as somebody has given."""


def _translated(original: type[Fields], base: type[Fields]) -> type[Fields]:
    """The same fields, none of them required."""
    fields: dict[str, Any] = {}
    for name, info in original.model_fields.items():
        given = copy.copy(info)
        given.default, given.annotation = None, _parts_translated(info.annotation)
        fields[name] = (given.annotation, given)
    made = create_model(f"Translated{original.__name__}", __base__=base, **fields)
    return cast("type[Fields]", made)


def _parts_translated(annotation: Any) -> Any:
    """The same type, with the mappings of translations in it."""
    if annotation in _PARTS:
        return _PARTS[annotation]
    first, *more = get_args(annotation) or (None,)
    match get_origin(annotation):
        case builtins.tuple:
            return tuple[_parts_translated(first), ...]  # type: ignore[misc]
        case types.UnionType if more == [NoneType]:
            return _parts_translated(first) | None
        case typing.Annotated:
            return Annotated[_parts_translated(first), *more]
        case _:
            return annotation


_PARTS: dict[type[Fields], type[Fields]] = {}
"""Mappings in translations by those in originals: what lies in another is made first."""
_INNERMOST: tuple[type[Fields], ...] = (AccountFields,)


@cache
def translated() -> Mapping[type[Fields], type[TranslationFields]]:
    """The front matter of translations, by that of their originals."""
    # Made when somebody asks: most sites have no translations.
    for part in (*_INNERMOST, *WORDING):
        if not issubclass(part, BriefingFields | PageFields) and part not in _PARTS:
            _PARTS[part] = _translated(part, Fields)
    return MappingProxyType(
        {
            one: cast("type[TranslationFields]", _translated(one, TranslationFields))
            for one in WORDING
            if issubclass(one, BriefingFields | PageFields)
        }
    )
