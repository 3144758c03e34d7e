"""Every address that the site cites, and where; archived copies written beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
                yield CitedSource(source.url, source.archived, source.id, key, position)


def with_archived(
    reading: Reading, copies: Mapping[str, str], settings: Settings
) -> Iterator[tuple[Path, str, str]]:
    """Each file that gets the field `archived`, with its text before and after."""
    by_path: dict[str, list[CitedSource]] = {}
    for one in cited(reading):
        if one.url in copies and not one.archived:
            by_path.setdefault(one.position.path, []).append(one)
    for name, sources in by_path.items():
        path = settings.root / name
        before = path.read_bytes().decode("utf-8")
        try:
            front = FrontMatterText(before)
        except NotEditableError:
            continue
        for one in sources:
            front.add_to(one.key, "archived", copies[one.url], after="url")
        yield path, before, front.edited()
