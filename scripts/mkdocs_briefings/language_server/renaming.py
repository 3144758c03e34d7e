"""A subject under another name in all files, as changes for the editor to make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..authoring import Desk, rename_subject
from ..model import Subject
from ..problems import RefusedError
from .open_file import OpenFile


@dataclass(frozen=True, slots=True)
class FileChange:
    """What becomes of a file."""

    path: Path
    before: str
    """Empty for one that is made."""
    after: str
    moved_from: Path | None = None
    made: bool = False


def renamed(file: OpenFile, subject: Subject, new: str) -> Iterator[FileChange]:
    """Every file that changes, by the rules of `briefings rename`.

    Raises RefusedError where the command would refuse, and where a file would have to be deleted.
    """
    site = file.judgement.site
    desk = Desk(site.settings, site.reading, site.resolved)
    changes = rename_subject(desk, subject.kind, subject.id, new).changes
    left = set(changes.moved.values())
    for path, after in sorted(changes.changed().items()):
        if path in left:
            continue
        if after is None:
            raise RefusedError(f"{path.name} would be deleted. Use 'briefings merge'.")
        old = changes.moved.get(path)
        before = changes.before[old or path]
        yield FileChange(path, before or "", after, old, made=before is None)
