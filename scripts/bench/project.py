"""A site of the benchmark on the disk, and what an author does to it between two builds."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .corpus import Corpus
from .site import Post, Site

_LEFT = ("site", ".cache", "resources", ".hugo_build.lock", "__pycache__")
"""What the tools leave behind."""


@dataclass(frozen=True, slots=True)
class Project:
    """A site in its folder."""

    name: str
    site: Site
    corpus: Corpus
    folder: Path

    @property
    def edited(self) -> Post:
        """The briefing that is edited: one of the middle, as most are when they are mended."""
        return self.site.post(self.corpus.briefings[len(self.corpus.briefings) // 2])

    def write(self) -> None:
        """Write all of it."""
        self.site.write(self.corpus, self.folder)

    def clean(self) -> None:
        """As it was written, and nothing built or remembered."""
        for name in _LEFT:
            path = self.folder / name
            shutil.rmtree(path, ignore_errors=True)
            path.unlink(missing_ok=True)
        self.edited.write(self.folder)
        (self.folder / self.site.post(self.corpus.newest).path).unlink(missing_ok=True)

    def edit_body(self, word: str) -> None:
        """Put a word into the first sentence of the edited briefing."""
        self._edit(r" \[@", f" {word} [@")

    def edit_title(self, word: str) -> None:
        """Put a word into its title."""
        self._edit(r"(?m)^(title: '?)", rf"\g<1>{word} ")

    def add(self) -> None:
        """Write one briefing more."""
        self.site.post(self.corpus.newest).write(self.folder)

    def _edit(self, pattern: str, by: str) -> None:
        path = self.folder / self.edited.path
        changed, count = re.subn(pattern, by, path.read_text("utf-8"), count=1)
        assert count, f"{path}: nothing to edit"
        path.write_text(changed, "utf-8")


@dataclass(frozen=True, slots=True)
class Output:
    """What a build left in `site/`."""

    pages: Mapping[str, bytes]
    """The digest of every HTML file."""
    weight: int
    """Bytes of all files."""

    def changed(self, before: Output) -> int:
        """Pages that differ or did not exist."""
        return sum(before.pages.get(path) != digest for path, digest in self.pages.items())


def output(folder: Path) -> Output:
    """Read a finished site."""
    files = [path for path in (folder / "site").rglob("*") if path.is_file()]
    pages = {
        path.relative_to(folder).as_posix(): hashlib.blake2b(path.read_bytes()).digest()
        for path in files
        if path.suffix == ".html"
    }
    return Output(pages, sum(path.stat().st_size for path in files))
