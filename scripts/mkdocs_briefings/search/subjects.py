"""The subjects as the search box knows them: one small file, loaded on first use.

It has what the first suggestion needs. What only some searches need is in another file, which the
first one names: what is said of each subject, who held an office, how days and amounts are read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..library import Library
from ..model import Kind, Subject, SubjectKey
from ..names import (
    folding_rules,
    letters_of_one_form,
    name_words,
    plain_letters,
    sounds_by_language,
)
from ..rendering import Words, later_line, office_line
from .amounts import reading_amounts
from .days import reading_days
from .entries import spellings
from .hidden_words import SEGMENTED
from .offices import office_holders, office_words
from .question_words import reading_questions

KINDS = tuple(Kind)
PREFIX = "search_"
"""What the keys of the search's own words start with."""


@dataclass(frozen=True, slots=True)
class BoxFile:
    """What the search box loads."""

    name: str
    text: str
    """JSON."""


def box_files(
    library: Library, words: Words, today: date, *, directory_urls: bool
) -> tuple[BoxFile, BoxFile]:
    """All subjects with every spelling, loaded on first use; then the details that it names."""
    subjects = {(kind, subject.id): subject for kind in Kind for subject in library.subjects(kind)}
    details = _details(library, subjects, words, today)
    second = _details_file(details)
    first = {
        # What the scripts say is here, so that pages need not hold it.
        # Plural forms too: `Intl.PluralRules`, which the script asks, has the same names.
        "words": words.starting_with(PREFIX) | {kind.value: words(kind) for kind in Kind},
        "index": "" if directory_urls else "index.html",
        "details": second.name,
        "kinds": [[kind.value, kind.plural] for kind in KINDS],
        "heard": sounds_by_language(),
        "folding": _folding(spelling for one in subjects.values() for spelling in spellings(one)),
        "segmented": words.site_language.startswith(SEGMENTED),
        "questions": reading_questions(),
        "offices": office_words(details["holders"]),
        "subjects": [_entry(kind, one, library) for (kind, _), one in subjects.items()],
    }
    # All pages name it, so it cannot be called by its content: each briefing would change them all.
    return BoxFile("subjects.json", _text(first)), second


def _details(
    library: Library, subjects: Mapping[SubjectKey, Subject], words: Words, today: date
) -> dict[str, Any]:
    """What only searches need that name a subject, an office or a number."""
    places = {key: place for place, key in enumerate(subjects)}
    return {
        "notes": [_note(subject, words, today) for subject in subjects.values()],
        "holders": office_holders(library, places, words, today),
        "days": reading_days(words),
        "amounts": reading_amounts(),
    }


def _details_file(tables: Mapping[str, Any]) -> BoxFile:
    """It is called by its content, so that it always is the one that the first file means."""
    text = _text(tables)
    return BoxFile(f"details-{hashlib.sha256(text.encode()).hexdigest()[:10]}.json", text)


def _text(tables: Mapping[str, Any]) -> str:
    return json.dumps(tables, ensure_ascii=False, separators=(",", ":"))


def _folding(texts: Iterable[str]) -> dict[str, Any]:
    """The rules by which names are folded, with the letters of these that have other forms."""
    folded = "".join(word for text in texts for word in name_words(text))
    return folding_rules() | {"letters": plain_letters() | letters_of_one_form(folded)}


def _entry(kind: Kind, subject: Subject, library: Library) -> list[Any]:
    """Kind, id, name, native name, briefings; folded spellings that do not follow from these.

    The id is empty where it is the name's words.
    """
    names = (subject.name, subject.native_name)
    known = {name_words(text) for text in names}
    others = dict.fromkeys(map(name_words, spellings(subject)))
    # A browser folds these as Python does, whatever letters it knows.
    is_plain = subject.name.isascii() and "-".join(name_words(subject.name)) == subject.id
    # A list: an object would repeat its keys for every subject of the site.
    return [
        *(KINDS.index(kind), "" if is_plain else subject.id, *names),
        library.count(subject.kind, subject.id),
        *(" ".join(parts) for parts in others if parts not in known),
    ]


def _note(subject: Subject, words: Words, today: date) -> list[str]:
    """Office or summary; from which day on another stands for it, and that one.

    An office is no more said to be held once its last report has become old.
    """
    office = office_line(subject, today, words)
    return [office or subject.summary, *later_line(subject, today, words)]
