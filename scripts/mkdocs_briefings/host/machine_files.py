"""What machines read, made by a copy of the process while pages are made, and told to MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ..editing import editing_fault, editing_page
from ..outputs import OutputFile
from ..parallel import ahead
from ..site import Site
from ..timings import timings
from .kept_groups import KeptGroups
from .pipeline import may_fork, page_files
from .reporting import say
from .sent_files import SentFiles
from .site_file import copied_file
from .written_file import WrittenFile

_DOWNLOADS, _FILES = 0, 1
"""The pieces of the work: the page of the data wants to know of its files before the rest."""


class MachineFiles:
    """Feeds, calendars, data, sitemaps and what else machines read, of one build."""

    def __init__(self, files: Files, config: MkDocsConfig, site: Site, kept: KeptGroups) -> None:
        """The author's own `files` take precedence."""
        self._files, self._config, self._site = files, config, site
        self._is_full = site.settings.feeds.content == "full"
        """Whether they hold the words of pages, which are known when these are made."""
        self._group = kept.group("outputs", None if self._is_full else ())
        self._ask: Callable[[int], Any] | None = None

    @contextmanager
    def begun(self, *, is_alone: bool) -> Iterator[None]:
        """Begin to make them, if they are made at all; only where nobody else looks at pages."""
        if self._is_full or not (is_alone and may_fork()) or self._group.is_same:
            yield
            return
        with ahead(self._piece, (_DOWNLOADS, _FILES)) as ask:
            self._ask = ask
            with self._site.dataset.made_elsewhere(partial(ask, _DOWNLOADS)):
                yield

    def add(self, bodies: Mapping[str, str]) -> None:
        """Tell MkDocs of all, written by now; `bodies` are the words of pages as HTML."""
        make = self._taken_over if self._ask else partial(self._made, bodies)
        for file in self._group.files(make, self._config):
            self._files.append(file)
        if self._site.settings.editor.enabled:
            _add_editing(self._files, self._config, self._site)
        timings.lap("feeds, data and what else machines read")

    def _made(self, bodies: Mapping[str, str]) -> Iterator[File]:
        taken = {file.dest_uri for file in self._files}
        addresses = _addresses(self._files)
        for output in self._site.files(bodies if self._is_full else {}, addresses):
            if output.url not in taken:
                yield _file(output, self._config)

    def _piece(self, piece: int) -> Any:
        """A piece of the work, as it can be sent."""
        if piece == _DOWNLOADS:
            return self._site.dataset.described() if self._site.settings.has_data else ()
        return SentFiles.made(partial(self._made, {}))

    def _taken_over(self) -> Iterator[File]:
        """The files that another process has written."""
        assert self._ask is not None, "somebody is at work"
        sent: SentFiles = self._ask(_FILES)
        return sent.received(self._config)


def _file(output: OutputFile, config: MkDocsConfig) -> File:
    if isinstance(output.content, Path):
        return copied_file(output.url, output.content, config)
    return WrittenFile.of(output.url, output.content, config)


def _addresses(files: Files) -> Sequence[str]:
    """The addresses of all published pages, without the drafts of a preview."""
    return sorted(file.dest_uri.removesuffix("index.html") for file in page_files(files))


def _add_editing(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Add the page on which people without Git write, or say why it cannot be made."""
    if problem := editing_fault(site.settings):
        say(problem)
        return
    for output in editing_page(site.settings, site.fragments):
        files.append(_file(output, config))
