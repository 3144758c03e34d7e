"""What a text cites."""

from __future__ import annotations

from dataclasses import dataclass

from ..dates import PartialDate
from .publisher_kind import PublisherKind


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that a briefing or a profile cites."""

    id: str
    publisher: str
    """The name as its profile has it; as the author wrote it if it has none."""
    title: str = ""
    url: str = ""
    date: PartialDate | None = None
    language: str = ""
    """A BCP 47 tag such as `en` or `ko`."""
    note: str = ""
    archived: str = ""
    """The address of an archived copy."""
    publisher_id: str = ""
    """Of the publisher's profile; empty if it has none."""
    kind: PublisherKind | None = None
    """The publisher's; None if nobody has said."""

    @property
    def is_weak(self) -> bool:
        """Whether what rests on it alone is marked."""
        return self.kind is not None and self.kind.is_weak
