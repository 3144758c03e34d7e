"""What an editor shows beside the cursor: who that is, where it stands, what a field means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..content import SourceFields
from ..library import offices_on
from ..model import Briefing, Person, Subject, Topic
from ..problem_codes import CODES
from ..visible import visible
from .front_place import FrontPlace, front_place
from .guide import explained_at
from .named import NamedHere, named_at
from .open_file import OpenFile
from .role import fields_at
from .spans import TextPlace

_CODE = re.compile(r"\bBR\d{3}\b")


def explanation(file: OpenFile, place: TextPlace) -> str:
    """Plain text about what stands there; empty where nothing is known."""
    line = file.lines[place.line]
    for match in _CODE.finditer(line):
        if match.start() <= place.column <= match.end() and match[0] in CODES:
            severity, title = CODES[match[0]]
            return f"{match[0]}, {severity}: {title}\n{explained_at(match[0])}"
    if found := named_at(file, place):
        return visible("\n".join(filter(None, _about(file, found))), kept="\n")
    at = front_place(file.lines, place, whole=True) if place.line < file.body_from else None
    return _field(file, at) if at else ""


def _about(file: OpenFile, found: NamedHere) -> Iterator[str]:
    match found.what:
        case Subject() as subject:
            yield from _subject(file, subject, found.day)
        case Briefing() as briefing:
            yield f"{briefing.title} · {briefing.date}"
            yield briefing.summary
        case SourceFields() as source:
            yield ", ".join(filter(None, [source.publisher, source.title, str(source.date or "")]))
            yield source.url


def _subject(file: OpenFile, subject: Subject, day: date | None) -> Iterator[str]:
    yield f"{subject.name} · {subject.native_name}" if subject.native_name else subject.name
    yield f"{subject.kind} {subject.id}"
    day = day or file.judgement.site.settings.today
    if isinstance(subject, Person):
        for role in offices_on(subject, day).current:
            yield f"{day}: {role}{f', {role.organisation}' if role.organisation else ''}"
    if isinstance(subject, Topic) and subject.status:
        yield f"{subject.status.as_of}: {subject.status.text}"
    yield subject.summary


def _field(file: OpenFile, at: FrontPlace) -> str:
    """The description of the field that the cursor is in."""
    names = [part for part in at.path if isinstance(part, str)]
    whole = file.role.schema
    for end in range(len(at.path), 0, -1):
        name, around = at.path[end - 1], at.path[: end - 1]
        if isinstance(name, str) and name in (known := fields_at(whole, around)):
            words = str(known[name].get("description", ""))
            return f"{'.'.join(names)}: {words}" if words else ""
    return ""
