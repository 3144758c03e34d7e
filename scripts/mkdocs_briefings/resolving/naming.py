"""The subjects that files name in their front matter, each file's by the places of the names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..content import (
    SUBJECT_FIELDS,
    Document,
    FieldPath,
    IfUnknown,
    is_placeholder,
    names_in,
)
from ..model import Kind, Subject
from ..names import Register

Named = Mapping[FieldPath, Subject]
"""The subjects that one file names and the site has."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A file whose names are looked up."""

    document: Document[Any]
    kind: Kind | None
    """The kind of the profile; None for a briefing."""
    day: date | None
    """The day on which its names are meant."""


def named(files: Iterable[Naming], register: Register) -> dict[str, Named]:
    """What each file names, by its path.

    Names that need no subject come last, when all subjects are known.
    """
    files = tuple(files)
    found: dict[str, dict[FieldPath, Subject]] = {one.document.path: {} for one in files}
    for if_unknown in (IfUnknown.NEW_SUBJECT, IfUnknown.PLAIN_TEXT):
        for one in files:
            found[one.document.path].update(_named_in(one, if_unknown, register))
    return dict(found)


def _named_in(
    file: Naming, if_unknown: IfUnknown, register: Register
) -> Iterable[tuple[FieldPath, Subject]]:
    ask = register.find if if_unknown is IfUnknown.NEW_SUBJECT else register.known
    among = [field for field in SUBJECT_FIELDS[file.kind] if field.if_unknown is if_unknown]
    for one in names_in(file.document.fields, among):
        if file.kind is None and is_placeholder(one.text):
            continue  # A draft's; another code is about it.
        position = file.document.at(*one.key)
        if subject := ask(one.field.kinds, one.text, file.day, position):
            yield one.key, subject
