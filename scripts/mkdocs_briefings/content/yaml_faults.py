"""What is wrong with a text that is not YAML, or not the YAML that its author meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Position
from ..problems import Problem
from .field_types import shown

BRACES = "Put quotes around a value that starts with '{' or '['."
_COLON = "Put quotes around a value that has a colon and a space in it."
_INDENT = "Write 'name: value', and start the fields of one group in the same column."
_HINTS = {
    "mapping values are not allowed": _INDENT,
    "block sequence entries": "Start each '- ' of a list on a line of its own.",
    "unexpected end of stream": "Close the quotation mark.",
    "expected ',' or ']'": "Close the list with ']'; put commas between its items.",
    "expected ',' or '}'": "Close the mapping with '}'; put commas between its fields.",
    "expected alphabetic": "Put quotes around a value that starts with '*' or '&'.",
    "expected comment or line break": "Put quotes around a value that starts with '>' or '|'.",
    "expected key": "Close the quotation mark at the end of the value, or correct the indent.",
    "expected <block end>": (
        "Close the quotation mark at the end of the value, or correct the indent."
    ),
    "unknown escape": r"Write '\\' for a backslash, or use single quotation marks.",
    "expected '-' indicator": "Start every item of a list with '- ', and put no field among them.",
    "could not find expected ':'": _INDENT,
}


def invalid_yaml(error: Exception, lines: Sequence[str], path: str) -> Problem:
    """BR105: what the YAML parser stumbled over, and the usual cause."""
    words = str(getattr(error, "problem", "") or "")
    mark = getattr(error, "problem_mark", None)
    if "end of stream" in words or "expected ',' or" in words:
        # The parser notices at the end; the author needs the line where the quote or list opened.
        mark = getattr(error, "context_mark", None) or mark
    number = min(mark.line, len(lines) - 1) if mark else 0
    hint = _hint(words, lines[number], mark.column if mark else 0)
    cause = _cause(lines, number) if hint in (_INDENT, _COLON, _ONE_PER_LINE) else None
    number, hint = cause or (number, hint)
    message = f"this is not valid YAML: {shown(lines[number].strip())}"
    return Problem(Position(path, number + 1), "BR105", message, hint)


_ONE_PER_LINE = "Write 'name: value', one field per line."


def _hint(words: str, line: str, column: int) -> str:
    # The parser only says that a tab "cannot start any token", as it does of `@`.
    if "\t" in line[: column + 1]:
        return "Indent with spaces, not tabs."
    if "cannot start any token" in words:
        return f"Put quotes around a value that starts with '{line[column : column + 1]}'."
    if "mapping values" in words and line.count(": ") > 1:
        return _COLON
    found = (hint for part, hint in _HINTS.items() if part in words)
    return next(found, _ONE_PER_LINE)


class _Cause(NamedTuple):
    line: int
    """Counted from 0."""
    hint: str


def _cause(lines: Sequence[str], noticed: int) -> _Cause | None:
    """The line at fault, at or above the one where the parser noticed it.

    Text from a word processor or an input method looks like YAML without being it, and the line
    with the slip is a plain value for the parser, which stumbles over a later one.
    """
    found = (_Cause(at, hint) for at in range(noticed, -1, -1) for hint in _slips(lines[at]))
    return next(found, None)


_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
"""What is not a space for YAML, although it looks like one, or like nothing."""
_NAME = r"[^\W\d]\w*"
_OTHER_COLON = re.compile(rf"[\s{_SPACES}]*(?:- )?({_NAME})\s*[：﹕︓ː∶꞉]")
_OTHER_SPACE = re.compile(rf"\s*(?:[{_SPACES}]|(?:- )?{_NAME}:?[ ]*[{_SPACES}]|-[{_SPACES}])")
_FIRST_OTHER = re.compile(f"[{_SPACES}]")
_NO_SPACE = re.compile(rf"\s*(?:- )?({_NAME}):(?![\s/]|$)")
_CURLY = re.compile(rf"\s*(?:- )?{_NAME}: +[“”„‟‘’‚«»「『].*: ")
_END = re.compile(r"\.\.\.\s*$")


def _slips(line: str) -> Iterator[str]:
    """How to mend what makes the line no field."""
    if found := _OTHER_COLON.match(line):
        yield f"Write an ordinary colon and a space: '{found[1]}: …'."
    if _OTHER_SPACE.match(line) and (found := _FIRST_OTHER.search(line)):
        name = unicodedata.name(found[0]).lower()
        yield f"Its {name} (U+{ord(found[0]):04X}) is not a space here. Type an ordinary one."
    if found := _NO_SPACE.match(line):
        yield f"Put a space after '{found[1]}:'."
    if _CURLY.match(line):
        yield "Typographic quotation marks do not quote here. Use straight ones around the value."
    if _END.match(line):
        yield "A line of dots ends YAML. Delete it."


_BULLET = re.compile(rf"[\s{_SPACES}]*[-–—•‣◦·∙*●▪○][\s{_SPACES}]")


def is_other_list(value: str) -> bool:
    """Whether a value looks like a list, but its items do not begin as YAML has it."""
    return bool(_BULLET.match(value))


def cut_short(value: str, rest: str, position: Position) -> Problem | None:
    """BR123 if an unquoted value ends where YAML found a comment that was hardly meant as one.

    `rest` is what follows the value on its line. `#` with a letter or digit behind it is a number,
    a hashtag or the name of a language; a comment after several words may be the rest of them.
    """
    comment = rest.strip()
    if not comment.startswith("#") or not (comment[1:2].strip("# ") or " " in value):
        return None
    message = f"{shown(comment)} is left out as a comment, since the value has no quotation marks"
    hint = "Put quotation marks around the value, or the comment on a line of its own."
    return Problem(position, "BR123", message, hint)
