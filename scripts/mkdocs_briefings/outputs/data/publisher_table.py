"""The table of publishers: who published what is cited, and of which kind they are."""

from __future__ import annotations

from collections.abc import Iterator

from ... import urls
from ...library import CitedPublisher, Library
from ...settings import Settings
from ..plain import plain
from .columns import PUBLISHERS
from .table import Row, Table


def publisher_table(library: Library, settings: Settings) -> Table:
    """Every publisher, by name."""
    return Table(
        "publishers",
        "Who published what the briefings cite.",
        PUBLISHERS,
        lambda: _rows(library, settings),
    )


def _rows(library: Library, settings: Settings) -> Iterator[Row]:
    for publisher in library.publishers.all:
        yield _row(library.publishers.cited_as(publisher), settings)


def _row(cited: CitedPublisher, settings: Settings) -> Row:
    one = cited.publisher
    names = [name for name in (one.native_name, *one.aliases) if name]
    return {
        "id": urls.absolute(urls.publisher_url(one.id), settings),
        "name": plain(one.name),
        "other_names": [plain(name) for name in names],
        "kind": one.kind.value if one.kind else None,
        "weak": one.kind is not None and one.kind.is_weak,
        "country": plain(one.country) or None,
        "language": one.language or None,
        "hosts": list(one.hosts),
        "note": plain(one.note) or None,
        "briefings": len(cited.briefings),
        "sources": cited.sources,
    }
