"""Every field of front matter that names a subject: one table, a line for each field.

Resolving, checks, fixes, renaming and the schemas all read it, so none of them can forget a field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

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

    @cached_property
    def of_items(self) -> str:
        """The one part of each item of a list that is a name; empty if names stand deeper."""
        path = (*self.path, self.key) if self.key else self.path
        return str(path[2]) if path[1:] == (EACH, path[-1]) else ""

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


class NamedIn(NamedTuple):
    """A name in the front matter of a file."""

    field: NamingField
    key: FieldPath
    """Where it stands; of an item that is a mapping, where the mapping does."""
    text: str


def names_in(fields: Fields, among: Iterable[NamingField]) -> list[NamedIn]:
    """The names that a file's fields hold, list by list, each list from its first item on."""
    lists = dict[FieldPath, list[list[NamedIn]]]()
    for field in among:
        # Most files have but a few of the fields, and this is asked of each for every file.
        if value := getattr(fields, str(field.path[0])):
            lists.setdefault(field.path[:1], []).append(_names_of(field, value))
    found = list[NamedIn]()
    for several in lists.values():
        found += sorted(chain(*several), key=_place) if len(several) > 1 else several[0]
    return found


def _place(one: NamedIn) -> FieldPath:
    return one.key[1:2]


def _names_of(field: NamingField, value: Any) -> list[NamedIn]:
    """The names that one field of a file holds."""
    top, is_plain = field.path[0], field.is_list and not field.key
    # Most names stand in plain lists, and nearly all others in lists of mappings.
    if is_plain:
        return [NamedIn(field, (top, n), text) for n, text in enumerate(value) if text]
    if name := field.of_items:
        texts = ((n, getattr(item, name)) for n, item in enumerate(value))
        rest = field.path[2:]
        return [NamedIn(field, (top, n, *rest), text) for n, text in texts if text]
    path = (*field.path, field.key) if field.key else field.path
    values = ((key, text) for key, text in _values(value, path[1:], path[:1]) if text)
    return [NamedIn(field, key[: len(field.path)], text) for key, text in values]


def _values(value: object, path: FieldPath, key: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _values(item, path[1:], (*key, number))
    elif value is not None:
        yield from _values(getattr(value, str(path[0])), path[1:], (*key, path[0]))
