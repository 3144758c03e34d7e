"""What is not translated, and what in translations does not go with their originals any more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any

from ..content import (
    AnyDocument,
    BriefingFields,
    Document,
    Edition,
    Reading,
    TopicFields,
    Translation,
    original_of,
)
from ..markdown import find_citations
from ..model import Kind, Position
from ..problems import Problem, Severity
from ..settings import Settings

NEWEST = 3
"""So many of what is not translated are named."""


_Judge = Callable[[Any], Iterable[Problem]]
"""Finds what is wrong with a document by itself."""


def translation_problems(
    reading: Reading, editions: Sequence[Edition], settings: Settings, judge: _Judge
) -> Iterator[Problem]:
    """BR150, BR152 to BR156 and BR401, and what is wrong with translated texts by themselves."""
    yield from _without_original(reading)
    originals = {one.path: one for one in reading.documents}
    for edition in editions:
        yield from _in_its_place(reading, edition.language, settings)
        yield from edition.problems(tuple(originals.values()))
        yield from _untranslated(reading, edition, settings)
        for path, translation in edition.translations.items():
            if path in originals:
                yield from _beside(originals[path], translation)
                yield from _of_its_text(originals[path], translation, edition, judge)


def _in_its_place(reading: Reading, language: str, settings: Settings) -> Iterator[Problem]:
    """BR401 for what would lie in the folder of the site in a language."""
    for found in reading.files.docs:
        first = found.path.relative_to(settings.docs_dir).parts[0]
        if first in (language, f"{language}.md"):
            message = f"it lies where the site in '{language}' does"
            yield Problem(Position(found.shown), "BR401", message, "Give it another name.")
            return


def _of_its_text(
    original: Document[Any], translation: Translation, edition: Edition, judge: _Judge
) -> Iterator[Problem]:
    """What is wrong with a text by itself; what the original has as well is told there."""
    if translation.has_body:
        told = {(one.code, one.message) for one in judge(original)}
        (words,) = edition.over((original,))
        found = (one for one in judge(words) if (one.code, one.message) not in told)
        is_hidden = translation.is_draft
        yield from (one for one in found if not (is_hidden and one.severity is Severity.INFO))


def _without_original(reading: Reading) -> Iterator[Problem]:
    there = {one.path for one in chain(reading.files.pages, reading.files.held_back)}
    for one in reading.files.translations:
        if one.original not in there:
            message = f"it translates '{original_of(one)}', which does not exist"
            hint = "Give it the name of its original, with the language before the ending."
            yield Problem(Position(one.found.shown), "BR150", message, hint)


def _untranslated(reading: Reading, edition: Edition, settings: Settings) -> Iterator[Problem]:
    """BR155, once for each kind of content."""
    briefings = sorted(reading.briefings, key=lambda one: one.fields.date, reverse=True)
    published = [one for one in briefings if one.fields.status != "draft"]
    kinds: dict[str, Sequence[Document[Any]]] = {"briefings": published}
    kinds |= {kind.plural: reading.profiles[kind] for kind in Kind}
    # One with a fault, or a draft, is told as that or by nobody: somebody is at work there.
    files = (one for one in reading.files.translations if one.language == edition.language)
    begun = {original_of(one) for one in files}
    for name, documents in kinds.items():
        left = [one.stem for one in documents if one.path not in begun]
        if left:
            yield _of_kind(name, left, len(documents), edition.language, settings)


def _of_kind(
    name: str, left: Sequence[str], total: int, language: str, settings: Settings
) -> Problem:
    what = name if name == "briefings" else f"profiles of {name}"
    verb = "is" if len(left) == 1 else "are"
    message = f"{len(left):,} of {total:,} {what} {verb} not translated into '{language}'"
    named = ", ".join(f"'{one}'" for one in left[:NEWEST])
    more = f" and {len(left) - NEWEST:,} more" if len(left) > NEWEST else ""
    they = "It is" if len(left) == 1 else "They are"
    hint = f"{they} {named}{more}: write '{left[0]}.{language}.md' beside '{left[0]}.md'."
    return Problem(Position(settings.config_name), "BR155", message, hint)


def _beside(original: AnyDocument, translation: Translation) -> Iterator[Problem]:
    """What only both together tell; nothing of a draft, at which somebody is at work."""
    if translation.is_draft:
        return
    yield from _older(original, translation)
    if translation.has_body:
        yield from _citations(original, translation)


def _older(original: AnyDocument, translation: Translation) -> Iterator[Problem]:
    """BR154 for a change of the original, or a status, that has not been followed."""
    at = translation.document.at
    match original.fields:
        case BriefingFields(updated=date() as updated):
            if (translation.follows or date.min) < updated:
                message = f"'{original.path}' was updated on {updated}, after this translation"
                hint = f"Follow the change, then write 'updated: {updated}'."
                yield Problem(at("updated"), "BR154", message, hint)
        case TopicFields(status=(_, *_) as statuses):
            newest = max(one.as_of for one in statuses)
            given: Any = getattr(translation.document.fields, "status", None) or ()
            if all(one.as_of != newest for one in given):
                message = f"the status of {newest} in '{original.path}' is not translated"
                hint = f"Add it under 'status', with 'as_of: {newest}'."
                yield Problem(at("status"), "BR154", message, hint)
        case _:
            pass


def _citations(original: AnyDocument, translation: Translation) -> Iterator[Problem]:
    """BR207 for citations of what is not a source, BR156 for others than the original has."""
    words = translation.document
    known = {one.id for one in original.fields.sources}
    theirs, ours = _cited(original.body), _cited(words.body)
    for key, offset in ours.items():
        at = Position(words.path, words.body_line + words.body.count("\n", 0, offset))
        if key not in known:
            message = f"'{key}' is cited, but is not a source of '{original.path}'"
            yield Problem(at, "BR207", message, "Cite one of its sources, or add it there.")
        elif key not in theirs:
            message = f"'{key}' is cited here, but not in the text of '{original.path}'"
            yield Problem(at, "BR156", message, _COMPARE)
    if left := ", ".join(f"'{key}'" for key in theirs if key not in ours):
        message = f"the text of '{original.path}' cites {left}, this one does not"
        yield Problem(Position(words.path, words.body_line), "BR156", message, _COMPARE)


_COMPARE = "Look whether both say the same."


def _cited(body: str) -> Mapping[str, int]:
    """The sources that a text cites, each with the place where it does so first."""
    found: dict[str, int] = {}
    for citation in find_citations(body):
        for key in citation.keys if citation.is_certain else ():
            found.setdefault(key, citation.start)
    return found
