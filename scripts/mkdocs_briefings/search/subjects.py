"""The subjects as the search box knows them: one small file, loaded on first use."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from ..library import Library
from ..model import Kind, Subject
from ..names import (
    family_sounds,
    folding_rules,
    letters_of_one_form,
    name_words,
    plain_letters,
    spelling_sounds,
)
from ..rendering import Words, later_line, office_line
from .amounts import reading_amounts
from .days import reading_days
from .entries import spellings
from .hidden_words import SEGMENTED
from .offices import reading_offices
from .question_words import reading_questions

KINDS = tuple(Kind)
PREFIX = "search_"
"""What the keys of the search's own words start with."""


def subjects_json(library: Library, words: Words, today: date, *, directory_urls: bool) -> str:
    """All subjects with every spelling, how a search is read, and the words for it, as JSON."""
    subjects = [(kind, subject) for kind in Kind for subject in library.subjects(kind)]
    places = {(kind, subject.id): place for place, (kind, subject) in enumerate(subjects)}
    found = {
        # What the scripts say is here, so that pages need not hold it.
        # Plural forms too: `Intl.PluralRules`, which the script asks, has the same names.
        "words": words.starting_with(PREFIX) | {kind.value: words(kind) for kind in Kind},
        "index": "" if directory_urls else "index.html",
        "kinds": [[kind.value, kind.plural] for kind in KINDS],
        "korean": {"sounds": spelling_sounds(), "families": family_sounds()},
        "folding": _folding(spelling for _, one in subjects for spelling in spellings(one)),
        "segmented": words.site_language.startswith(SEGMENTED),
        "questions": reading_questions(),
        "days": reading_days(words),
        "amounts": reading_amounts(),
        "offices": reading_offices(library, places, words, today),
        "subjects": [
            _entry(kind, subject, library, office_line(subject, today, words))
            + later_line(subject, today, words)
            for kind, subject in subjects
        ],
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def subjects_file_name(text: str) -> str:
    """The name of the file, which changes with its content, so it can be cached for ever."""
    return f"subjects-{hashlib.sha256(text.encode()).hexdigest()[:10]}.json"


def _folding(texts: Iterable[str]) -> dict[str, Any]:
    """The rules by which names are folded, with the letters of these that have other forms."""
    folded = "".join(word for text in texts for word in name_words(text))
    return folding_rules() | {"letters": plain_letters() | letters_of_one_form(folded)}


def _entry(kind: Kind, subject: Subject, library: Library, office: str) -> list[Any]:
    """Kind, id, name, native name, office or summary, briefings, folded spellings.

    What stands for the office once its last report has become old is added to it.
    """
    folded = dict.fromkeys(" ".join(name_words(text)) for text in spellings(subject))
    note = office or subject.summary
    count = library.count(subject.kind, subject.id)
    names = [subject.name, subject.native_name]
    # A list: an object would repeat its keys for every subject of the site.
    return [KINDS.index(kind), subject.id, *names, note, count, list(folded)]
