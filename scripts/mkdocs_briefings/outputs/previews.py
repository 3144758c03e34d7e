"""What a link to a person or a topic shows before it is followed: one small file for the site."""

from __future__ import annotations

import json
from datetime import date

from ..library import Library
from ..model import Kind, Subject, Topic
from ..rendering import Words, later_line, office_line, under_mark

PREVIEWS_FILE = "previews.json"
KINDS = (Kind.PERSON, Kind.TOPIC)


def previews_json(library: Library, words: Words, today: date) -> str:
    """By kind and id: name, native name, office or where a topic stands, summary; as JSON.

    After the summary, what a script says of the office once its last report has become old.
    """
    found = {
        kind.plural: {one.id: _entry(one, words, today) for one in library.subjects(kind)}
        for kind in KINDS
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _entry(subject: Subject, words: Words, today: date) -> list[str]:
    shown = [subject.name, subject.native_name, _note(subject, words, today), subject.summary]
    return shown + later_line(subject, today, words)


def _note(subject: Subject, words: Words, today: date) -> str:
    if isinstance(subject, Topic) and subject.status:
        as_of = words("as_of", date=words.day(subject.status.as_of))
        return f"{under_mark(subject.status.text, subject.status.weak, words)} ({as_of})"
    return office_line(subject, today, words)
