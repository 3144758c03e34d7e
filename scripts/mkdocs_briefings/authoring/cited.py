"""Every address that the site cites, and where; what is found out of it written beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..content import FieldPath, FrontMatterText, NotEditableError, Reading
from ..model import Position
from ..settings import Settings


@dataclass(frozen=True, slots=True)
class CitedSource:
    """One source of one file."""

    url: str
    archived: str
    lacks: tuple[str, ...]
    """Which of `title`, `date` and `publisher` its author does not give."""
    id: str
    key: FieldPath
    """Where it stands in the front matter."""
    position: Position


def cited(reading: Reading) -> Iterator[CitedSource]:
    """All sources with an address, in the order of the files."""
    for document in reading.documents:
        for number, source in enumerate(document.fields.sources):
            if source.url:
                key = ("sources", number)
                position = document.at(*key, "url")
                lacks = tuple(name for name in _TOLD if not getattr(source, name))
                yield CitedSource(source.url, source.archived, lacks, source.id, key, position)


_TOLD = ("publisher", "title", "date")
"""What a page may say of itself, in the order in which authors write it."""


def with_archived(
    reading: Reading, copies: Mapping[str, str], settings: Settings
) -> Iterator[tuple[Path, str, str]]:
    """Each file that gets the field `archived`, with its text before and after."""
    found = {url: {"archived": copy} for url, copy in copies.items()}
    without = (one for one in cited(reading) if not one.archived)
    return _with_fields(without, found, settings)


def with_told(
    reading: Reading, told: Mapping[str, Mapping[str, str]], settings: Settings
) -> Iterator[tuple[Path, str, str]]:
    """Each file whose sources get what their pages say, with its text before and after.

    `told` has the fields by address; those that an author has written stay.
    """
    return _with_fields(cited(reading), told, settings)


def _with_fields(
    sources: Iterable[CitedSource], found: Mapping[str, Mapping[str, str]], settings: Settings
) -> Iterator[tuple[Path, str, str]]:
    by_path: dict[str, list[CitedSource]] = {}
    for one in sources:
        if one.url in found:
            by_path.setdefault(one.position.path, []).append(one)
    for name, members in by_path.items():
        path = settings.root / name
        before = path.read_bytes().decode("utf-8")
        try:
            front = FrontMatterText(before)
        except NotEditableError:
            continue
        for one in members:
            _add(front, one, found[one.url])
        if (after := front.edited()) != before:
            yield path, before, after


def _add(front: FrontMatterText, source: CitedSource, fields: Mapping[str, str]) -> None:
    for field, value in fields.items():
        if field not in _TOLD or field in source.lacks:
            front.add_to(source.key, field, value, after="url")
