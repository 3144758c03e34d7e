"""What a file of a project is: its place says, whatever is in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, cast

from ..content import (
    NAMING_FIELDS,
    PROFILE_FIELDS,
    BriefingFields,
    FieldPath,
    Fields,
    Files,
    NamingField,
    PublisherFields,
    day_of,
    publisher_schema,
    schema,
)
from ..model import Kind
from ..settings import Settings

SchemaPart = dict[str, Any]
PUBLISHER = "publisher"
BRIEFING = "briefing"
_TRANSLATED: Mapping[type[Fields] | None, str] = {
    BriefingFields: BRIEFING,
    PublisherFields: PUBLISHER,
    **{fields: str(kind) for kind, fields in PROFILE_FIELDS.items()},
}
"""What a translation is of, by the fields of its original."""


@dataclass(frozen=True, slots=True)
class FileRole:
    """A file as the site reads it."""

    what: str
    """`briefing`, a kind of subject, `publisher`, or nothing: a page without fields of ours."""
    shown: str
    """Its path as messages show it."""

    @classmethod
    def of(cls, path: Path, settings: Settings) -> FileRole:
        """What it is by its place."""
        files = Files.alone(path, "", settings)
        kinds = {str(kind): files.profiles[kind] for kind in Kind}
        found = {BRIEFING: files.briefings, PUBLISHER: files.publishers, **kinds}
        what = next((what for what, some in found.items() if some), "")
        if files.translations:
            what = _TRANSLATED.get(files.translations[0].fields, "")
        return cls(what, settings.relative(path))

    @property
    def naming_fields(self) -> tuple[NamingField, ...]:
        """Its fields that name subjects."""
        if self.what in ("", PUBLISHER):
            return ()
        return NAMING_FIELDS[None if self.what == BRIEFING else Kind(self.what)]

    @property
    def schema(self) -> SchemaPart:
        """The schema of its front matter; empty if it has no fields of ours."""
        return _schema(self.what)

    @property
    def day(self) -> date | None:
        """The day of a briefing, by its name."""
        return day_of(Path(self.shown).name[:10]) if self.what == BRIEFING else None


@cache
def _schema(what: str) -> SchemaPart:
    if what == PUBLISHER:
        return publisher_schema()
    if not what:
        return {}
    return schema(None if what == BRIEFING else Kind(what))


def parts_at(whole: SchemaPart, path: FieldPath) -> list[SchemaPart]:
    """What the schema says of the value at a place: several, where it may be of several kinds."""
    found = [whole] if whole else []
    for part in path:
        inner = (_inner(one, part) for place in found for one in _kinds_of(whole, place))
        found = [one for one in inner if one]
    return found


def _inner(place: SchemaPart, part: str | int) -> SchemaPart:
    if isinstance(part, int):
        return cast(SchemaPart, place.get("items", {}))
    return cast(SchemaPart, place.get("properties", {}).get(part, {}))


def _kinds_of(whole: SchemaPart, place: SchemaPart) -> list[SchemaPart]:
    """A place, and everything that may stand there instead."""
    found = [place]
    for one in (place, *place.get("anyOf", ())):
        if "$ref" in one:
            found += _kinds_of(whole, whole["$defs"][one["$ref"].rpartition("/")[2]])
        elif one is not place:
            found.append(one)
    return found


def fields_at(whole: SchemaPart, path: FieldPath) -> dict[str, SchemaPart]:
    """The fields of the mapping at a place, with what the schema says of each."""
    found: dict[str, SchemaPart] = {}
    for place in parts_at(whole, path):
        for one in _kinds_of(whole, place):
            found |= one.get("properties", {})
    return found


def choices_at(whole: SchemaPart, path: FieldPath) -> tuple[list[str], list[str]]:
    """The values to choose from at a place, and the lists of names that it draws on."""
    values, lists = list[str](), list[str]()
    for place in parts_at(whole, path):
        for one in (place, *place.get("anyOf", ())):
            values += [str(value) for value in one.get("enum", ()) if value is not None]
            values += ["true", "false"] if "boolean" in one.get("type", ()) else []
            if "const" in one:
                values.append(str(one["const"]))
            if "$ref" in one:
                lists.append(one["$ref"].rpartition("/")[2])
    return values, lists


def cites(path: FieldPath) -> bool:
    """Whether the value at a place is the id of one of the file's sources."""
    return len(path) > 2 and path[-2] == "sources" and isinstance(path[-1], int)
