"""One file of the content folders, as it is on the disk or as an editor holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ..problems import Problem

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Endings of Markdown, in lower case. MkDocs takes any of them, content ends in the first."""

Unsaved = Mapping[Path, str]
"""The texts that editors hold, by the path of their file."""
NOTHING_UNSAVED: Unsaved = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file, or something that is not a file of ours and must neither be read nor published."""

    path: Path
    shown: str
    """The path as messages show it."""
    problem: Problem | None = None
    unsaved: str | None = field(default=None, compare=False)
    """The text that an editor holds and has not saved; what is on the disk does not count then."""

    def data(self) -> bytes:
        """What is in the file; raises OSError if nobody may read it."""
        # An editor may hold halves of characters, which no file can: they are told as not UTF-8.
        unsaved = self.unsaved
        return self.path.read_bytes() if unsaved is None else unsaved.encode(*_AS_IT_IS)

    def size(self) -> int:
        """How many bytes that is; raises OSError if nobody may ask."""
        return self.path.stat().st_size if self.unsaved is None else len(self.data())

    def text(self) -> str:
        """A page as written; empty if nobody may read it."""
        return page_text(self.path) if self.unsaved is None else self.unsaved


_AS_IT_IS = ("utf-8", "surrogatepass")


def is_markdown(path: Path) -> bool:
    """Whether a file is Markdown by its name, whatever the case of its ending."""
    return path.suffix.lower() in MARKDOWN


def page_text(path: Path) -> str:
    """A page as written; empty if nobody may read it."""
    try:
        # A file that is not UTF-8 is the reader's or MkDocs' to report; here it must not stop us.
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
