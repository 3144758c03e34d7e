"""A file of content that could be read: its fields, its body, and where everything stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from ..model import Position
from .briefing_fields import BriefingFields, Fields
from .frontmatter import FrontMatter
from .profile_fields import PageFields

_F = TypeVar("_F", bound=Fields, covariant=True)


@dataclass(frozen=True, slots=True)
class Document(Generic[_F]):
    """One file of content: its fields as written, its body, and where everything stands."""

    path: str
    """Relative to the project's folder, with forward slashes."""
    stem: str
    """The file name without its ending: the id of the briefing or subject."""
    fields: _F
    body: str
    """Without the author's private notes; those are in `front.body`."""
    body_line: int
    front: FrontMatter

    def at(self, *key: str | int) -> Position:
        """Where a value of the front matter is: `at("people", 0)`."""
        return self.front.at(*key)


AnyDocument = Document[BriefingFields] | Document[PageFields]
"""A briefing's, or that of a profile of any kind."""
