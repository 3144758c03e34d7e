"""Every place in a file that names a subject: front matter, listings, links to its profile."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from ...content import FieldPath, FrontMatterText, NamingField
from ...markdown import without_code
from ...model import Kind
from ...names import Found, Names
from ...resolving import LISTING

Means = Callable[[str, date | None], bool]
"""Whether a text names the subject on a day."""
DayAt = Callable[[FieldPath], date | None]
"""The day on which a name at a place of the front matter is meant."""


def no_day(key: FieldPath) -> None:
    """The names in profiles belong to no particular day."""


def means(names: Names, kind: Kind, subject_id: str) -> Means:
    """A test of whether a text names that subject."""
    return lambda text, day: names.resolve(kind, text, day) == Found(subject_id)


def with_fields(
    text: str,
    fields: Sequence[NamingField],
    kind: Kind,
    new: str,
    is_meant: Means,
    day_at: DayAt,
) -> str:
    """A file's text with `new` in every field that names the subject; no list has it twice."""
    front = FrontMatterText(text)
    of_kind = [field for field in fields if kind in field.kinds]
    for key, value in front.scalars():
        if any(field.fits(key) for field in of_kind) and is_meant(value, day_at(key)):
            front.replace(key, new)
    edited = front.edited()
    return edited if edited == text else _once(edited, of_kind, new)


def _once(text: str, fields: Sequence[NamingField], new: str) -> str:
    """The same text with `new` at most once in each list; the entry with more fields stays."""
    for field in fields:
        while field.is_list and (double := _double(FrontMatterText(text), field, new)) is not None:
            front = FrontMatterText(text)
            front.remove(str(field.path[0]), double)
            text = front.edited()
    return text


def _double(front: FrontMatterText, field: NamingField, new: str) -> int | None:
    entries = [key for key, value in front.scalars() if value == new and field.fits(key)]
    if len(entries) < 2:
        return None
    plain = [key for key in entries if len(key) == len(field.path)]
    number = (plain or entries)[-1][1]
    assert isinstance(number, int)
    return number


def with_listings(text: str, kind: Kind, new: str, is_meant: Means) -> str:
    """A page's text with every listing of the subject asking for `new`."""
    option = re.compile(rf"\b{kind}=(?P<value>\"[^\"]*\"|'[^']*'|\S+)")

    def renamed(match: re.Match[str]) -> str:
        value = match["value"].strip("\"'")
        return f"{kind}={new}" if is_meant(value, None) else match[0]

    return _spliced(text, LISTING, lambda comment: option.sub(renamed, comment))


# Definitions with up to three spaces before them: four make code (CommonMark 4.4, 4.7). Only an
# address in angle brackets may have spaces and parentheses (6.3).
_LINK = re.compile(
    r"(?P<before>\]\(<?|^ {0,3}\[[^\]\n]+\]:\s*<?)(?P<target>(?<=<)[^<>\n]+|[^()<>\s]+)",
    re.MULTILINE,
)


def with_links(text: str, path: str, old: str, new: str) -> str:
    """A page's text with every relative link to the file `old` leading to `new`.

    Paths are relative to the project's folder.
    """
    folder = posixpath.dirname(path)

    def moved(link: str) -> str:
        match = _LINK.fullmatch(link)
        assert match is not None, link
        address, mark, rest = _parted(match["target"])
        if posixpath.normpath(posixpath.join(folder, address)) != old or ":" in address:
            return link
        # A profile stays in its folder, so the way to it as the author wrote it still holds.
        name = str(PurePosixPath(address).with_name(PurePosixPath(new).name))
        start = "./" if address.startswith("./") else ""
        return f"{match['before']}{start}{name}{mark}{rest}"

    return _spliced(text, _LINK, moved)


def _parted(target: str) -> tuple[str, str, str]:
    match = re.search(r"[#?]", target)
    return (target[: match.start()], match[0], target[match.end() :]) if match else (target, "", "")


def _spliced(text: str, pattern: re.Pattern[str], change: Callable[[str], str]) -> str:
    """The text with every match of the pattern outside code changed."""
    parts, at = list[str](), 0
    for match in _outside_code(text, pattern):
        parts += [text[at : match.start()], change(text[match.start() : match.end()])]
        at = match.end()
    return "".join([*parts, text[at:]])


def _outside_code(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    return pattern.finditer(without_code(text))
