"""Translations of what is renamed, and names in translations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from ...content import (
    NAMING_FIELDS,
    BriefingFields,
    FieldPath,
    NamingField,
    Reading,
    TranslationFile,
    original_of,
)
from .places import DayAt


def translations_of(reading: Reading, original: str) -> Iterator[TranslationFile]:
    """The files that translate a file, given as messages show it."""
    return (one for one in reading.files.translations if original_of(one) == original)


def translations_named(reading: Reading) -> Iterator[tuple[str, Sequence[NamingField], DayAt]]:
    """The translations of briefings, with the fields that name subjects as their originals do."""
    briefings = {document.path: document.fields for document in reading.briefings}
    for one in reading.translations:
        if one.file.fields is BriefingFields and one.original in briefings:
            day_at = partial(_day_in, briefings[one.original])
            yield one.document.path, NAMING_FIELDS[None], day_at


def _day_in(fields: BriefingFields, key: FieldPath) -> date:
    """The day on which a name is meant, by its place; a translation may have more items."""
    try:
        return fields.day_at(key)
    except IndexError:
        return fields.date
