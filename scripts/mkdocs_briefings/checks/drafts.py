"""What must be finished before a briefing may be published."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from ..content import (
    SOURCE_TEXT,
    TO_DO,
    AnyDocument,
    BriefingFields,
    FieldPath,
    has_placeholder,
    notes,
)
from ..markdown import quotation_spans, without_code
from ..model import Position
from ..names import fold, name_words
from ..problems import Problem

UNFINISHED = frozenset(("BR320", "BR321", "BR322"))
"""The codes of what must be finished."""
MOST_WORDS = 7
"""This many words in a row may match the source: names and offices are often as long."""
MOST_CHARACTERS = 19
"""The same in Japanese and Chinese, which put no gaps between words."""

_WITHOUT_GAPS = (
    "\u3005\u3006\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Kana and Han, as numbers: some of these letters turn into others when a text is composed."""
_NOT_BREAK = re.compile(r"[^\n]")
_MARKS = re.compile(r"[*_`#\[\]]")
_NOT_OURS = {"sources", "redirect_from", "follows", "search"}
"""Fields whose text is not ours: a source's headline is quoted as printed."""


def unfinished(document: AnyDocument) -> Iterator[Problem]:
    """BR320, BR321 and BR322 of a briefing."""
    if not isinstance(document.fields, BriefingFields):
        return
    left = notes(document.front.body)
    # No page has the notes, but everybody who may read the repository can read them.
    if document.fields.status == "published":
        yield from _left_notes(document, left)
        yield from _placeholders(document)
    # Of drafts too: once the note with the source's words is deleted, nothing can be compared.
    yield from _repeated(document, left)


def _left_notes(document: AnyDocument, left: Sequence[tuple[str, str, int]]) -> Iterator[Problem]:
    for title, _, line in left:
        position = Position(document.path, document.body_line + line - 1)
        message = f"a comment with {title} is still in the file"
        hint = "Delete the comment, or set 'status: draft'."
        yield Problem(position, "BR320", message, hint)


def _placeholders(document: AnyDocument) -> Iterator[Problem]:
    if TO_DO not in document.front.text and TO_DO not in document.body:
        return
    # A headline is quoted as printed, and may be about somebody's to-do list.
    headlines = {source.title for source in document.fields.sources}
    for text, position in (*_fields(document, ()), *_paragraphs(document, _ours(document.body))):
        if text not in headlines and has_placeholder(_ours(text)):
            hint = "Write what belongs there, or set 'status: draft'."
            yield Problem(position, "BR322", "the placeholder 'TODO' is still in the file", hint)


def _repeated(document: AnyDocument, left: Sequence[tuple[str, str, int]]) -> Iterator[Problem]:
    """The first run of the source's words in each field and each line of the text."""
    theirs: set[tuple[str, ...]] = set()
    for title, text, _ in left:
        if title == SOURCE_TEXT:
            theirs.update(_runs(text))
    for text, position in _own_text(document) if theirs else ():
        run = next((run for run in _runs(text) if run in theirs), None)
        if run:
            yield Problem(position, "BR321", _theirs(run, text), "Say it in your own words.")


def _theirs(run: Sequence[str], ours: str) -> str:
    if any(map(_one().fullmatch, run)):
        words = _as_written("".join(run), ours)
        return f"more than {MOST_CHARACTERS} characters in a row are the source's: '{words}'"
    return f"more than {MOST_WORDS} words in a row are the source's: '{' '.join(run)}'"


def _as_written(run: str, text: str) -> str:
    """A run of folded letters as the text has them: in traditional characters, in katakana."""
    letters = [letter for letter in text if letter.isalnum() or letter == "ー"]
    plain = "".join(map(fold, letters))
    at = plain.find(run)
    # Where one letter is folded to two, places no longer agree.
    return "".join(letters[at : at + len(run)]) if len(plain) == len(letters) and at >= 0 else run


# Sets of so many letters are slow to compile, and only drafts from elsewhere are compared.
@cache
def _unit() -> re.Pattern[str]:
    return re.compile(f"[{_WITHOUT_GAPS}]|[^{_WITHOUT_GAPS}]+")


@cache
def _one() -> re.Pattern[str]:
    return re.compile(f"[{_WITHOUT_GAPS}]")


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of just more than is allowed, ignoring Markdown around the words."""
    units = [unit for word in name_words(_MARKS.sub(" ", text)) for unit in _unit().findall(word)]
    # One scale for both, so that a mixed run counts too: 8 words weigh as much as 20 characters.
    lengths = [MOST_WORDS + 1 if _one().match(unit) else MOST_CHARACTERS + 1 for unit in units]
    length, end, enough = 0, 0, (MOST_WORDS + 1) * (MOST_CHARACTERS + 1)
    for start, own in enumerate(lengths):
        while length < enough and end < len(units):
            length, end = length + lengths[end], end + 1
        if length < enough:
            return
        yield tuple(units[start:end])
        length -= own


def _own_text(document: AnyDocument) -> Iterator[tuple[str, Position]]:
    """Everything in the file that is ours, with its place."""
    yield from _fields(document, _NOT_OURS)
    yield from _paragraphs(document, document.body)


def _ours(text: str) -> str:
    """The text with code and quotations blanked out: what stands there is not a note."""
    bare = without_code(text)
    for start, end in quotation_spans(text):
        bare = bare[:start] + _NOT_BREAK.sub(" ", bare[start:end]) + bare[end:]
    return bare


def _fields(document: AnyDocument, exempt: Collection[str]) -> Iterator[tuple[str, Position]]:
    for key, value in document.front.data.items():
        if key not in exempt:
            yield from ((text, document.at(*at)) for text, at in _texts(value, (key,)))


def _paragraphs(document: AnyDocument, body: str) -> Iterator[tuple[str, Position]]:
    line = document.body_line
    for paragraph in body.split("\n\n"):
        lead = len(paragraph) - len(paragraph.lstrip("\n"))
        yield paragraph, Position(document.path, line + lead)
        line += paragraph.count("\n") + 2


def _texts(value: object, at: FieldPath) -> Iterator[tuple[str, FieldPath]]:
    if isinstance(value, str):
        yield value, at
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _texts(inner, (*at, key))
    elif isinstance(value, Sequence):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*at, number))
