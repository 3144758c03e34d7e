"""A file as the editor holds it, together with what was last known of its site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from ..content import AnyDocument, BriefingFields, Reader, SourceFields
from .front_place import field_paths, front_end
from .project import FileTexts, Judgement
from .role import FileRole
from .spans import text_lines

_ID = re.compile(r"(?<![\w-])id:[ \t]*[\"']?(?P<id>[\w.-]+)")


@dataclass(frozen=True)
class OpenFile:
    """What is asked about: a text that may be newer than the judgement, and half typed."""

    path: Path
    text: str
    judgement: Judgement

    @cached_property
    def lines(self) -> list[str]:
        """Its lines with what ends them."""
        return text_lines(self.text)

    @cached_property
    def role(self) -> FileRole:
        """What it is."""
        return FileRole.of(self.path, self.judgement.site.settings)

    @property
    def body_from(self) -> int:
        """The first line of the words, counted from 0."""
        end = front_end(self.lines)
        return end + 1 if end else 0

    @cached_property
    def document(self) -> AnyDocument | None:
        """The text as a document, if it can be read as it is."""
        settings = self.judgement.site.settings
        reading = Reader().read_alone(self.path, self.text, settings)
        return next(iter(reading.documents), None)

    @cached_property
    def earlier(self) -> AnyDocument | None:
        """The document that the site had of it when it could last be read."""
        if self.document:
            return self.document
        return self.judgement.documents.get(self.role.shown)

    @property
    def day(self) -> date | None:
        """The day on which names in it are meant; None in profiles and pages."""
        fields = self.document.fields if self.document else None
        return fields.date if isinstance(fields, BriefingFields) else self.role.day

    @property
    def sources(self) -> Iterator[SourceFields]:
        """What it may cite, half-typed front matter or not."""
        known = {one.id: one for one in self.earlier.fields.sources} if self.earlier else {}
        yield from known.values()
        for line in self.source_lines:
            for match in _ID.finditer(self.lines[line]):
                if match["id"] not in known:
                    # Unchecked: of a source that is being typed nothing but its id is known.
                    yield SourceFields.model_construct(id=match["id"])

    @property
    def source_lines(self) -> range:
        """The lines on which its sources are listed, counted from 0."""
        fields = [(path, line) for path, line in field_paths(self.lines) if len(path) == 1]
        starts = [line for path, line in fields if path == ("sources",)]
        ends = [line for _, line in fields if starts and line > starts[0]]
        end = min(ends, default=front_end(self.lines))
        return range(starts[0], end) if starts else range(0)

    @property
    def texts(self) -> FileTexts:
        """All texts of the site."""
        return FileTexts(self.judgement.site.settings, self.judgement.unsaved)
