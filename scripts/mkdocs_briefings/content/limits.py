"""How much one file may ask for: beyond that it is refused before anything is made of it.

Each limit is many times what an author needs. Below them a build takes no longer than the length of
its content says; above, some converters take minutes for a text of a few kilobytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..markdown import Excess, ExcessSort, excesses
from ..model import Position
from ..problems import Problem
from ..settings import Limits
from .briefing_fields import BriefingFields, Fields
from .frontmatter import FrontMatter
from .naming_fields import NAMING_FIELDS, names_in

LONGEST_PART = 200
"""In bytes: file systems take 255, and what is made of a name gets an ending."""
LONGEST_ADDRESS = 1000
"""In bytes: systems take a few thousand for a whole path, the folder of the site included."""


def size_problem(shown: str, size: int, limits: Limits) -> Problem | None:
    """BR121 for a file with too many bytes."""
    most = limits.kilobytes * 1024
    if size <= most:
        return None
    message = f"the file has {size:,} bytes; at most {most:,} are allowed"
    hint = "Split it, or raise 'limits.kilobytes' in mkdocs.yml."
    return Problem(Position(shown), "BR121", message, hint)


def name_problem(shown: str) -> Problem | None:
    """BR122 for a file whose name would make an address too long for file systems."""
    return _too_long(shown, "the file name", Position(shown), "Rename it.")


def text_problems(text: str, shown: str, line: int, limits: Limits) -> Iterator[Problem]:
    """BR362, BR363 and BR364 of words in Markdown that begin on a line of a file."""
    for excess in excesses(text, limits.levels):
        code, message, hint = _told(excess)
        place = Position(shown, line + text.count("\n", 0, excess.offset))
        yield Problem(place, code, message, hint)


def field_problems(fields: Fields, front: FrontMatter, limits: Limits) -> Iterator[Problem]:
    """BR122, BR360 and BR361 of the fields of a briefing."""
    if not isinstance(fields, BriefingFields):
        return
    yield from _names(fields, front, limits.names)
    if len(fields.sources) > limits.sources:
        message = f"there are {len(fields.sources):,} sources; at most {limits.sources} are allowed"
        hint = "Split the briefing, or raise 'limits.sources' in mkdocs.yml."
        yield Problem(front.at("sources", limits.sources), "BR361", message, hint)
    for number, source in enumerate(fields.sources):
        place = front.at("sources", number, "id")
        yield from filter(None, [_too_long(source.id, "the id", place, "Write a shorter one.")])
    for number, address in enumerate(fields.redirect_from):
        place = front.at("redirect_from", number)
        yield from filter(None, [_too_long(address, "the address", place, "Remove it.")])


def _names(fields: BriefingFields, front: FrontMatter, most: int) -> Iterator[Problem]:
    # A name has a line of its own or a comma before it, and few files have so many of these.
    if front.text.count(",") + len(front.text.splitlines()) <= most:
        return
    names = names_in(fields, NAMING_FIELDS[None])
    if len(names) > most:
        message = f"there are {len(names):,} names of subjects; at most {most} are allowed"
        hint = "Split the briefing, or raise 'limits.names' in mkdocs.yml."
        yield Problem(front.at(*names[most].key), "BR360", message, hint)


def _too_long(path: str, what: str, place: Position, hint: str) -> Problem | None:
    longest = max((len(part.encode()) for part in path.split("/")), default=0)
    if longest > LONGEST_PART:
        message = f"{what} has {longest:,} bytes between two slashes; at most {LONGEST_PART} fit"
        return Problem(place, "BR122", message, hint)
    if len(path.encode()) > LONGEST_ADDRESS:
        message = f"{what} has {len(path.encode()):,} bytes; at most {LONGEST_ADDRESS:,} fit"
        return Problem(place, "BR122", message, hint)
    return None


def _told(excess: Excess) -> tuple[str, str, str]:
    """Code, message and hint."""
    match excess.sort:
        case ExcessSort.LEVELS:
            hint = "Begin a new list, or raise 'limits.levels' in mkdocs.yml."
            code = "BR363"
        case ExcessSort.BRACKETS | ExcessSort.TAGS | ExcessSort.MARKS:
            hint = "Close them, put a backslash before those that are meant, or make it code."
            code = "BR364"
        case ExcessSort.LENGTH:
            code, hint = "BR362", "Put empty lines into it."
        case _:
            code, hint = "BR362", "Split the page into several."
    return code, f"more than {excess.most:,} {excess.sort.value}", hint
