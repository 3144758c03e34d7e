"""A verdict that stands although files have been edited since, these alone judged anew.

Beside what the last check found is kept what others look at in each file. Where that is what it
was, no problem of another file can be another: neither MkDocs nor any other file is read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from ..cache import Store, json_of, maker_of, moment
from ..checks import (
    BY_ONE_BRIEFING,
    BY_ONE_FILE,
    Apart,
    Content,
    JudgedApart,
    apart,
    dead_links_in,
    files_there,
    named_only,
    own_problems,
)
from ..content import (
    PROFILE_FIELDS,
    BriefingFields,
    ContentFile,
    Fields,
    Files,
    PublisherFields,
    Reading,
    outcome_of,
)
from ..dates import PartialDate
from ..model import Kind, Organisation, Person, Place, Role, Subject, Term, Topic
from ..names import Names, Spotter, fold
from ..problem_codes import OF_FILES_ANYWHERE
from ..problems import Problem
from ..settings import Settings
from .kept_settings import kept_settings
from .verdict import KeptVerdict, ProblemRow, Verdict, row_of

MOST = 20
"""With more files edited, all are looked at together."""
_FILES, _SITE, _THERE = "check-files", "check-site", "check-links"
_FIELDS: Mapping[str, type[Fields]] = {
    "BriefingFields": BriefingFields,
    "PublisherFields": PublisherFields,
    **{one.__name__: one for one in PROFILE_FIELDS.values()},
}
_made = maker_of(Organisation, PartialDate, Person, Place, Role, Term, Topic)


def keep_apart(
    content: Content, reading: Reading, made: Collection[str], settings: Settings, store: Store
) -> str:
    """Remember of each file what others look at; the name of that, under which it is asked for.

    `made` are the pages that exist without a file.
    """
    run = f"{moment()} {os.getpid()}"
    # A translation is compared with its original, at all of which it looks.
    if settings.languages:
        return ""
    endings = sorted(_endings(reading.files, settings))
    files = {
        document.path: json.dumps([type(document.fields).__name__, *one.row])
        for document, one in apart(content, endings)
    }
    subjects = [named_only(one) for kind in Kind for one in content.subjects[kind].values()]
    there = files_there(reading.files, made, settings)
    store.save(_FILES, [run, files])
    site = [endings, [*map(json_of, subjects)], content.spotter.kept()]
    store.save(_SITE, [run, *site])
    store.save(_THERE, [run, sorted(there)])
    return run


def _endings(files: Files, settings: Settings) -> set[str]:
    """Those of the names of files that words may lead to."""
    media = (one.path for one in files.docs if one.path.suffix.lower() in settings.attachments)
    return {path.suffix for path in (*media, *(one.path for one in files.beside))} - {""}


def decided_apart(reading: Reading) -> Callable[[Problem], bool]:
    """Whether a problem is decided by its file alone."""
    briefings = {one.path for one in reading.briefings}
    documents = {one.path for one in reading.documents}
    told = {*reading.problems, *(reading.judged or ())}

    def is_apart(one: Problem) -> bool:
        path = one.position.path
        codes = BY_ONE_BRIEFING if path in briefings else BY_ONE_FILE
        return path in documents and (one.code in codes or one in told)

    return is_apart


def amended(last: KeptVerdict) -> Verdict | None:
    """The verdict as edits since have it; None if they have to be looked at with all files."""
    settings = kept_settings(last.config_file)
    if settings is None or not last.run or not last.changed or len(last.changed) > MOST:
        return None
    kept, rows, moved = _Kept(last, settings), last.rows, dict[str, str]()
    for path, noted in last.changed.items():
        try:
            judged = kept.judged(path, noted)
        except _NotKeptError:
            return None
        if judged is None or judged.moves(rows, last.moved):
            return None
        rows = [*judged.beside(rows), *judged.rows]
        moved[judged.path] = judged.places
    # Each once, and in the order of files, lines and codes, as `ordered` has them.
    last.amend(sorted({row[:5]: row for row in rows}.values()), moved)
    return last.verdict()


class _NotKeptError(Exception):
    """Something is not there on which the verdict rests."""


class _Judged:
    """A file judged apart."""

    def __init__(self, path: str, before: Apart, places: str, found: Iterable[Problem]) -> None:
        self.path, self.places = path, places
        self._before = before
        self.rows = [row_of(one, apart=True) for one in found]

    def beside(self, rows: Iterable[ProblemRow]) -> Iterator[ProblemRow]:
        """All problems but those that this file alone decides."""
        yield from (row for row in rows if row[0] != self.path or not row[5])

    def moves(self, rows: Iterable[ProblemRow], moved: Mapping[str, str]) -> bool:
        """Whether a place in the file, at which others' problems are, is another than it was."""
        if self.places == moved.get(self.path, self._before.places):
            return False
        return any(not row[5] and self._is_named(row) for row in rows)

    def _is_named(self, row: ProblemRow) -> bool:
        return row[0] == self.path or self.path in row[3] or self.path in row[4]


class _Kept:
    """What an earlier check has kept of the site; also what who looks at one briefing knows."""

    def __init__(self, last: KeptVerdict, settings: Settings) -> None:
        self._last, self._settings = last, settings
        self._loaded: dict[str, list[Any]] = {}
        self._listed = {kind: frozenset(map(fold, settings.known.get(kind, ()))) for kind in Kind}

    def judged(self, path: str, noted: Sequence[int | str]) -> _Judged | None:
        """A file as it is now, of which this has been noted; None if others may look at more."""
        shown = self._settings.relative(Path(path))
        if shown not in self._files:
            return None
        fields, *rows = json.loads(self._files[shown])
        before = Apart(*rows)
        file = ContentFile(Path(path), shown)
        outcome = outcome_of(file, _FIELDS[fields], None, self._settings, own_problems)
        *stamp, digest = noted
        same = outcome.digest == digest if digest else outcome.stamp == tuple(stamp)
        if outcome.document is None or not (outcome.lasts and same):
            return None
        one = JudgedApart(outcome.document, before, lambda: self, self._endings, self._listed)
        found = [*outcome.problems, *one.problems(outcome.judged or ())]
        found += dead_links_in(outcome.document, lambda: self._there, self._settings)
        if not one.is_apart or any(each.code in OF_FILES_ANYWHERE for each in found):
            return None
        return _Judged(shown, before, one.places, found)

    @cached_property
    def names(self) -> Names:
        """Every spelling of every subject."""
        return Names(one for kind in Kind for one in self.subjects[kind].values())

    @cached_property
    def spotter(self) -> Spotter:
        """What finds them in a text."""
        return Spotter.again(self._kept(_SITE)[2], lambda: self.names)

    @cached_property
    def subjects(self) -> Mapping[Kind, Mapping[str, Subject]]:
        """Everybody by id, with what decides how they are called."""
        found: dict[Kind, dict[str, Subject]] = {kind: {} for kind in Kind}
        for one in map(_made, self._kept(_SITE)[1]):
            found[one.kind][one.id] = one
        return found

    @property
    def _endings(self) -> Sequence[str]:
        endings: Sequence[str] = self._kept(_SITE)[0]
        return endings

    @cached_property
    def _files(self) -> Mapping[str, str]:
        files: Mapping[str, str] = self._kept(_FILES)[0]
        return files

    @cached_property
    def _there(self) -> Collection[str]:
        return frozenset(self._kept(_THERE)[0])

    def _kept(self, name: str) -> list[Any]:
        if name not in self._loaded:
            run, *rest = self._last.store.load(name) or [None]
            # Of another check, whose verdict is not this one.
            if run != self._last.run:
                raise _NotKeptError
            self._loaded[name] = rest
        return self._loaded[name]
