"""What the words at a place of a file name: a subject, a briefing, a source, another file."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unicodedata import is_normalized
from urllib.parse import unquote

from ..content import BriefingFields, FieldPath, SourceFields
from ..markdown import without_code
from ..model import Briefing, Kind, Subject, SubjectKey
from ..names import Found
from ..resolving import FILTERS, find_listings
from .front_place import FrontPlace, front_place
from .open_file import OpenFile
from .role import cites
from .spans import TextPlace, TextRange, offset_of, place_at

Namable = Subject | Briefing | SourceFields | Path
"""A path is that of a file that a link leads to."""
_KEY = re.compile(r"@(?P<key>[^\s;,@\[\]()]+)")
_BRACKET = re.compile(r"(?<!\\)\[[^\[\]]*@[^\[\]]*\](?!\()")
_LINK = re.compile(r"\]\(<?(?P<target>[^()<>\s]+)")
_OPTION = re.compile(r"(?P<kind>\w+)=(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")


@dataclass(frozen=True, slots=True)
class NamedHere:
    """What is named, where, and on which day it is meant."""

    what: Namable
    span: TextRange
    day: date | None = None


def named_at(file: OpenFile, place: TextPlace) -> NamedHere | None:
    """What the words around the place name; None if that is nothing known."""
    if place.line < file.body_from:
        at = front_place(file.lines, place, whole=True)
        return _in_front(file, at) if at and at.may_be_value and at.text else None
    found = (one for find in _IN_BODY for one in find(file, place))
    return next((one for one in found if one.span.start <= place <= one.span.end), None)


def known_subject(file: OpenFile, kind: Kind, subject_id: str) -> Subject:
    """The subject as the library has it, with all that is known of its offices and status."""
    site = file.judgement.site
    if site.library.has(kind, subject_id):
        return site.library.subject(kind, subject_id)
    return site.resolved.subjects[kind][subject_id]


def _in_front(file: OpenFile, at: FrontPlace) -> NamedHere | None:
    day = _day_at(file, at.path)
    if at.path == ("name",) and (own := _own_subject(file)):
        return NamedHere(own, _words(at))
    for field in file.role.naming_fields:
        if field.fits(at.path):
            found = _subject(file, field.kinds, at.text, day)
            return NamedHere(found, _words(at), day) if found else None
    what: Namable | None = None
    if file.role.naming_fields and at.path[:1] == ("follows",):
        what = file.judgement.briefings.get(at.text)
    elif at.path[:1] == ("outcomes",) and at.path[-1] == "of":
        what = file.judgement.announced.get(at.text)
    elif cites(at.path):
        what = _source(file, at.text)
    return NamedHere(what, _words(at), day) if what else None


def _own_subject(file: OpenFile) -> Subject | None:
    """The subject whose profile the file is."""
    stem = Path(file.role.shown).stem
    for kind in Kind:
        if kind == file.role.what and stem in file.judgement.site.resolved.subjects[kind]:
            return known_subject(file, kind, stem)
    return None


def _words(at: FrontPlace) -> TextRange:
    """What of a value is the name: not its quotation marks."""
    start, end = at.span.start, at.span.end
    if end.column - start.column == len(at.text) + 2:
        return TextRange.on(start.line, start.column + 1, end.column - 1)
    return at.span


def _day_at(file: OpenFile, path: FieldPath) -> date | None:
    fields = file.document.fields if file.document else None
    return fields.day_at(path) if isinstance(fields, BriefingFields) else file.day


def _subject(
    file: OpenFile, kinds: tuple[Kind, ...], text: str, day: date | None
) -> Subject | None:
    for kind in kinds:
        match file.judgement.site.names.resolve(kind, text, day):
            case Found(found):
                return known_subject(file, kind, found)
    return None


def _source(file: OpenFile, key: str) -> SourceFields | None:
    return next((one for one in file.sources if one.id == key), None)


def _citations(file: OpenFile, place: TextPlace) -> Iterator[NamedHere]:
    line = file.lines[place.line]
    for bracket in _BRACKET.finditer(line):
        for match in _KEY.finditer(line, *bracket.span()):
            if source := _source(file, match["key"]):
                yield NamedHere(
                    source, TextRange.on(place.line, match.start("key"), match.end("key"))
                )


def _links(file: OpenFile, place: TextPlace) -> Iterator[NamedHere]:
    for match in _LINK.finditer(file.lines[place.line]):
        target = unquote(re.split(r"[#?]", match["target"])[0])
        if target and ":" not in target and not target.startswith("/"):
            path = Path(posixpath.normpath((file.path.parent / target).as_posix()))
            span = TextRange.on(place.line, match.start("target"), match.end("target"))
            yield from [NamedHere(path, span)] if path.is_file() else []


def _options(file: OpenFile, place: TextPlace) -> Iterator[NamedHere]:
    line = file.lines[place.line]
    if not any(find_listings(line, "")):
        return
    for match in _OPTION.finditer(line):
        if kind := FILTERS.get(match["kind"]):
            found = _subject(file, (kind,), match["value"].strip("\"'"), None)
            span = TextRange.on(place.line, match.start("value"), match.end("value"))
            yield from [NamedHere(found, span)] if found else []


def _mentions(file: OpenFile, place: TextPlace) -> Iterator[NamedHere]:
    body = without_code("".join(file.lines[file.body_from :]))
    # Of a text in another form of Unicode the places would not be those of the editor.
    if not is_normalized("NFC", body):
        return
    spotter = file.judgement.site.spotter
    at = offset_of(
        file.lines[file.body_from :], TextPlace(place.line - file.body_from, place.column)
    )
    for mention in spotter.find(body, file.day, declared_in(file)):
        if mention.start <= at <= mention.end:
            start, end = place_at(body, mention.start), place_at(body, mention.end)
            span = TextRange(_down(start, file.body_from), _down(end, file.body_from))
            yield NamedHere(known_subject(file, mention.kind, mention.id), span, file.day)


def _down(place: TextPlace, lines: int) -> TextPlace:
    return TextPlace(place.line + lines, place.column)


def declared_in(file: OpenFile) -> set[SubjectKey]:
    """The subjects that the site last knew the file to be about."""
    briefing = file.judgement.briefings.get(Path(file.role.shown).stem)
    if briefing is None or briefing.position.path != file.role.shown:
        return set()
    return {(kind, one) for kind in Kind for one in briefing.subjects(kind)}


_IN_BODY = (_citations, _links, _options, _mentions)
