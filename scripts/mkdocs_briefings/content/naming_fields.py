"""Every field of front matter that names a subject: one table, a line for each field.

Resolving, checks, fixes, renaming and the schemas all read it, so none of them can forget a field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from ..model import Kind
from .briefing_fields import Fields
from .strict_yaml import FieldPath

EACH = 0
"""Stands in the path of a field for every item of a list."""


class IfUnknown(Enum):
    """What becomes of a name that no subject has."""

    NEW_SUBJECT = auto()
    """It gets a page of its own, with a warning."""
    PUBLICATION = auto()
    """It stays as it is if a source of the site was published under it, else as above."""
    PLAIN_TEXT = auto()
    """It stays the words that it is; only a name that nearly is a subject's is a fault."""
    NOTHING = auto()
    """Nothing is said."""


@dataclass(frozen=True)
class NamingField:
    """A field whose value is the name of a subject, or a list of such names."""

    path: FieldPath
    """From the top of the front matter; EACH stands for every item of a list."""
    kinds: tuple[Kind, ...]
    """What the name can mean; a name that is new becomes a subject of the first kind."""
    if_unknown: IfUnknown = IfUnknown.NEW_SUBJECT
    key: str = ""
    """Where an item may be a mapping as well as the bare name: the key that holds the name."""

    @cached_property
    def is_list(self) -> bool:
        """Whether the field is nothing but a list of names, each subject once."""
        return self.path[1:] == (EACH,)

    def fits(self, key: FieldPath) -> bool:
        """Whether a value at that place is one of the field's names."""
        if self.key and len(key) == len(self.path) + 1:
            return key[-1] == self.key and self._covers(key[:-1])
        return len(key) == len(self.path) and self._covers(key)

    def _covers(self, key: FieldPath) -> bool:
        pairs = zip(key, self.path, strict=True)
        return all(
            isinstance(part, int) if wanted == EACH else part == wanted for part, wanted in pairs
        )


NAMING_FIELDS: dict[Kind | None, tuple[NamingField, ...]] = {
    None: (
        NamingField(("topics", EACH), (Kind.TOPIC,)),
        NamingField(("organisations", EACH), (Kind.ORGANISATION,)),
        NamingField(("places", EACH), (Kind.PLACE,)),
        NamingField(("people", EACH), (Kind.PERSON,), key="person"),
        NamingField(("attended", EACH), (Kind.PERSON,)),
        NamingField(("statements", EACH, "by"), (Kind.PERSON,)),
        NamingField(
            ("statements", EACH, "via"), (Kind.PERSON, Kind.ORGANISATION), IfUnknown.PUBLICATION
        ),
        NamingField(("upcoming", EACH, "place"), (Kind.PLACE,)),
        # Most of what is promised is an office's: an unknown name is an organisation's.
        NamingField(("upcoming", EACH, "by", EACH), (Kind.ORGANISATION, Kind.PERSON)),
        NamingField(("upcoming", EACH, "topics", EACH), (Kind.TOPIC,)),
        NamingField(("differences", EACH, "topics", EACH), (Kind.TOPIC,)),
        NamingField(("not_mentioned", EACH), tuple(Kind), IfUnknown.NOTHING),
    ),
    Kind.TOPIC: (NamingField(("parent",), (Kind.TOPIC,)),),
    Kind.PERSON: (
        # Many offices belong to organisations that no briefing is about; none needs a page.
        NamingField(("roles", EACH, "organisation"), (Kind.ORGANISATION,), IfUnknown.PLAIN_TEXT),
        NamingField(("not_to_be_confused_with", EACH), (Kind.PERSON,)),
    ),
    Kind.ORGANISATION: (NamingField(("parent",), (Kind.ORGANISATION,)),),
    Kind.PLACE: (NamingField(("parent",), (Kind.PLACE,)),),
}
"""The fields of briefings (None) and of the profiles of each kind, in the order in which their
names are resolved: of two new names that are nearly alike the later one is the fault."""


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A name in the front matter of a file."""

    field: NamingField
    key: FieldPath
    """Where it stands; of an item that is a mapping, where the mapping does."""
    text: str


def names_in(fields: Fields, among: Iterable[NamingField]) -> list[NamedIn]:
    """The names that a file's fields hold, list by list, each list from its first item on."""
    tops = dict[str | int, int]()
    found = list[NamedIn]()
    for field in among:
        tops.setdefault(field.path[0], len(tops))
        # Most files have but a few of the fields, and this is asked of each for every file.
        top = str(field.path[0])
        value = getattr(fields, top)
        if not value:
            continue
        # Most names stand in plain lists.
        if field.is_list and not field.key:
            found += [NamedIn(field, (top, n), text) for n, text in enumerate(value) if text]
            continue
        for key, value in _values(fields, (*field.path, field.key) if field.key else field.path):
            if value:
                found.append(NamedIn(field, key[: len(field.path)], value))
    return sorted(found, key=lambda one: (tops[one.key[0]], one.key[1:2]))


def _values(value: object, path: FieldPath, key: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _values(item, path[1:], (*key, number))
    elif value is not None:
        yield from _values(getattr(value, str(path[0])), path[1:], (*key, path[0]))
