"""Where in front matter the author is: told line by line, since half-typed YAML cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..content import FieldPath
from .spans import TextPlace, TextRange

_FENCE = re.compile(r"---[ \t]*")
_DASH = re.compile(r"-(?:[ \t]+|$)")
_KEY = re.compile(
    r"""(?P<name>"[^"]*"|'[^']*'|[^\s\[{#"'&*!|>-][^:#\[\]{}]*?)[ \t]*:(?:[ \t]+|$)"""
)
_BLOCK_TEXT = re.compile(r"[|>][+-]?\d?$")


@dataclass(frozen=True, slots=True)
class FrontPlace:
    """A value in front matter, or the space for one."""

    path: FieldPath
    """Of the value; of the mapping, where a name of a field is typed."""
    text: str
    """What stands there, without quotation marks."""
    span: TextRange
    """What a choice would take the place of."""
    may_be_key: bool
    may_be_value: bool
    siblings: frozenset[str]
    """The fields that the mapping at `path` has already."""


def front_end(lines: Sequence[str]) -> int:
    """The line that closes the front matter; the number of lines if none does, 0 without any."""
    # Editors hand on the mark of UTF-8 that Windows writes first of all.
    if not lines or not _FENCE.fullmatch(_bare(lines[0]).removeprefix("\ufeff")):
        return 0
    ends = (n for n, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(_bare(line)))
    return next(ends, len(lines))


def front_place(
    lines: Sequence[str], place: TextPlace, *, whole: bool = False
) -> FrontPlace | None:
    """What is being typed there; with `whole`, what stands there, to its end.

    None outside front matter, in a comment, and in a text of several lines.
    """
    end = front_end(lines)
    if not 0 < place.line < end:
        return None
    line = _bare(lines[place.line])
    column = _end_of_value(line, place.column) if whole else place.column
    reading = _Reading()
    for number in range(1, place.line):
        reading.line(_bare(lines[number]))
    reading.last(line[:column])
    if reading.found is None:
        return None
    path, start, may_be_key, may_be_value = reading.found
    # Fields below the place count too: a second one of that name would be a duplicate key.
    siblings = frozenset(_siblings(lines, end, path)) if may_be_key else frozenset()
    text = line[start:column].strip().strip("\"'")
    span = TextRange.on(place.line, start, column)
    return FrontPlace(path, text, span, may_be_key, may_be_value, siblings)


def field_paths(lines: Sequence[str]) -> Iterator[tuple[FieldPath, int]]:
    """Every field and item of front matter, with its line."""
    reading = _Reading()
    for number in range(1, front_end(lines)):
        for path in reading.line(_bare(lines[number])):
            yield path, number


def _siblings(lines: Sequence[str], end: int, path: FieldPath) -> Iterator[str]:
    for other, _ in field_paths(lines[:end]):
        if other[:-1] == path and isinstance(other[-1], str):
            yield other[-1]


def _bare(line: str) -> str:
    return line.rstrip("\r\n")


def _end_of_value(line: str, column: int) -> int:
    match = re.compile(r"[^,\[\]{}#]*").match(line, column)
    end = match.end() if match else column
    return len(line[:end].rstrip()) if line[column:end].strip() else column


@dataclass(slots=True)
class _Level:
    column: int
    part: str | int


@dataclass(slots=True)
class _Reading:
    """The fields and items around a line, from the lines above it."""

    levels: list[_Level] = field(default_factory=list)
    open: str = ""
    """The list or mapping in brackets that the lines above have left open."""
    open_path: FieldPath = ()
    block: int | None = None
    """The column of the field whose text of several lines this is."""
    found: tuple[FieldPath, int, bool, bool] | None = None
    """At the last line: the path, where the word starts, and what it may be."""

    def line(self, line: str) -> list[FieldPath]:
        """Take in a line; the paths that begin on it."""
        if self.open:
            self._take_open(self.open + " " + line.strip(), self.open_path)
            return []
        stripped = line.lstrip(" ")
        column = len(line) - len(stripped)
        if not stripped or stripped.startswith("#") or self._is_block_text(column):
            return []
        paths = []
        while match := _DASH.match(stripped):
            self._item(column)
            paths.append(self.path)
            column, stripped = column + match.end(), stripped[match.end() :]
        if match := _KEY.match(stripped):
            self._key(column, match["name"].strip("\"'"))
            paths.append(self.path)
            self._value(stripped[match.end() :], column)
        elif stripped[:1] in ("[", "{"):
            self._take_open(stripped, self.path)
        return paths

    def last(self, prefix: str) -> None:
        """Find out what the end of a line is."""
        if self.open:
            start = len(prefix) - len(prefix.lstrip())
            self._in_brackets(self.open + " ", prefix[start:], self.open_path, start)
            return
        stripped = prefix.lstrip(" ")
        column = len(prefix) - len(stripped)
        if stripped.startswith("#") or self._is_block_text(column):
            return
        dashed = False
        while match := _DASH.match(stripped):
            self._item(column)
            dashed = True
            column, stripped = column + match.end(), stripped[match.end() :]
        if match := _KEY.match(stripped):
            self._key(column, match["name"].strip("\"'"))
            start = column + match.end()
            self._scalar(stripped[match.end() :], start)
        elif stripped[:1] in ("[", "{"):
            self._in_brackets("", stripped, self.path, column)
        else:
            if not dashed:
                self._leave(column)
            self.found = (self.path, column, True, dashed)

    def _scalar(self, text: str, start: int) -> None:
        if text[:1] in ("[", "{"):
            self._in_brackets("", text, self.path, start)
        elif not re.search(r"(?:^|\s)#", text):
            self.found = (self.path, start, False, True)

    @property
    def path(self) -> FieldPath:
        return tuple(level.part for level in self.levels)

    def _is_block_text(self, column: int) -> bool:
        if self.block is not None and column <= self.block:
            self.block = None
        return self.block is not None

    def _leave(self, column: int) -> None:
        """Leave what has ended where a field starts."""
        while self.levels and self.levels[-1].column >= column:
            self.levels.pop()

    def _key(self, column: int, name: str) -> None:
        self._leave(column)
        self.levels.append(_Level(column, name))

    def _item(self, column: int) -> None:
        number = 0
        while self.levels and (
            self.levels[-1].column > column
            # In YAML a dash may stand right below the field whose list it begins, not only further
            # in.
            or (self.levels[-1].column == column and isinstance(self.levels[-1].part, int))
        ):
            last = self.levels.pop()
            if last.column == column and isinstance(last.part, int):
                number = last.part + 1
        self.levels.append(_Level(column, number))

    def _value(self, text: str, column: int) -> None:
        if _BLOCK_TEXT.match(text.strip()):
            self.block = column
        elif text[:1] in ("[", "{"):
            self._take_open(text, self.path)

    def _take_open(self, text: str, path: FieldPath) -> None:
        stack, _ = _brackets(text, path)
        self.open, self.open_path = (text, path) if stack else ("", ())

    def _in_brackets(self, before: str, text: str, path: FieldPath, start: int) -> None:
        stack, at = _brackets(before + text, path)
        if not stack:
            return
        word = max(0, at - len(before))
        # A choice takes the place of the word, not of the space before it.
        word += len(text[word:]) - len(text[word:].lstrip())
        inner, is_mapping, named = stack[-1]
        if is_mapping:
            self.found = (inner, start + word, not named, named)
        else:
            self.found = (inner, start + word, False, True)


def _brackets(text: str, path: FieldPath) -> tuple[list[tuple[FieldPath, bool, bool]], int]:
    """The lists and mappings still open at the end of a text, and where its last word begins.

    Of each its path, which ends with the item or field at work, whether it is a mapping, and
    whether that field has its name.
    """
    stack: list[tuple[FieldPath, bool, bool]] = []
    quote, at = "", 0
    for n, character in enumerate(text):
        inner = stack[-1][0] if stack else path
        if quote:
            quote = "" if character == quote else quote
        # Within a word it is an apostrophe: `[Jane O'Neil, `.
        elif character in "\"'" and not text[at:n].strip():
            quote = character
        elif character == "[":
            stack.append(((*inner, 0), False, False))
            at = n + 1
        elif character == "{":
            stack.append((inner, True, False))
            at = n + 1
        elif character in "]}" and stack:
            stack.pop()
            at = n + 1
        elif character == "," and stack:
            stack[-1] = _next(stack[-1])
            at = n + 1
        # Without a space after it a colon is part of the word, as in an address.
        elif character == ":" and stack and stack[-1][1] and text[n + 1 : n + 2] in (" ", ""):
            name = text[at:n].strip().strip("\"'")
            stack[-1] = ((*inner, name), True, True)
            at = n + 1
    return stack, at


def _next(level: tuple[FieldPath, bool, bool]) -> tuple[FieldPath, bool, bool]:
    path, is_mapping, named = level
    if is_mapping:
        return (path[:-1] if named else path, True, False)
    last = path[-1]
    assert isinstance(last, int)
    return ((*path[:-1], last + 1), False, False)
