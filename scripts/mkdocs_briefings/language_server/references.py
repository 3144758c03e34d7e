"""Every place of a site that names a subject: its fields, and the words of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import is_normalized

from ..content import (
    NAMING_FIELDS,
    AnyDocument,
    BriefingFields,
    NamingField,
    PublisherFields,
    names_in,
)
from ..markdown import without_code
from ..model import Kind, Subject
from ..names import Found
from .open_file import OpenFile
from .project import FileTexts, Judgement
from .spans import TextPlace, TextRange, place_at, text_lines


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A place in a file."""

    path: Path
    span: TextRange


def references(file: OpenFile, subject: Subject) -> list[Reference]:
    """All of them as the site was last judged, file by file."""
    searching = _Searching(file.judgement, subject, file.texts)
    found = (
        one for document in file.judgement.documents.values() for one in searching.in_(document)
    )
    return sorted(set(found))


@dataclass(frozen=True, slots=True)
class _Searching:
    judgement: Judgement
    subject: Subject
    texts: FileTexts

    def in_(self, document: AnyDocument) -> Iterator[Reference]:
        """In one file, which is only looked at closely if it names the subject."""
        lines = [*self._fields(document)]
        mentions = [*self._mentions(document)]
        if not lines and not mentions:
            return
        path = self.judgement.site.settings.root / document.path
        text = text_lines(self.texts.of(document.path))
        for number, words in lines:
            yield from (Reference(path, span) for span in _found(text, number, words))
        for place, words in mentions:
            # The editor may hold a newer text than the one in which they were found.
            if text[place.line].startswith(words, place.column):
                end = place.column + len(words)
                yield Reference(path, TextRange.on(place.line, place.column, end))

    def _fields(self, document: AnyDocument) -> Iterator[tuple[int, str]]:
        """The lines, from 0, and the words of the fields that name it."""
        fields = document.fields
        if isinstance(fields, PublisherFields):
            return
        site = self.judgement.site
        for one in names_in(fields, self._naming(document)):
            day = fields.day_at(one.key) if isinstance(fields, BriefingFields) else None
            if self.subject.kind in one.field.kinds:
                meant = site.names.resolve(self.subject.kind, one.text, day)
                if meant == Found(self.subject.id):
                    key = (*one.key, one.field.key) if one.field.key else one.key
                    yield document.at(*key).line - 1, one.text

    def _naming(self, document: AnyDocument) -> tuple[NamingField, ...]:
        if isinstance(document.fields, BriefingFields):
            return NAMING_FIELDS[None]
        folder = Path(document.path).parent.name
        return next((NAMING_FIELDS[kind] for kind in Kind if kind.plural == folder), ())

    def _mentions(self, document: AnyDocument) -> Iterator[tuple[TextPlace, str]]:
        body = without_code(document.body)
        # Names are found in composed letters; in others their places would be those of another
        # text.
        if not is_normalized("NFC", body):
            return
        briefing = self.judgement.briefings.get(document.stem)
        is_briefing = isinstance(document.fields, BriefingFields) and briefing is not None
        declared = (
            {(kind, one) for kind in Kind for one in briefing.subjects(kind)}
            if briefing and is_briefing
            else set()
        )
        day = briefing.date if briefing and is_briefing else None
        for one in self.judgement.site.spotter.find(body, day, declared):
            if (one.kind, one.id) == (self.subject.kind, self.subject.id):
                place = place_at(body, one.start)
                line = place.line + document.body_line - 1
                yield TextPlace(line, place.column), body[one.start : one.end]


def _found(text: list[str], number: int, words: str) -> Iterator[TextRange]:
    """The words on a line, else the whole line: they may be folded over several."""
    line = text[number].rstrip() if number < len(text) else ""
    start = line.find(words)
    if start >= 0:
        yield TextRange.on(number, start, start + len(words))
    else:
        yield TextRange.on(number, len(line) - len(line.lstrip()), len(line))
