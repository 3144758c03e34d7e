"""The subjects as the search box knows them: one small file, loaded on first use."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

from ..library import Library
from ..model import Kind, Subject
from ..names import family_sounds, name_words, spelling_sounds
from ..rendering import Words, later_line, office_line
from .entries import spellings

PREFIX = "search_"
"""What the keys of the search's own words start with."""


def subjects_json(library: Library, words: Words, today: date, *, directory_urls: bool) -> str:
    """All subjects with every spelling, how Korean sounds, and the words of the search, as JSON."""
    found = {
        # What the scripts say is here, so that pages need not hold it.
        # Plural forms too: `Intl.PluralRules`, which the script asks, has the same names.
        "words": words.starting_with(PREFIX) | {kind.value: words(kind) for kind in Kind},
        "index": "" if directory_urls else "index.html",
        "kinds": [[kind.value, kind.plural] for kind in Kind],
        "korean": {"sounds": spelling_sounds(), "families": family_sounds()},
        "subjects": [
            _entry(number, subject, library, office_line(subject, today, words))
            + later_line(subject, today, words)
            for number, kind in enumerate(Kind)
            for subject in library.subjects(kind)
        ],
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def subjects_file_name(text: str) -> str:
    """The name of the file, which changes with its content, so it can be cached for ever."""
    return f"subjects-{hashlib.sha256(text.encode()).hexdigest()[:10]}.json"


def _entry(kind: int, subject: Subject, library: Library, office: str) -> list[Any]:
    """Kind, id, name, native name, office or summary, briefings, folded spellings.

    What stands for the office once its last report has become old is added to it.
    """
    folded = dict.fromkeys(" ".join(name_words(text)) for text in spellings(subject))
    note = office or subject.summary
    count = library.count(subject.kind, subject.id)
    # A list: an object would repeat its keys for every subject of the site.
    return [kind, subject.id, subject.name, subject.native_name, note, count, list(folded)]
