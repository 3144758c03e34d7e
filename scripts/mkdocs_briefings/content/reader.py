"""Folders to briefings and profiles, with every problem found; a second reading is quick."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from ..model import Kind, LinkStatus, Position
from ..parallel import split
from ..problems import Problem, Severity, of_severity, ordered
from ..settings import Limits, Settings
from ..slugs import is_slug, slugify
from ..urls import RESERVED
from . import frontmatter
from .author_notes import without_notes
from .content_file import MARKDOWN, NOTHING_UNSAVED, ContentFile, Unsaved, is_markdown
from .date_types import day_of
from .field_types import shown
from .fields import BriefingFields, Fields
from .files import Files
from .foreign_drafts import foreign_drafts
from .frontmatter import FrontMatter
from .limits import field_problems, name_problem, size_problem, text_problems
from .link_statuses import read_link_statuses
from .misplaced import misplaced
from .profile_fields import PROFILE_FIELDS, PageFields, ProfileFields, PublisherFields
from .validation import validate

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
        for found in chain(content, self.files.docs):
            if found.shown not in read and not found.problem and is_markdown(found.path):
                yield found


WORTH_A_COPY = 1000
"""With this many files, a second process saves more time than it takes to start."""
COPY_READS = 0.45
"""The part that the second process reads: less than half, since it must send what it made."""

Stamp = tuple[int, int, int] | str
"""What changes when a file does: its time, size and inode; of a text in an editor, itself."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one file gave, and for which version of the file."""

    stamp: Stamp | None
    document: Document[Any] | None
    problems: tuple[Problem, ...]


class Reader:
    """Reads content, and reads again only the files that changed since."""

    def __init__(self, *, forks: bool = False) -> None:
        self.forks = forks
        """Whether two processes may share the work: only in a program without threads."""
        self._outcomes: dict[ContentFile, _Outcome] = {}

    def read(self, settings: Settings, unsaved: Unsaved = NOTHING_UNSAVED) -> Reading:
        """Everything in the content folders; files with an error appear only as problems.

        Of a file that an editor holds, its text there counts, saved or not.
        """
        return self._read(Files.of(settings, unsaved), settings)

    def read_alone(self, path: Path, text: str, settings: Settings) -> Reading:
        """A file that an editor holds and nothing else, so that its own faults are known at once.

        The next `read` knows nothing of it.
        """
        return Reader()._read(Files.alone(path, text, settings), settings)

    def _read(self, files: Files, settings: Settings) -> Reading:
        before, self._outcomes = self._outcomes, {}
        briefings = self._all(files.briefings, BriefingFields, before, settings)
        profiles = {
            kind: self._all(files.profiles[kind], PROFILE_FIELDS[kind], before, settings)
            for kind in Kind
        }
        publishers = self._all(files.publishers, PublisherFields, before, settings)
        problems = chain.from_iterable(outcome.problems for outcome in self._outcomes.values())
        statuses = read_link_statuses(settings)
        return Reading(
            briefings,
            MappingProxyType(profiles),
            publishers,
            files,
            ordered([*problems, *files.problems, *misplaced(files, settings), *statuses.problems]),
            statuses.of,
        )

    def _all(
        self,
        found: tuple[ContentFile, ...],
        fields: type[_F],
        before: Mapping[ContentFile, _Outcome],
        settings: Settings,
    ) -> tuple[Document[_F], ...]:
        def read(part: Sequence[ContentFile]) -> list[_Outcome]:
            return [_outcome(found, fields, before.get(found), settings) for found in part]

        share = COPY_READS if self.forks and not before and len(found) >= WORTH_A_COPY else 0
        outcomes = list(chain.from_iterable(split(read, found, share)))
        self._outcomes.update(zip(found, outcomes, strict=True))
        return tuple(outcome.document for outcome in outcomes if outcome.document)


def _outcome(
    found: ContentFile, fields: type[Fields], before: _Outcome | None, settings: Settings
) -> _Outcome:
    if found.problem:
        return _Outcome(None, None, (found.problem,))
    if found.unsaved is not None:
        return _held(found, found.unsaved, fields, before, settings)
    try:
        status = found.path.stat()
        # The inode too: an editor that renames a new file into place may keep time and size.
        stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
        if before and before.stamp == stamp:
            return before
        # Again, though the walk has asked: a file may have become a pipe since.
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(found, "the file is a device or a pipe", "Use a real file.")
        if much := size_problem(found.shown, status.st_size, settings.limits):
            return _Outcome(stamp, None, (much,))
        data = found.path.read_bytes()
    except FileNotFoundError:
        if found.path.is_symlink():
            return _unreadable(found, "the link points to nothing", "Fix it or delete it.")
        # Deleted since the folder was listed.
        return _Outcome(None, None, ())
    except OSError as error:
        why = f"the file cannot be read ({error.strerror})"
        return _unreadable(found, why, "Check its permissions.")
    return _Outcome(stamp, *_document(found, data, fields, settings))


def _held(
    found: ContentFile,
    text: str,
    fields: type[Fields],
    before: _Outcome | None,
    settings: Settings,
) -> _Outcome:
    """What a text gave that an editor holds."""
    if before and before.stamp == text:
        return before
    if much := size_problem(found.shown, found.size(), settings.limits):
        return _Outcome(text, None, (much,))
    return _Outcome(text, *_document(found, found.data(), fields, settings))


def _unreadable(found: ContentFile, message: str, hint: str) -> _Outcome:
    return _Outcome(None, None, (Problem(Position(found.shown), "BR101", message, hint),))


def _document(
    found: ContentFile, data: bytes, fields_class: type[_F], settings: Settings
) -> tuple[Document[_F] | None, tuple[Problem, ...]]:
    """The document, unless it has an error, and everything wrong with it."""
    front, problems = frontmatter.parse_front_matter(data, found.shown)
    problems += tuple(filter(None, [name_problem(found.shown)]))
    names = _briefing_name if fields_class is BriefingFields else _profile_name
    problems += tuple(names(found, front))
    if front is None:
        return None, problems
    fields, more = validate(fields_class, front)
    drafts = tuple(foreign_drafts(front, fields_class, settings.today))
    told = {problem.position for problem in drafts}
    # What is told of a field as another tool's is not told again as unknown, or as no date.
    twice = ("BR111", "BR112")
    problems += (
        *drafts,
        *(one for one in more if one.code not in twice or one.position not in told),
    )
    problems += tuple(_too_much(fields, front, settings.limits))
    if fields is None or of_severity(problems, Severity.ERROR):
        return None, problems
    stem = found.path.stem
    body = without_notes(front.body)
    return Document(found.shown, stem, fields, body, front.body_line, front), problems


def _too_much(fields: Fields | None, front: FrontMatter, limits: Limits) -> Iterator[Problem]:
    yield from text_problems(front.body, front.path, front.body_line, limits)
    yield from field_problems(fields, front, limits) if fields else ()


ENDING = MARKDOWN[0]
_DATED = re.compile(r"(\d{4}-\d{2}-\d{2})-(.+)", re.ASCII)


def _briefing_name(found: ContentFile, front: FrontMatter | None) -> Iterator[Problem]:
    """The file name is a date and a slug, and the date is that of the front matter."""
    stem = found.path.stem
    written = day_of(front.data.get("date")) if front else None
    match = _DATED.fullmatch(stem)
    named = day_of(match[1]) if match else None
    name = f"{named or written or 'YYYY-MM-DD'}-{slugify(_undated(stem))}.md"
    if match is None or named is None or not is_slug(match[2]):
        yield _misnamed(found, "is not a date and a slug", name)
    elif found.path.suffix != ENDING:
        yield _misnamed(found, f"does not end in '{ENDING}'", name)
    # The address, made from the name, would give another day than the page.
    if front and written and named and written != named:
        yield _differing(front, written, named)


def _undated(stem: str) -> str:
    """A file name without the date it may begin with, however that is written."""
    # Not the beginning of a longer number, as in `10000000000-won`.
    return re.sub(r"^\d{2,4}[-_. ]?\d{1,2}[-_. ]?\d{1,2}(?=\D|$)", "", stem) or "untitled"


def _differing(front: FrontMatter, written: date, named: date) -> Problem:
    message = f"'date' is {written}, but the file name says {named}"
    return Problem(front.at("date"), "BR114", message, "Make them the same.")


def _profile_name(found: ContentFile, front: FrontMatter | None) -> Iterator[Problem]:
    """The file name is the id of its subject."""
    stem = found.path.stem
    if not is_slug(stem):
        yield _misnamed(found, "is not a lower-case id", f"{slugify(stem)}.md")
    elif stem in RESERVED:
        kind = found.path.parent.name
        yield _misnamed(found, "is kept for a list", f"{stem}-{_kind_of(kind)}.md")
    elif found.path.suffix != ENDING:
        yield _misnamed(found, f"does not end in '{ENDING}'", f"{stem}.md")


def _kind_of(folder: str) -> str:
    # A publisher is no kind of subject, and its folder has a regular plural.
    return next((kind.value for kind in Kind if kind.plural == folder), folder.removesuffix("s"))


def _misnamed(found: ContentFile, what: str, better: str) -> Problem:
    message = f"the file name {shown(found.path.name)} {what}"
    return Problem(Position(found.shown), "BR113", message, f"Rename it to '{better}'.")
