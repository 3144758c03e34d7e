"""A draft as text: the file that an author fills in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from ..content import TO_DO, flow, scalar
from ..hosts import host_of
from ..model import Source
from ..problems import RefusedError
from ..settings import Settings
from ..slugs import MAX_LENGTH, slugify

LONGEST_SLUG = 60
"""For a file name that is made from a title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftStatement:
    """A statement whose words are still to be written."""

    by: str
    """Empty if the speaker is not known: the statement is then only offered, in comments."""
    says: str
    via: str = ""
    remark: str = ""
    """Who it may be, or why nobody can tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of a briefing before its author has written a word."""

    title: str
    date: dt.date
    topics: Sequence[str] = ()
    people: Sequence[str] = ()
    organisations: Sequence[str] = ()
    places: Sequence[str] = ()
    source: Source
    follows: Sequence[str] = ()
    """The ids of briefings."""
    offers: Sequence[str] = ()
    """Lines of comments below the fields: what the author may take up."""
    statements: Sequence[DraftStatement] = ()
    remarks: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """A comment for a field: `{"title": "the source's headline"}`; for a person by id."""
    notes: str = ""
    """Comments for the author's eyes, below the body."""

    def __str__(self) -> str:
        front = "\n".join(_front(self))
        body = f"{TO_DO}: what happened, in your own words [@{self.source.id}].\n"
        return f"---\n{front}\n---\n{body}" + (f"\n{self.notes}" if self.notes else "")


def path_of(settings: Settings, title: str, day: dt.date) -> str:
    """Where the briefing of that title and day belongs, from the briefings' folder.

    Raises RefusedError for a title that no name can be made from.
    """
    if not any(character.isalnum() for character in title):
        message = f"the title '{title}' has no letter or digit, so no file name can be made from it"
        raise RefusedError(f"{message}. Write a title with words in it.")
    slug = slugify(title[: MAX_LENGTH * 2], settings.language)
    if len(slug) > LONGEST_SLUG:
        # At the end of a word: one more letter shows whether a hyphen follows.
        slug = slug[: LONGEST_SLUG + 1].rpartition("-")[0] or slug[:LONGEST_SLUG]
    return f"{day.year:04}/{day.isoformat()}-{slug}.md"


def source_of(url: str, publisher: str, **more: Any) -> Source:
    """A source at an address; if nobody knows its publisher, that is the host."""
    publisher = publisher or host_of(url) or TO_DO
    return Source(id=source_id(publisher), publisher=publisher, url=url, **more)


def source_id(publisher: str) -> str:
    """A short id: the publisher's name, without the dots and ending of a web address."""
    if publisher == TO_DO:
        return "source"
    name = publisher.rpartition(".")[0] if "." in publisher and " " not in publisher else publisher
    return slugify(name or publisher)[:LONGEST_SLUG].strip("-")


def _front(draft: Draft) -> Iterator[str]:
    yield _field(draft, "title", scalar(draft.title))
    yield _field(draft, "date", draft.date.isoformat())
    yield f"summary: {scalar(f'{TO_DO}: one or two sentences for lists, feeds and search.')}"
    yield _field(draft, "topics", flow(draft.topics or [TO_DO]))
    yield from _people(draft)
    for name in ("organisations", "places"):
        if values := getattr(draft, name):
            yield _field(draft, name, flow(values))
    yield from _source(draft)
    if draft.follows:
        yield f"follows: {flow(draft.follows)}"
    yield from _statements(draft)
    yield from draft.offers
    if "image" in draft.remarks:
        yield f"# image: {draft.remarks['image']}"
    yield "status: draft  # to publish, write instead: 'published:' and the day"


def _field(draft: Draft, name: str, value: str) -> str:
    remark = draft.remarks.get(name)
    return f"{name}: {value}" + (f"  # {remark}" if remark else "")


def _people(draft: Draft) -> Iterator[str]:
    # A list in one line has no room for a comment on one of its people.
    if not any(person in draft.remarks for person in draft.people):
        yield _field(draft, "people", flow(draft.people))
        return
    yield "people:"
    for person in draft.people:
        remark = draft.remarks.get(person)
        yield f"  - {scalar(person)}" + (f"  # {remark}" if remark else "")


def _source(draft: Draft) -> Iterator[str]:
    source = draft.source
    yield "sources:"
    yield f"  - id: {scalar(source.id)}"
    yield f"    publisher: {scalar(source.publisher)}"
    yield f"    title: {scalar(source.title)}" if source.title else "    title:"
    yield f"    url: {scalar(source.url)}" if source.url else "    url:"
    yield f"    date: {source.date}" if source.date else "    date:"
    if source.language:
        yield f"    language: {scalar(source.language)}"


def _statements(draft: Draft) -> Iterator[str]:
    if not draft.statements:
        return
    yield "statements:" if any(one.by for one in draft.statements) else "# statements:"
    for statement in draft.statements:
        if not statement.by:
            yield from _offered(statement, draft.source.id)
            continue
        yield f"  - by: {scalar(statement.by)}"
        yield f"    says: {scalar(statement.says)}"
        if statement.via:
            yield f"    via: {scalar(statement.via)}"
        yield f"    sources: {flow([draft.source.id])}"


def _offered(statement: DraftStatement, source_id: str) -> Iterator[str]:
    """A statement whose speaker is not known, in comments: the author may take it up."""
    # In one line: what follows a line break would not be a comment any more.
    yield f"  # - by:  # {' '.join(statement.remark.split())}"
    yield f"  #   says: {scalar(statement.says)}"
    yield f"  #   sources: {flow([source_id])}"
