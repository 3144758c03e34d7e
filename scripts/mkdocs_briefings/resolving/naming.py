"""The subjects that files name in their front matter, each file's by the places of the names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from ..content import (
    NAMING_FIELDS,
    BriefingFields,
    Document,
    FieldPath,
    IfUnknown,
    NamedIn,
    NamingField,
    SourceFields,
    is_placeholder,
    names_in,
)
from ..library import publisher_key
from ..model import Kind, Subject, SubjectKey
from ..names import Register

Named = Mapping[FieldPath, Subject]
"""The subjects that one file names and the site has."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A file whose names are looked up."""

    document: Document[Any]
    kind: Kind | None
    """The kind of the profile; None for a briefing."""

    def day_at(self, key: FieldPath) -> date | None:
        """The day on which a name at that place is meant; profiles are of no day."""
        fields = self.document.fields
        return fields.day_at(key) if isinstance(fields, BriefingFields) else None


def named(
    files: Iterable[Naming], publishers: Collection[str], register: Register
) -> dict[str, Named]:
    """What each file names, by its path.

    `publishers` are the keys of those with a profile. Names that need no subject come last, when
    all subjects are known.
    """
    files = tuple(files)
    # Thousands of sources name a few publishers.
    cited = {one.publisher for one in _sources(files)}
    publications = frozenset((*publishers, *map(publisher_key, cited)))
    found: dict[str, dict[FieldPath, Subject]] = {one.document.path: {} for one in files}
    fields = _fields(IfUnknown.NEW_SUBJECT, IfUnknown.PUBLICATION)
    for one in files:
        names = names_in(one.document.fields, fields[one.kind])
        found[one.document.path].update(_subjects_in(one, names, publications, register))
    fields = _fields(IfUnknown.PLAIN_TEXT, IfUnknown.PUBLICATION)
    for one in files:
        names = names_in(one.document.fields, fields[one.kind])
        found[one.document.path].update(_words_in(one, names, publications, register))
    return dict(found)


def _sources(files: Iterable[Naming]) -> Iterator[SourceFields]:
    for one in files:
        yield from one.document.fields.sources


def _subjects_in(
    file: Naming, names: Iterable[NamedIn], publications: Collection[str], register: Register
) -> Iterator[tuple[FieldPath, Subject]]:
    """The names that have to be a subject's: an unknown one becomes a new subject."""
    for one in names:
        if file.kind is None and is_placeholder(one.text):
            continue  # A draft's; another code is about it.
        if not _is_publication(one, publications):
            subject = register.always(one.field.kinds, one.text)
            if subject is None:
                at = partial(file.document.at, *one.key)
                subject = register.find(one.field.kinds, one.text, file.day_at(one.key), at)
            if subject:
                yield one.key, subject


def _words_in(
    file: Naming, names: Iterable[NamedIn], publications: Collection[str], register: Register
) -> Iterator[tuple[FieldPath, Subject]]:
    """The names that may be a subject's: an unknown one stays the words that it is."""
    for one in names:
        day, kinds = file.day_at(one.key), one.field.kinds
        if one.field.if_unknown is IfUnknown.PLAIN_TEXT:
            subject = register.known(kinds, one.text, day, partial(file.document.at, *one.key))
        elif _is_publication(one, publications):
            subject = register.called(kinds, one.text, day)
        else:
            continue
        if subject:
            yield one.key, subject


def _fields(*wanted: IfUnknown) -> Mapping[Kind | None, Sequence[NamingField]]:
    """The fields of each kind of file whose unknown names become one of these."""
    return {
        kind: [field for field in fields if field.if_unknown in wanted]
        for kind, fields in NAMING_FIELDS.items()
    }


def _is_publication(one: NamedIn, publications: Collection[str]) -> bool:
    is_one = one.field.if_unknown is IfUnknown.PUBLICATION
    return is_one and publisher_key(one.text) in publications


def listed(named: Named, key: FieldPath, length: int) -> Iterator[SubjectKey]:
    """The subjects of a list that stands in another, each once."""
    places = (named.get((*key, place)) for place in range(length))
    yield from dict.fromkeys((subject.kind, subject.id) for subject in places if subject)
