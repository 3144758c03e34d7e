"""Folders to briefings and profiles, with every problem found; a second reading is quick."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, filterfalse
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from ..model import Kind, LinkStatus
from ..parallel import aside, split
from ..problems import Problem, ordered
from ..settings import Settings
from .briefing_fields import BriefingFields, Fields
from .content_file import NOTHING_UNSAVED, ContentFile, Unsaved, is_markdown
from .document import AnyDocument, Document
from .files import Files
from .link_statuses import read_link_statuses
from .misplaced import misplaced
from .outcome import FileOutcome, Judge, outcome_of
from .profile_fields import PROFILE_FIELDS, ProfileFields, PublisherFields
from .remembered import Remembered
from .translation_fields import translated
from .translations import Edition, Translation

_F = TypeVar("_F", bound=Fields, covariant=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """All content without errors, and the problems of all content."""

    briefings: tuple[Document[BriefingFields], ...]
    profiles: Mapping[Kind, tuple[Document[ProfileFields], ...]]
    publishers: tuple[Document[PublisherFields], ...]
    files: Files
    problems: tuple[Problem, ...]
    link_statuses: Mapping[str, LinkStatus] = field(default_factory=lambda: MappingProxyType({}))
    """What was found at the addresses of sources, when an author had them asked."""
    judged: tuple[Problem, ...] | None = None
    """What a judge found in each document; None if none was asked."""
    translations: tuple[Translation, ...] = ()
    """The words of all this in other languages."""
    is_whole: bool = True
    """Whether all files were to be read, not only a few briefings among them."""

    def with_only(self, *briefings: Document[BriefingFields]) -> Reading:
        """The same with these briefings in the place of all; the others are there, unread."""
        shown = {one.path for one in briefings}
        files = _focused(self.files, lambda one: one.shown in shown)
        return replace(self, briefings=briefings, files=files, is_whole=False)

    def in_edition(self, edition: Edition) -> Reading:
        """The same in another language, as far as anybody has translated it."""
        profiles = {kind: edition.over(self.profiles[kind]) for kind in Kind}
        return replace(
            self,
            briefings=edition.over(self.briefings),
            profiles=MappingProxyType(profiles),
            publishers=edition.over(self.publishers),
            files=self.files.in_language(edition.language),
        )

    @property
    def documents(self) -> Iterator[AnyDocument]:
        """All of it, briefings first."""
        yield from self.briefings
        for kind in Kind:
            yield from self.profiles[kind]
        yield from self.publishers

    @property
    def other_pages(self) -> Iterator[ContentFile]:
        """Markdown that was not read, or not as a document: pages, and content with an error."""
        read = {document.path for document in self.documents}
        profiles = chain.from_iterable(self.files.profiles[kind] for kind in Kind)
        content = chain(self.files.briefings, profiles, self.files.publishers)
        pages = (one.found for one in self.files.translations if one.fields is None)
        for found in chain(content, self.files.docs, pages):
            if found.shown not in read and not found.problem and is_markdown(found.path):
                yield found


WORTH_A_COPY = 1000
"""With this many files, a second process saves more time than it takes to start."""
COPY_READS = 0.45
"""The part that the second process reads: less than half, since it must send what it made."""


Focus = Collection[Path] | None
"""The only briefings to be read; None for all."""


class Reader:
    """Reads content, and reads again only the files that changed since."""

    def __init__(self, *, forks: bool = False, writes: bool = True) -> None:
        self.forks = forks
        """Whether two processes may share the work: only in a program without threads."""
        self.writes = writes
        """Whether what it finds out is kept for the next program."""
        self._outcomes: dict[_Key, FileOutcome] = {}
        self._settings: Settings | None = None
        self._at_work: list[Callable[[], None]] = []

    def read(
        self,
        settings: Settings,
        unsaved: Unsaved = NOTHING_UNSAVED,
        judge: Judge | None = None,
        focus: Focus = None,
    ) -> Reading:
        """Everything in the content folders; files with an error appear only as problems.

        Of a file that an editor holds, its text there counts, saved or not. A judge is asked of
        each document, once for each version of it: always the same one. With `focus`, only these
        briefings are read, and all that is not a briefing.
        """
        files = Files.of(settings, unsaved)
        if focus is not None:
            few = _with_originals(files, focus)
            focused = self._read(
                _focused(files, lambda one: one.path in few), settings, judge, None
            )
            return replace(focused, is_whole=False)
        # At first what another program has found out; later what this one has.
        first = self._settings is None
        remembered = Remembered(settings) if first else None
        reading = self._read(files, settings, judge, remembered)
        if remembered and self.writes:
            self._keep(remembered)
        return reading

    def finish(self) -> None:
        """Wait until all that it has found out is kept."""
        while self._at_work:
            self._at_work.pop()()

    def _keep(self, remembered: Remembered) -> None:
        keep = partial(remembered.keep, self._outcomes.items())
        # While names are resolved and relations found, the second processor has nothing to do.
        if self.forks and len(self._outcomes) >= WORTH_A_COPY:
            self._at_work.append(aside(keep))
        else:
            keep()

    def read_alone(self, path: Path, text: str, settings: Settings) -> Reading:
        """A file that an editor holds and nothing else, so that its own faults are known at once.

        The next `read` knows nothing of it.
        """
        return Reader()._read(Files.alone(path, text, settings), settings, None, None)

    def _read(
        self, files: Files, settings: Settings, judge: Judge | None, remembered: Remembered | None
    ) -> Reading:
        of = self._known(settings, remembered)
        self._settings, self._outcomes = settings, {}

        def all_of(found: tuple[ContentFile, ...], fields: type[_F]) -> tuple[Document[_F], ...]:
            return self._all(found, fields, of, judge)

        briefings = all_of(files.briefings, BriefingFields)
        profiles = {kind: all_of(files.profiles[kind], PROFILE_FIELDS[kind]) for kind in Kind}
        publishers = all_of(files.publishers, PublisherFields)
        translations = tuple(self._translations(files, of))
        outcomes = self._outcomes.values()
        problems = chain.from_iterable(outcome.problems for outcome in outcomes)
        judged = tuple(chain.from_iterable(outcome.judged or () for outcome in outcomes))
        statuses = read_link_statuses(settings)
        return Reading(
            briefings,
            MappingProxyType(profiles),
            publishers,
            files,
            ordered([*problems, *files.problems, *misplaced(files, settings), *statuses.problems]),
            statuses.of,
            judged if judge else None,
            translations,
        )

    def _translations(self, files: Files, of: _Known) -> Iterator[Translation]:
        """What could be read of them; whoever judges them asks for their originals too."""
        if not files.translations:
            return
        for original, fields in translated().items():
            mine = {one.found.shown: one for one in files.translations if one.fields is original}
            found = tuple(one.found for one in mine.values())
            for document in self._all(found, fields, of, None):
                yield Translation(mine[document.path], document)

    def _known(self, settings: Settings, remembered: Remembered | None) -> _Known:
        """What files gave before, for as long as the same settings hold for reading them."""
        if remembered:
            return remembered.of
        before = self._settings
        return self._outcomes.get if before and before.limits == settings.limits else _nothing

    def _all(
        self,
        found: tuple[ContentFile, ...],
        fields: type[_F],
        before: _Known,
        judge: Judge | None,
    ) -> tuple[Document[_F], ...]:
        settings = self._settings
        assert settings is not None, "the settings are noted before anything is read"
        known = [before((fields, one)) for one in found]

        def read(part: Sequence[tuple[ContentFile, FileOutcome | None]]) -> list[FileOutcome]:
            return [outcome_of(one, fields, was, settings, judge) for one, was in part]

        share = COPY_READS if self.forks and known.count(None) >= WORTH_A_COPY else 0
        pairs = [*zip(found, known, strict=True)]
        outcomes = list(chain.from_iterable(split(read, pairs, share)))
        self._outcomes.update(zip(((fields, one) for one in found), outcomes, strict=True))
        return tuple(outcome.document for outcome in outcomes if outcome.document)


def _with_originals(files: Files, focus: Collection[Path]) -> set[Path]:
    """The same files, and what those of them translate that are translations."""
    return {*focus, *(one.original for one in files.translations if one.found.path in focus)}


def _focused(files: Files, is_read: Callable[[ContentFile], bool]) -> Files:
    """The same with only some briefings to be read; the others are there, and left alone."""
    read = tuple(filter(is_read, files.briefings))
    left = tuple(filterfalse(is_read, files.briefings))
    return replace(files, briefings=read, held_back=(*files.held_back, *left))


_Key = tuple[type[Fields], ContentFile]
_Known = Callable[[_Key], FileOutcome | None]


def _nothing(key: _Key) -> FileOutcome | None:
    """Nothing is known."""
