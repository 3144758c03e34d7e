"""Where a profile claims a spelling."""

from __future__ import annotations

from ..content import Document, PageFields
from ..model import Position


def claimed_at(document: Document[PageFields], spelling: str) -> Position:
    """Where a profile claims a spelling; its id is claimed by the file itself."""
    fields = document.fields
    if spelling in fields.aliases:
        return document.at("aliases", fields.aliases.index(spelling))
    for key in ("name", "native_name"):
        if spelling == getattr(fields, key):
            return document.at(key)
    return Position(document.path)
