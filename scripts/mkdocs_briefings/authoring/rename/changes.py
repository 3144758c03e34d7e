"""What a command would change in the site's files, to be shown before it is written."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ...content import NOTHING_UNSAVED, Unsaved
from ...settings import Settings
from ..journal import Journal


@dataclass(slots=True)
class Changes:
    """Files with their texts before and after; a file that moves is deleted and made again."""

    settings: Settings
    unsaved: Unsaved = field(default_factory=lambda: NOTHING_UNSAVED)
    """The texts that editors hold; they count, whatever is on the disk."""
    before: dict[Path, str | None] = field(default_factory=dict)
    after: dict[Path, str | None] = field(default_factory=dict)
    moved: dict[Path, Path] = field(default_factory=dict)
    """Files under their new paths, with the old ones: the diff shows both as one."""

    def text(self, path: Path) -> str:
        """The text of a file as it will be; line endings stay as they are."""
        if path not in self.after:
            self.before[path] = self.after[path] = self._text(path)
        text = self.after[path]
        assert text is not None, f"{path} is deleted"
        return text

    def put(self, path: Path, text: str | None) -> None:
        """Give a file another text, or None to delete it."""
        if path not in self.before:
            self.before[path] = self._text(path) if path.is_file() else None
        self.after[path] = text

    def _text(self, path: Path) -> str:
        held = self.unsaved.get(path)
        return path.read_bytes().decode("utf-8") if held is None else held

    def changed(self) -> dict[Path, str | None]:
        """Only the files that differ."""
        return {path: text for path, text in self.after.items() if text != self.before[path]}

    def __len__(self) -> int:
        """How many files differ; one that moves is one."""
        return len(self.changed().keys() - set(self.moved.values()))

    def write(self, journal: Journal) -> None:
        """Write all of it, or nothing."""
        journal.write(self.changed(), self.before)

    def diff(self) -> str:
        """A unified diff of all files, sorted by path."""
        left = set(self.moved.values())
        paths = [path for path in sorted(self.changed()) if path not in left]
        return "".join(line for path in paths for line in self._diff(path))

    def _diff(self, path: Path) -> Iterator[str]:
        old = self.moved.get(path, path)
        before, after = self.before[old], self.after[path]
        lines = difflib.unified_diff(
            (before or "").splitlines(keepends=True),
            (after or "").splitlines(keepends=True),
            "/dev/null" if before is None else f"a/{self.settings.relative(old)}",
            "/dev/null" if after is None else f"b/{self.settings.relative(path)}",
        )
        for line in lines:
            # As `diff` says it, so that `patch` can read it; `difflib` would run two lines
            # together.
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
