"""What reading files gave, remembered from one run to the next.

Of a file whose stamp is the same nothing is opened, of one whose content is the same nothing is
parsed. Of the front matter the text is kept and the fields as they were validated; where each value
stands is found out when somebody asks.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from ..cache import Store
from ..dates import Interval, PartialDate, span_of
from ..model import Position
from ..problems import Problem
from ..settings import Settings
from .briefing_fields import Fields
from .content_file import ContentFile
from .document import Document
from .frontmatter import FrontMatter
from .given import names_given
from .outcome import FileOutcome

WORTH_KEEPING = 100
"""With fewer files, reading them takes no longer than finding out that nothing has changed."""
_NAME = "documents"
_Row = list[Any]
"""What JSON has of one file."""


class Remembered:
    """The outcomes of another run."""

    def __init__(self, settings: Settings) -> None:
        self._start = f"{settings.root}{os.sep}"
        self._store = Store(settings.root, _NAME, repr(settings.limits))
        self._records: Mapping[str, _Row] = self._store.load(_NAME) or {}
        self._given: dict[int, tuple[FileOutcome, _Row]] = {}

    def of(self, key: tuple[type[Fields], ContentFile]) -> FileOutcome | None:
        """What a file gave, if it was then read as a file with these fields."""
        fields, found = key
        record = self._records.get(self._path(found))
        if record is None or record[0] != fields.__name__:
            return None
        outcome = _outcome(record, found.shown)
        self._given[id(outcome)] = outcome, record
        return outcome

    def keep(
        self, outcomes: Iterable[tuple[tuple[type[Fields], ContentFile], FileOutcome]]
    ) -> None:
        """Remember these instead, and nothing of files that are not among them."""
        records = {
            self._path(found): self._record(outcome, fields)
            for (fields, found), outcome in outcomes
            if outcome.lasts and found.unsaved is None
        }
        if len(records) >= WORTH_KEEPING and records != self._records:
            self._store.save(_NAME, records)
        self._records, self._given = {}, {}

    def _record(self, outcome: FileOutcome, fields: type[Fields]) -> _Row:
        # What was not read anew is as it was.
        given = self._given.get(id(outcome))
        return given[1] if given else _record(outcome, fields)

    def _path(self, found: ContentFile) -> str:
        """From the project's folder, which may be moved as a whole."""
        return str(found.path).removeprefix(self._start)


def _record(outcome: FileOutcome, fields: type[Fields]) -> _Row:
    document = outcome.document
    return [
        fields.__name__,
        outcome.stamp and [*outcome.stamp],
        outcome.digest,
        [*map(_plain_problem, outcome.problems)],
        outcome.judged if outcome.judged is None else [*map(_plain_problem, outcome.judged)],
        document
        and [
            document.stem,
            _plain(document.fields),
            document.front.text,
            document.front.body,
            # Hardly any file has notes, without which its body is another.
            None if document.body == document.front.body else document.body,
            document.body_line,
        ],
    ]


def _outcome(record: _Row, shown: str) -> FileOutcome:
    _, stamp, digest, problems, judged, document = record
    return FileOutcome(
        document and _document(document, shown),
        tuple(map(_problem, problems)),
        stamp and tuple(stamp),
        digest,
        judged if judged is None else tuple(map(_problem, judged)),
        lasts=True,
    )


def _document(record: _Row, shown: str) -> Document[Any]:
    stem, fields, text, whole, body, line = record
    front = FrontMatter(whole, line, shown, text)
    return Document(shown, stem, _made(fields), whole if body is None else body, line, front)


def _plain_problem(problem: Problem) -> _Row:
    position = problem.position
    return [position.path, position.line, problem.code, problem.message, problem.hint]


def _problem(record: _Row) -> Problem:
    path, line, code, message, hint = record
    return Problem(Position(path, line), code, message, hint)


_FIELDS = ""
"""The key of the name of a class, which no field has."""


def _plain(value: object) -> Any:
    """A value of a field as JSON has it."""
    match value:
        case None | str() | bool() | int() | float():
            return value
        case tuple():
            return [*map(_plain, value)]
        case dict():
            return {"mapping": value}
        case Fields():
            return {_FIELDS: type(value).__name__, **dict(_given(value))}
        case dt.datetime():
            return {"moment": value.isoformat()}
        case dt.date():
            return {"day": value.isoformat()}
        case PartialDate() | Interval():
            return {"span": str(value)}
        case _:
            raise TypeError(f"a field has a value that is not remembered: {value!r}")


def _given(fields: Fields) -> Iterator[tuple[str, Any]]:
    defaults = _defaults(type(fields))
    for name, value in fields.__dict__.items():
        if name not in defaults or value != defaults[name]:
            yield name, _plain(value)


def _made(value: Any) -> Any:
    """The value again."""
    if type(value) is list:
        return tuple([one if type(one) is str else _made(one) for one in value])
    if type(value) is not dict:
        return value
    if _FIELDS in value:
        return _fields(value)
    if "mapping" in value:
        return value["mapping"]
    if "moment" in value:
        return dt.datetime.fromisoformat(value["moment"])
    return dt.date.fromisoformat(value["day"]) if "day" in value else span_of(value["span"])


def _fields(value: Mapping[str, Any]) -> Fields:
    fields_class = _class_of(value[_FIELDS])
    given = {name: one if type(one) is str else _made(one) for name, one in value.items()}
    del given[_FIELDS]
    made = fields_class.__new__(fields_class)
    # As copies of a model are made: its values were validated when the file was read.
    made.__setstate__(
        {
            "__dict__": {**_defaults(fields_class), **given},
            "__pydantic_fields_set__": names_given(given),
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return made


@cache
def _defaults(fields_class: type[Fields]) -> Mapping[str, Any]:
    fields = fields_class.model_fields.items()
    return {
        name: one.get_default(call_default_factory=True)
        for name, one in fields
        if not one.is_required()
    }


@cache
def _class_of(name: str) -> type[Fields]:
    return next(one for one in _below(Fields) if one.__name__ == name)


def _below(fields_class: type[Fields]) -> Iterator[type[Fields]]:
    for one in fields_class.__subclasses__():
        yield one
        yield from _below(one)
