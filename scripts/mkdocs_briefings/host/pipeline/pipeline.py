"""Which pages are made beside MkDocs, and their making."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import (
    Callable,
    Container,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from time import perf_counter
from typing import Any, TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ...parallel import each, is_worker
from ...timings import timings
from ..frames import TRIALS
from .conditions import may_fork, may_part
from .conversion import Conversion
from .counting import counted
from .kept_pages import KeptPages, PageMarks, PageRecord, UnchangedPages
from .made import Made, PageResults
from .own_file import OwnFile
from .page_maker import PageMaker
from .saying import hushed, say_again

T = TypeVar("T")

FEWEST = 64
"""With fewer pages, making copies of the process takes as long as it saves."""
_PIECE = 16
"""So many pages are one piece of work: enough to be worth a message, few enough to share evenly."""


class Pipeline:
    """The pages of one build that are made beside MkDocs."""

    def __init__(self, results: PageResults, kept: KeptPages) -> None:
        self._results = results
        self._kept = kept
        self._apart: list[OwnFile] = []
        self._order: list[str] = []
        self._by_mkdocs: Sequence[File] = ()
        self.maker: PageMaker | None = None
        """What has made the pages of the last build, or could have."""

    def begin(
        self, nav: Navigation, files: Files, config: MkDocsConfig, plugin: BasePlugin[Any]
    ) -> None:
        """Choose the pages and take them away from MkDocs; those in the navigation stay."""
        self._order = [file.dest_uri for file in files.documentation_pages()]
        inside = {page.file.src_uri for page in nav.pages}
        ours = [one for one in files if isinstance(one, OwnFile) and one.src_uri not in inside]
        pages = [one for one in ours if one.is_documentation_page()]
        self._apart = pages if len(pages) >= FEWEST and may_part(config, plugin) else []
        for file in self._apart:
            file.is_apart = True
        self._results.begin(hold=bool(self._apart))
        self._nav = nav
        timings.lap("files and navigation")

    @property
    def is_alone(self) -> bool:
        """Whether nobody else looks at the pages of this build."""
        return bool(self._apart)

    def make(
        self,
        config: MkDocsConfig,
        files: Files,
        environment: Any,
        printable: Callable[[Page], None],
    ) -> None:
        """Make them, and hand on what all pages leave behind in the order of the site."""
        timings.lap("words of pages made by MkDocs")
        converting = Conversion(config, self._kept)
        site = PageMaker(config, files, self._nav, environment, printable, converting, self._kept)
        self.maker = site
        self._by_mkdocs = files.documentation_pages()
        made = {file.dest_uri: self._one(file, site) for file in self._tried()}
        unchanged = self._kept.unchanged(files, config)
        kept = self._unchanged(unchanged, made, site) if unchanged else {}
        made |= self._firsts({*made, *kept}, site)
        done = {*made, *kept}
        rest = self._shared([file for file in self._apart if file.dest_uri not in done], site)
        self._hand_on(kept, made, rest)
        timings.lap("pages made beside MkDocs")

    def _hand_on(
        self,
        kept: Mapping[str, tuple[OwnFile, PageRecord]],
        made: dict[str, Made],
        rest: Iterator[Made],
    ) -> None:
        """Hand on what all pages leave behind, in the order of the site."""
        apart = {file.dest_uri: file.template for file in self._apart}
        for name in self._order if self._apart else ():
            if name in kept:
                self._results.put_kept(*kept[name])
            elif name in apart:
                one = made.pop(name) if name in made else next(rest)
                timings.page(apart[name], one.seconds)
                self._results.put(one)
            self._results.index(name)

    def _tried(self) -> Iterable[OwnFile]:
        """Pages that show whether the theme does as it did: the first of the most common kind."""
        kinds = Counter(file.kind for file in self._apart)
        kind, _ = next(iter(kinds.most_common(1)), (None, 0))
        return _first_of_each_kind(file for file in self._apart if file.kind == kind)

    def _firsts(self, done: Container[str], site: PageMaker) -> dict[str, Made]:
        """The first pages of each kind that are not made yet."""
        left = (file for file in self._apart if file.dest_uri not in done)
        return {file.dest_uri: self._one(file, site) for file in _first_of_each_kind(left)}

    def _unchanged(
        self, unchanged: UnchangedPages, made: dict[str, Made], site: PageMaker
    ) -> dict[str, tuple[OwnFile, PageRecord]]:
        """The pages that are as they were, by their files; these are in their place.

        More may have to be `made` to find out.
        """
        unchanged.see(_marks(made))
        if not unchanged.are_known():
            return {}
        if unchanged.are_compared:
            made |= self._firsts(made, site)
            unchanged.see(_marks(made))
        asked = [one for one in self._apart if one.dest_uri not in made]
        # Where nothing is compared, to ask here takes less than to hand over what was found.
        ask = _each if unchanged.are_compared else _in_turn
        known = zip(asked, ask(asked, unchanged.record), strict=True)
        pages = {file.dest_uri: (file, record) for file, record in known if record is not None}
        return {name: pages[name] for name in self._kept.keep([*pages.values()])}

    def end(self) -> None:
        """Show MkDocs the pages again, now that all are written."""
        for file in self._apart:
            file.is_apart = False
        self._apart, self._order, self._by_mkdocs = [], [], ()
        timings.lap("frames of pages made by MkDocs, and all other files")

    def _shared(self, files: Sequence[OwnFile], site: PageMaker) -> Iterator[Made]:
        return counted(_each(files, lambda file: self._one(file, site)), len(files))

    def _one(self, file: OwnFile, site: PageMaker) -> Made:
        said: list[logging.LogRecord] = []
        begun = perf_counter()
        self._kept.take(file)
        try:
            with hushed(said):
                site.make(file, self._by_mkdocs)
        except Exception:
            # Nobody sends what was said of a page that could not be made: it is made again here.
            if not is_worker():
                say_again(said)
            raise
        seconds = perf_counter() - begun
        return self._results.taken(file.dest_uri, file.address, said, seconds)


def _each(files: Sequence[OwnFile], find: Callable[[OwnFile], T]) -> Iterator[T]:
    """What is found for each file, by all processors."""
    return each(find, files, _PIECE) if may_fork() else map(find, files)


def _in_turn(files: Sequence[OwnFile], find: Callable[[OwnFile], T]) -> Iterator[T]:
    return map(find, files)


def _marks(made: Mapping[str, Made]) -> Iterator[tuple[str, PageMarks | None]]:
    return ((name, one.marks) for name, one in made.items())


def _first_of_each_kind(files: Iterable[OwnFile]) -> Iterator[OwnFile]:
    """What these make ready, templates and the theme's frames, the copies need not."""
    found: Counter[Hashable] = Counter()
    for file in files:
        if found[file.kind] <= TRIALS:
            found[file.kind] += 1
            yield file
