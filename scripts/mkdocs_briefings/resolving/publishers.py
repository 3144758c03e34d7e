"""Who published a source: by any spelling of the name, or by the host of the address."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..content import Document, PublisherFields, SourceFields
from ..hosts import host_of
from ..library import PublisherHosts, publisher_key
from ..model import Link, Position, Publisher, PublisherKind, Source
from ..problems import Problem
from .claims import claimed_at


@dataclass(frozen=True, slots=True)
class Published:
    """Who published a source, as far as the site knows."""

    name: str
    """Empty if neither the source nor its address says."""
    id: str = ""
    """Of the profile; empty if there is none."""
    kind: PublisherKind | None = None
    among: tuple[str, ...] = ()
    """The ids of the publishers that share the host, if only that is known."""


class KnownPublishers:
    """The publishers with a profile, by everything that sources may call them."""

    def __init__(self, documents: Iterable[Document[PublisherFields]]) -> None:
        documents = tuple(documents)
        self._documents = {document.stem: document for document in documents}
        self._by_key: dict[str, str] = {}
        self._hosts = PublisherHosts({one.stem: one.fields.hosts for one in documents})
        self._found: dict[tuple[str, str], Published] = {}
        self.problems: list[Problem] = []
        for document in self._documents.values():
            self._enter(document)

    def of(self, source: SourceFields) -> Published:
        """Who published a source; the name wins over the address."""
        name, host = source.publisher, "" if source.publisher else host_of(source.url)
        if (name, host) not in self._found:
            self._found[name, host] = self._by_name(name) if name else self._at(host)
        return self._found[name, host]

    @property
    def keys(self) -> Collection[str]:
        """Everything that they are called, as `publisher_key` has it."""
        return self._by_key.keys()

    def name(self, publisher_id: str) -> str:
        """The name in a profile."""
        return self._documents[publisher_id].fields.name

    def sources_of(self, fields: Iterable[SourceFields]) -> tuple[Source, ...]:
        """Sources of the model; of two with the same id, only the first."""
        unique: dict[str, Source] = {}
        for source in fields:
            # BR209 reports the second one.
            if source.id not in unique:
                unique[source.id] = self._source(source)
        return tuple(unique.values())

    def publishers(self) -> Iterator[Publisher]:
        """Every publisher that has a profile."""
        for document in self._documents.values():
            yield _publisher(document, self.sources_of(document.fields.sources))

    def _source(self, fields: SourceFields) -> Source:
        found = self.of(fields)
        # As pydantic keeps them: `dict(fields)` takes five times as long.
        given: dict[str, Any] = fields.__dict__
        return Source(
            **given | {"publisher": found.name, "publisher_id": found.id, "kind": found.kind}
        )

    def _enter(self, document: Document[PublisherFields]) -> None:
        fields = document.fields
        for name in dict.fromkeys(
            (document.stem, fields.name, fields.native_name, *fields.aliases)
        ):
            key = publisher_key(name) if name else ""
            if key and self._by_key.setdefault(key, document.stem) != document.stem:
                self.problems.append(self._claimed_twice(document, name, self._by_key[key]))

    def _claimed_twice(self, document: Document[PublisherFields], name: str, first: str) -> Problem:
        message = f"'{name}' already means '{self.name(first)}' ({first})"
        hint = "A spelling belongs to one profile only: remove it from one of the two."
        return Problem(claimed_at(document, name), "BR204", message, hint)

    def _by_name(self, text: str) -> Published:
        known = self._by_key.get(publisher_key(text), "")
        if not known and " " not in text and "." in text:
            # An address, or a host alone: `https://example.org/`, `www.example.org`.
            known = self._hosts.only(host_of(text))
        return self._profiled(known) if known else Published(text)

    def _profiled(self, publisher_id: str) -> Published:
        fields = self._documents[publisher_id].fields
        return Published(fields.name, publisher_id, _kind(fields))

    def _at(self, host: str) -> Published:
        among = self._hosts.at(host)
        if len(among) == 1:
            return self._profiled(among[0])
        # Something has to stand where sources are listed; a problem asks for the name.
        return Published(host, among=among)


def _publisher(document: Document[PublisherFields], sources: tuple[Source, ...]) -> Publisher:
    fields = document.fields
    return Publisher(
        id=document.stem,
        name=fields.name,
        native_name=fields.native_name,
        aliases=fields.aliases,
        hosts=fields.hosts,
        country=fields.country,
        language=fields.language,
        kind=_kind(fields),
        note=fields.note,
        links=tuple(Link(link.title, link.url) for link in fields.links),
        sources=sources,
        redirect_from=fields.redirect_from,
        in_search=not fields.search.exclude,
        metadata=fields.metadata,
        profile=Position(document.path),
        body=document.body,
        body_line=document.body_line,
    )


def _kind(fields: PublisherFields) -> PublisherKind | None:
    return PublisherKind(fields.kind) if fields.kind else None
