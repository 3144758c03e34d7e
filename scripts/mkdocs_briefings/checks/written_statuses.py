"""The positions of topics as their authors wrote them, each with its place in the profile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..content import Document, ProfileFields, StatusFields, TopicFields
from ..model import Kind, Position
from .registry import Content


@dataclass(frozen=True, slots=True)
class WrittenStatus:
    """One position of a topic, as written."""

    topic: str
    """The id of the topic."""
    number: int
    """Its place in the author's list, counted from 0."""
    fields: StatusFields
    document: Document[ProfileFields]

    def at(self, key: str) -> Position:
        """Where one of its fields stands."""
        return self.document.at("status", self.number, key)


def written_statuses(content: Content) -> Iterator[WrittenStatus]:
    """All positions of all topics, in the order of their authors."""
    for topic, document in content.profiles[Kind.TOPIC].items():
        if isinstance(document.fields, TopicFields):
            for number, fields in enumerate(document.fields.status):
                yield WrittenStatus(topic, number, fields, document)
