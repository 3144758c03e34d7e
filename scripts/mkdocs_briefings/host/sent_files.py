"""Files that another process has written, as it tells of them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ..outputs import InlineHashes
from ..parallel import is_worker
from .pipeline import hushed, say_again
from .site_file import copied_file
from .written_file import WrittenFile


@dataclass(frozen=True, slots=True)
class _Sent:
    name: str
    source: str
    """Where it lies now."""
    digest: str = ""
    """Of what was written; empty if the file is to be copied."""
    code: InlineHashes = InlineHashes()  # noqa: RUF009 - frozen

    @classmethod
    def of(cls, file: File) -> _Sent:
        """What there is to tell of a file."""
        source = file.abs_src_path or ""
        if not isinstance(file, WrittenFile):
            return cls(file.src_uri, source)
        return cls(file.src_uri, source, file.digest, file.code)

    def received(self, config: MkDocsConfig) -> File:
        """The file, of which nothing is left to do."""
        if not self.digest:
            return copied_file(self.name, Path(self.source), config)
        return WrittenFile.there(self.name, self.digest, self.code, config)


@dataclass(frozen=True, slots=True)
class SentFiles:
    """Some files, and what was reported while they were made."""

    files: tuple[_Sent, ...]
    said: tuple[logging.LogRecord, ...]

    @classmethod
    def made(cls, make: Callable[[], Iterable[File]]) -> SentFiles:
        """Files that are made here, for another process."""
        said: list[logging.LogRecord] = []
        try:
            with hushed(said):
                files = tuple(map(_Sent.of, make()))
        except Exception:
            # Nobody sends what was said of files that could not be made: they are made again.
            if not is_worker():
                say_again(said)
            raise
        return cls(files, tuple(said))

    def received(self, config: MkDocsConfig) -> Iterator[File]:
        """The files, where they are wanted; what was reported is reported now."""
        say_again(self.said)
        for one in self.files:
            yield one.received(config)
