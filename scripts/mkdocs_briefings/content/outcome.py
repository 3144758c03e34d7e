"""What one file of content gives: a document, and every problem with it."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from ..cache import FileStamp, content_digest, is_settled, moment, stamp_of
from ..model import Kind, Position
from ..problems import Problem, Severity, of_severity
from ..settings import Limits, Settings
from ..slugs import is_slug, slugify
from ..urls import RESERVED
from . import frontmatter
from .author_notes import without_notes
from .briefing_fields import BriefingFields, Fields
from .content_file import MARKDOWN, ContentFile
from .date_types import day_of
from .document import Document
from .field_types import shown
from .foreign_drafts import foreign_drafts
from .frontmatter import FrontMatter
from .given import share_names
from .limits import field_problems, name_problem, size_problem, text_problems
from .translation_fields import TranslationFields
from .translation_files import of_no_language
from .validation import validate

_F = TypeVar("_F", bound=Fields, covariant=True)


Judge = Callable[[Any], Iterable[Problem]]
"""Finds what is wrong with a document whatever else the site has."""


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What one file gave, and for which version of the file."""

    document: Document[Any] | None
    problems: tuple[Problem, ...]
    stamp: FileStamp | None = None
    """None if it was read too soon after a change for its stamp to prove anything."""
    digest: str = ""
    """Of the content: the file's, or an editor's."""
    judged: tuple[Problem, ...] | None = None
    """What a judge found; None if there was none."""
    lasts: bool = False
    """Whether it would be the same on any other day, so that it may be used again."""


def outcome_of(
    found: ContentFile,
    fields: type[Fields],
    before: FileOutcome | None,
    settings: Settings,
    judge: Judge | None,
) -> FileOutcome:
    """What a file gives; `before` is what it gave before, if it is known."""
    made = _read(found, fields, before, settings)
    if made.document and judge and made.judged is None:
        made = replace(made, judged=tuple(judge(made.document)))
    if made.document and made is not before:
        made.document.front.forget()
        share_names(made.document.fields)
    return made


def _read(
    found: ContentFile, fields: type[Fields], before: FileOutcome | None, settings: Settings
) -> FileOutcome:
    if found.problem:
        return FileOutcome(None, (found.problem,))
    if found.unsaved is not None:
        return _held(found, fields, before, settings)
    try:
        now, status = moment(), found.path.stat()
        stamp = stamp_of(status)
        if before and before.lasts and before.stamp == stamp:
            return before
        # Again, though the walk has asked: a file may have become a pipe since.
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(found, "the file is a device or a pipe", "Use a real file.")
        settled = stamp if is_settled(stamp, now) else None
        if much := size_problem(found.shown, status.st_size, settings.limits):
            return FileOutcome(None, (much,), settled, lasts=True)
        data = found.path.read_bytes()
    except FileNotFoundError:
        if found.path.is_symlink():
            return _unreadable(found, "the link points to nothing", "Fix it or delete it.")
        # Deleted since the folder was listed.
        return FileOutcome(None, ())
    except OSError as error:
        why = f"the file cannot be read ({error.strerror})"
        return _unreadable(found, why, "Check its permissions.")
    made = _of_content(found, data, fields, before, settings)
    return made if made.stamp == settled else replace(made, stamp=settled)


def _held(
    found: ContentFile, fields: type[Fields], before: FileOutcome | None, settings: Settings
) -> FileOutcome:
    """What a text gave that an editor holds."""
    if much := size_problem(found.shown, found.size(), settings.limits):
        return FileOutcome(None, (much,))
    # Its stamp would be the file's.
    made = _of_content(found, found.data(), fields, before, settings)
    return replace(made, stamp=None) if made.stamp else made


def _of_content(
    found: ContentFile,
    data: bytes,
    fields: type[Fields],
    before: FileOutcome | None,
    settings: Settings,
) -> FileOutcome:
    digest = content_digest(data)
    if before and before.lasts and before.digest == digest:
        return before
    document, problems, lasts = _document(found, data, fields, settings)
    return FileOutcome(document, problems, digest=digest, lasts=lasts)


def _unreadable(found: ContentFile, message: str, hint: str) -> FileOutcome:
    return FileOutcome(None, (Problem(Position(found.shown), "BR101", message, hint),))


def _document(
    found: ContentFile, data: bytes, fields_class: type[_F], settings: Settings
) -> tuple[Document[_F] | None, tuple[Problem, ...], bool]:
    """The document, unless it has an error, and everything wrong with it on any day, or today."""
    front, problems = frontmatter.parse_front_matter(data, found.shown)
    problems += tuple(filter(None, [name_problem(found.shown)]))
    problems += tuple(_name_problems(found, front, fields_class))
    if front is None:
        return None, problems, True
    fields, more = validate(fields_class, front)
    drafts, always = _drafts(front, fields_class, settings.today)
    told = {problem.position for problem in drafts}
    # What is told of a field as another tool's is not told again as unknown, or as no date.
    twice = ("BR111", "BR112")
    problems += (
        *drafts,
        *(one for one in more if one.code not in twice or one.position not in told),
    )
    problems += tuple(_too_much(fields, front, settings.limits))
    if fields is None or of_severity(problems, Severity.ERROR):
        return None, problems, always
    body = without_notes(front.body)
    made = Document(found.shown, found.path.stem, fields, body, front.body_line, front)
    return made, problems, always


def _drafts(
    front: FrontMatter, fields_class: type[Fields], today: date
) -> tuple[tuple[Problem, ...], bool]:
    """What another tool would hold back today, and whether it would on all other days as well."""
    # It may be until a day, or from a day on: then the first and the last of all days differ.
    days = (today, date.min, date.max)
    now, first, last = (tuple(foreign_drafts(front, fields_class, day)) for day in days)
    return now, now == first == last


def _too_much(fields: Fields | None, front: FrontMatter, limits: Limits) -> Iterator[Problem]:
    yield from text_problems(front.body, front.path, front.body_line, limits)
    yield from field_problems(fields, front, limits) if fields else ()


def _name_problems(
    found: ContentFile, front: FrontMatter | None, fields_class: type[Fields]
) -> Iterator[Problem]:
    if issubclass(fields_class, TranslationFields):
        return  # It has the name of its original, which is judged there.
    names = _briefing_name if fields_class is BriefingFields else _profile_name
    unnamed = of_no_language(found) if "." in found.path.stem else None
    yield from [unnamed] if unnamed else names(found, front)


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
    # A publisher is not a kind of subject, and its folder has a regular plural.
    return next((kind.value for kind in Kind if kind.plural == folder), folder.removesuffix("s"))


def _misnamed(found: ContentFile, what: str, better: str) -> Problem:
    message = f"the file name {shown(found.path.name)} {what}"
    return Problem(Position(found.shown), "BR113", message, f"Rename it to '{better}'.")
