"""Every place in a file that names a subject: front matter, listings, links to its profile."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from ...content import EACH, FieldPath, FrontMatterText, NamingField
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


@dataclass(frozen=True, slots=True)
class Successor:
    """The subject that another becomes, or is merged into."""

    id: str
    is_meant: Means
    """Whether a text names it already; nothing does so where it is new."""


def means(names: Names, kind: Kind, subject_id: str) -> Means:
    """A test of whether a text names that subject."""
    return lambda text, day: names.resolve(kind, text, day) == Found(subject_id)


def with_fields(
    text: str,
    fields: Sequence[NamingField],
    kind: Kind,
    new: Successor,
    is_meant: Means,
    day_at: DayAt,
) -> str:
    """A file's text with `new` in every field that names the subject; no list has it twice."""
    front = FrontMatterText(text)
    of_kind = [field for field in fields if kind in field.kinds]
    for key, value in front.scalars():
        if any(field.fits(key) for field in of_kind) and is_meant(value, day_at(key)):
            front.replace(key, new.id)
    edited = front.edited()
    return edited if edited == text else _once(edited, of_kind, new, day_at)


def _once(text: str, fields: Sequence[NamingField], new: Successor, day_at: DayAt) -> str:
    """The same text with `new` at most once in each list; the entry with more fields stays."""
    lists = [field for field in fields if field.path[-1] == EACH]
    while double := _double(front := FrontMatterText(text), lists, new, day_at):
        front.remove_at(double)
        text = front.edited()
    return text


def _double(
    front: FrontMatterText, lists: Sequence[NamingField], new: Successor, day_at: DayAt
) -> FieldPath | None:
    """Where a list names the subject once more, in whatever spelling, beside its id."""
    found = defaultdict[FieldPath, list[tuple[FieldPath, str]]](list)
    for key, value in front.scalars():
        for field in lists:
            if field.fits(key) and (value == new.id or new.is_meant(value, day_at(key))):
                item = key[: len(field.path)]
                found[item[:-1]].append((key, value))
    for entries in found.values():
        if len(entries) > 1 and any(value == new.id for _, value in entries):
            return _least(entries)
    return None


def _least(entries: Sequence[tuple[FieldPath, str]]) -> FieldPath:
    """The item to leave out: the last that is a bare name, or else the last."""
    length = min(len(key) for key, _ in entries)
    key, _ = [one for one in entries if len(one[0]) == length][-1]
    # A mapping is an item with one key more; its place is all but that.
    return key if isinstance(key[-1], int) else key[:-1]


def replace_known(front: FrontMatterText, key: FieldPath, new: Successor, name: str) -> None:
    """Another name in a list of a configuration, or none where the list has the subject."""
    listed = (value for one, value in front.scalars() if one[:-1] == key[:-1])
    if any(new.is_meant(value, None) for value in listed):
        front.remove_at(key)
    else:
        front.replace(key, name)


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
