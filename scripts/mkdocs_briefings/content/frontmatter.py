"""Markdown files split into front matter and body, with the line of every key and list item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from frontmatter.default_handlers import YAMLHandler

from ..model import Position
from ..problems import Problem
from .decoding import decoded_text
from .field_types import CONTROL_CHARACTER
from .strict_yaml import FieldPath, Tree, load_yaml

MAX_BYTES = 64 * 1024
"""The largest front matter we read."""

Parsed = tuple["FrontMatter | None", tuple[Problem, ...]]


@dataclass(frozen=True)
class FrontMatter:
    """The front matter of one file as written, and the body below it.

    Its values and their places take ten times the memory of the text, and of most files nobody asks
    for them after the fields are known: they are read when asked for, and let go by `forget`.
    """

    body: str
    """Everything below the closing `---`, line by line as in the file."""
    body_line: int
    """The line of the file on which the body starts."""
    path: str
    text: str
    """The YAML as written."""

    @cached_property
    def _tree(self) -> Tree:
        return load_yaml(self.text, self.path)

    @property
    def data(self) -> Mapping[str, Any]:
        """The values as written."""
        return self._tree.data if isinstance(self._tree.data, dict) else {}

    @property
    def lines(self) -> Mapping[FieldPath, int]:
        """The line of every key and list item; lists count from 0, lines from 1."""
        return self._tree.lines

    def forget(self) -> None:
        """Let go of what can be read again."""
        self.__dict__.pop("_tree", None)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "_tree"}

    def at(self, *key: str | int) -> Position:
        """Where that value is, or the nearest one around it.

        A mapping that stands alone in the place of a list is the list's item 0.
        """
        alone = key[: key.index(0)] + key[key.index(0) + 1 :] if 0 in key else key
        if key not in self.lines and alone in self.lines:
            key = alone
        while key and key not in self.lines:
            key = key[:-1]
        return Position(self.path, self.lines[key] if key else 1)


class PositionedHandler(YAMLHandler):
    """How python-frontmatter reads our files: `---` alone on a line, and line numbers kept."""

    # The package's own, `^-{3,}\s*$`, takes an underline of hyphens for the end and swallows the
    # empty lines below, so that lines could not be counted.
    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)

    def load(self, fm: str, **kwargs: Any) -> Any:
        """The front matter as a `Tree`; `path` is for the problems in it."""
        return load_yaml(fm, kwargs.get("path", ""))


_HANDLER = PositionedHandler()


def parse_front_matter(text_bytes: bytes, path: str) -> Parsed:
    """A file's front matter and body, and every fault of its form.

    A byte order mark and any kind of line ending are fine. The front matter is None when nothing in
    it can be relied upon.
    """
    if not text_bytes.strip(b"\xef\xbb\xbf \t\r\n"):
        return _refused(path, 1, "BR102", "the file is empty", _START)
    text = decoded_text(text_bytes, path)
    if isinstance(text, Problem):
        return None, (text,)
    # Copied out of a PDF, mostly. XML, and so feeds, may not hold it.
    if control := CONTROL_CHARACTER.search(text):
        return _refused(path, text.count("\n", 0, control.start()) + 1, *_control(control[0]))
    return _split(text, path)


def _split(text: str, path: str) -> Parsed:
    if not _HANDLER.detect(text):
        late = _HANDLER.detect(text.lstrip())
        return _refused(path, 1, "BR103", "no front matter", _MOVE if late else _START)
    try:
        front, body = _HANDLER.split(text)
    except ValueError:
        message = "the front matter is never closed"
        return _refused(path, 1, "BR104", message, "End it with a line that has only '---'.")
    size = len(front.encode())
    # An article in a field; or the `---` that closes it is one far down in the body.
    if size > MAX_BYTES:
        message = f"the front matter has {size:,} bytes; at most {MAX_BYTES:,} are allowed"
        return _refused(path, 1, "BR108", message, "Move text into the body.")
    return _read(front, body, path)


def _read(front: str, body: str, path: str) -> Parsed:
    tree: Tree = _HANDLER.load(front, path=path)
    problems = tuple(tree.problems)
    data = {} if tree.data is None else tree.data
    if tree.broken:
        return None, problems
    if not isinstance(data, dict):
        what = "a list" if isinstance(data, list) else "text"
        message = f"the front matter is {what}, but it must have fields"
        fault = Problem(Position(path, tree.lines[()]), "BR106", message, _FIELDS)
        return None, (*problems, fault)
    body_line = front.count("\n") + 2
    made = FrontMatter(body.removeprefix("\n"), body_line, path, front)
    # Read already; asked for again it would be the same.
    made.__dict__["_tree"] = tree
    return made, problems


def _refused(path: str, line: int, code: str, message: str, hint: str) -> Parsed:
    return None, (Problem(Position(path, line), code, message, hint),)


def _control(character: str) -> tuple[str, str, str]:
    return "BR116", f"an invisible control character (U+{ord(character):04X})", "Delete it."


_START = "Start the file with a line '---', then 'title: …', and another line '---'."
_MOVE = "Move the opening '---' up to the first line."
_FIELDS = "Write 'name: value', one field per line."
