"""What an editor offers where the author types."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from ..model import Kind, Position
from ..names import fold
from ..resolving import FILTERS, LISTING_WORDS, listing_options
from .body_place import BodyPlace, Writing, body_place
from .front_place import FrontPlace, front_place
from .offers import Offer, cited_as
from .open_file import OpenFile
from .role import choices_at, cites, fields_at
from .spans import TextPlace, TextRange


class SuggestionSort(Enum):
    """What kind of thing is offered; editors show each with a picture of its own."""

    FIELD = auto()
    VALUE = auto()
    NAME = auto()
    FILE = auto()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that an editor offers."""

    sort: SuggestionSort
    offer: Offer
    span: TextRange
    """What it takes the place of."""
    typed: str
    """What was typed: it fits, even where the two have no letter in common."""
    text: str
    """What is written."""


def suggestions(file: OpenFile, place: TextPlace) -> list[Suggestion]:
    """What can stand there; nothing where nothing is known."""
    if place.line < file.body_from:
        front = front_place(file.lines, place)
        return list(_in_front(file, front)) if front else []
    line = file.lines[place.line]
    body = body_place(line, place)
    return list(_in_body(file, body)) if body else []


def _in_front(file: OpenFile, at: FrontPlace) -> Iterator[Suggestion]:
    if at.may_be_key:
        for name, parts_at in fields_at(file.role.schema, at.path).items():
            if name.startswith(at.text) and name not in at.siblings:
                offer = Offer(name, str(parts_at.get("description", "")))
                yield Suggestion(SuggestionSort.FIELD, offer, at.span, at.text, f"{name}: ")
    if at.may_be_value:
        yield from _values(file, at)


def _values(file: OpenFile, at: FrontPlace) -> Iterator[Suggestion]:
    values, lists = choices_at(file.role.schema, at.path)
    for value in values:
        if value.startswith(at.text):
            yield Suggestion(SuggestionSort.VALUE, Offer(value), at.span, at.text, value)
    found = file.judgement.offers.fitting(lists, at.text)
    # Sources belong to the file, so no schema can list them.
    found += _sources(file, at.text) if cites(at.path) else []
    for one in found:
        yield Suggestion(SuggestionSort.NAME, one, at.span, at.text, one.text)


def _sources(file: OpenFile, typed: str) -> list[Offer]:
    return [one for one in cited_as(file.sources) if f" {fold(typed)}" in one.words or not typed]


def _in_body(file: OpenFile, at: BodyPlace) -> Iterator[Suggestion]:
    match at.writing:
        case Writing.CITATION:
            yield from _each(SuggestionSort.NAME, _sources(file, at.text), at)
        case Writing.LISTING:
            yield from _each(SuggestionSort.VALUE, _beginning(LISTING_WORDS, at.text), at)
        case Writing.FILTER:
            yield from _each(
                SuggestionSort.FIELD, _beginning(listing_options(at.what), at.text), at, "="
            )
        case Writing.FILTERED_BY if at.option in FILTERS:
            lists = [FILTERS[at.option].plural]
            yield from _each(SuggestionSort.NAME, file.judgement.offers.fitting(lists, at.text), at)
        case Writing.LINK:
            yield from _each(SuggestionSort.FILE, _files(file, at.text), at)


def _each(
    sort: SuggestionSort, offers: Iterable[Offer], at: BodyPlace, end: str = ""
) -> Iterator[Suggestion]:
    for one in offers:
        yield Suggestion(sort, one, at.span, at.text, one.text + end)


def _beginning(words: Iterable[str], typed: str) -> Iterator[Offer]:
    yield from (Offer(word) for word in words if word.startswith(typed))


def _files(file: OpenFile, typed: str) -> Iterator[Offer]:
    """Briefings and profiles, as links from the folder of the file."""
    # An address elsewhere, a place in this page, or a path that no file shows.
    if "//" in typed or typed.startswith(("#", "/")):
        return
    # Authors type a name, not the way to it: `../../docs/pe` is searched for as `pe`.
    wanted = typed.rpartition("/")[2]
    site = file.judgement.site
    offers = file.judgement.offers
    briefings = file.judgement.briefings
    found: list[tuple[Offer, Position | None]] = [
        (one, briefings[one.text].position) for one in offers.fitting(["briefings"], wanted)
    ]
    for kind in Kind:
        subjects = site.resolved.subjects[kind]
        some = offers.fitting([kind.plural], wanted)
        found += [(one, subjects[one.text].profile) for one in some]
    for one, position in found:
        if position:
            way = os.path.relpath(site.settings.root / position.path, file.path.parent)
            yield Offer(Path(way).as_posix(), one.title, one.summary)
