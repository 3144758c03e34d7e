"""The plain part of YAML to data, with the line of every key and list item.

Read from the parser's events, not from composed nodes, so that tags, anchors and aliases are seen
in place, nothing is ever expanded, and a key given twice is noticed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import AliasEvent, ScalarEvent, ScalarNode, SequenceStartEvent

from ..model import Position
from ..problems import Problem
from .field_types import shown

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # PyYAML without libyaml: the same results, many times slower
    from yaml import SafeLoader  # type: ignore[assignment]

FieldPath = tuple[str | int, ...]
"""Where in front matter a value stands: `("sources", 0, "url")`."""

# Each level is a call within a call: a file of brackets would end in a RecursionError.
MAX_DEPTH = 20

_INTEGER = re.compile(r"0|-?[1-9]\d{0,14}", re.ASCII)
_TAG = "tag:yaml.org,2002:"


@dataclass(slots=True)
class Tree:
    """A YAML text as data."""

    data: object = None
    lines: dict[FieldPath, int] = field(default_factory=dict)
    """The line of every key and list item, counted from 1."""
    problems: list[Problem] = field(default_factory=list)
    broken: bool = False
    """Whether the text is not YAML, so that `data` means nothing."""


# Read by us: MkDocs swallows a fault in front matter and publishes it as text.
def load_yaml(text: str, path: str) -> Tree:
    """The text as data; every fault that can be found is in `problems`, and none is raised."""
    reading = _Reading(SafeLoader(text), Tree(), path)
    try:
        reading.document()
    except yaml.YAMLError as error:
        reading.tree.broken = True
        reading.tree.problems.append(_invalid(error, text.split("\n"), path))
    return reading.tree


@dataclass(slots=True)
class _Reading:
    loader: SafeLoader
    tree: Tree
    path: str

    def document(self) -> None:
        event = self._next_event()
        while not isinstance(event, yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent) and self.tree.lines:
                self._second(event)
                return
            if isinstance(event, yaml.NodeEvent):
                self.tree.lines[()] = _line(event)
                self.tree.data = self._value(event, ())
            event = self._next_event()

    def _second(self, event: Any) -> None:
        hint = "End the front matter with a line that has only '---'."
        self._report(event, "BR105", "a second YAML document starts here", hint)

    def _next_event(self) -> Any:
        return self.loader.get_event()

    def _value(self, event: Any, key: FieldPath) -> object:
        """The value that starts with the event."""
        # Nearly every value, so asked first.
        if type(event) is ScalarEvent and event.anchor is None and event.tag is None:
            return _plain(self.loader, event.value) if event.implicit[0] else event.value
        # A few aliases of aliases would fill the memory with copies.
        if isinstance(event, AliasEvent):
            self._refuse(event, "alias", "*", str(event.anchor))
            return f"*{event.anchor}"
        if event.anchor is not None:
            self._refuse(event, "anchor", "&", str(event.anchor))
        if event.tag is not None:
            self._refuse(event, "tag", "!", event.tag.replace(_TAG, "!").removeprefix("!"))
        if isinstance(event, ScalarEvent):
            return _plain(self.loader, event.value) if event.implicit[0] else event.value
        if len(key) >= MAX_DEPTH:
            message = f"values are nested more than {MAX_DEPTH} levels deep"
            self._report(event, "BR109", message, "Front matter needs three levels at most.")
            self._pass_over(event)
            return None
        if isinstance(event, SequenceStartEvent):
            return self._sequence(key)
        return self._mapping(key)

    def _sequence(self, key: FieldPath) -> list[object]:
        items: list[object] = []
        while not isinstance(event := self._next_event(), yaml.SequenceEndEvent):
            inner = (*key, len(items))
            self.tree.lines[inner] = _line(event)
            items.append(self._value(event, inner))
        return items

    def _mapping(self, key: FieldPath) -> dict[str, object]:
        items: dict[str, object] = {}
        while not isinstance(event := self._next_event(), yaml.MappingEndEvent):
            inner = (*key, getattr(event, "value", ""))
            if self._is_new_name(event, inner):
                self.tree.lines[inner] = _line(event)
                items[event.value] = self._value(self._next_event(), inner)
            else:
                self._pass_over(event)
                self._pass_over(self._next_event())
        return items

    def _is_new_name(self, event: Any, key: FieldPath) -> bool:
        """Whether the event is a key, and the first of its name in its mapping.

        A key is what is written: `on` and `2025` are names too, whatever YAML makes of them.
        """
        if not isinstance(event, ScalarEvent) or event.anchor or event.tag:
            self._report(event, "BR105", "a field name must be one word", _BRACES)
            return False
        # YAML itself would keep the last and say nothing.
        if key in self.tree.lines:
            first = self.tree.lines[key]
            message = f"{shown(event.value)} is given twice, the first time on line {first}"
            self._report(event, "BR107", message, "Keep one of them.")
            return False
        return True

    def _pass_over(self, event: Any) -> None:
        """Leave out the value that starts with the event, however deep it is."""
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            event = self._next_event()
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)

    def _refuse(self, event: Any, what: str, sign: str, name: str) -> None:
        message = f"the YAML {what} {shown(sign + name)} is not allowed here"
        hint = f"Write the value out, or put quotes around it if '{sign}' is part of the text."
        self._report(event, "BR109", message, hint)

    def _report(self, event: Any, code: str, message: str, hint: str) -> None:
        self.tree.problems.append(Problem(Position(self.path, _line(event)), code, message, hint))


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _plain(loader: Any, text: str) -> object:
    """What an unquoted scalar means; a number only if it would be written back the same.

    `010`, `1_000` and `12:30` stay text: YAML 1.1 would make 8, 1000 and 750 of them.
    """
    if text[:1] not in _MEANINGFUL:
        return text
    convert = _CONVERTERS.get(loader.resolve(ScalarNode, text, (True, False)))
    return text if convert is None else convert(loader, text)


def _integer(loader: Any, text: str) -> int | str:
    return int(text) if _INTEGER.fullmatch(text) else text


def _float(loader: Any, text: str) -> float | str:
    try:
        number = float(text)
    except ValueError:
        return text
    # `3.10` stays text: as a number it would be shown as 3.1.
    return number if repr(number) == text else text


def _timestamp(loader: Any, text: str) -> dt.date | str:
    try:
        moment: dt.date = loader.construct_yaml_timestamp(ScalarNode("", text))
    except (ValueError, OverflowError):
        return text
    return moment


_CONVERTERS: dict[str, Callable[[Any, str], object]] = {
    f"{_TAG}null": lambda loader, text: None,
    f"{_TAG}bool": lambda loader, text: loader.bool_values[text.lower()],
    f"{_TAG}int": _integer,
    f"{_TAG}float": _float,
    f"{_TAG}timestamp": _timestamp,
}

_MEANINGFUL = frozenset("yYnNtTfFoO-+0123456789.~<=") | {""}
"""How a scalar begins that YAML may read as something other than text."""

_BRACES = "Put quotes around a value that starts with '{' or '['."
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


def _invalid(error: yaml.YAMLError, lines: list[str], path: str) -> Problem:
    """What the YAML parser stumbled over, and the usual cause."""
    words = str(getattr(error, "problem", "") or "")
    mark = getattr(error, "problem_mark", None)
    if "end of stream" in words or "expected ',' or" in words:
        # The parser notices at the end; the author needs the line where the quote or list opened.
        mark = getattr(error, "context_mark", None) or mark
    number = min(mark.line, len(lines) - 1) if mark else 0
    message = f"this is not valid YAML: {shown(lines[number].strip())}"
    hint = _hint(words, lines[number], mark.column if mark else 0)
    return Problem(Position(path, number + 1), "BR105", message, hint)


def _hint(words: str, line: str, column: int) -> str:
    # The parser only says that a tab "cannot start any token", as it does of `@`.
    if "\t" in line[: column + 1]:
        return "Indent with spaces, not tabs."
    if "cannot start any token" in words:
        return f"Put quotes around a value that starts with '{line[column : column + 1]}'."
    if "mapping values" in words and line.count(": ") > 1:
        return _COLON
    found = (hint for part, hint in _HINTS.items() if part in words)
    return next(found, "Write 'name: value', one field per line.")


def scalar(text: str) -> str:
    """A text as the value of a field, quoted only where it must be."""
    # As a field's value: alone it would be followed by `...`, the end of a document.
    return str(yaml.safe_dump({"k": text}, allow_unicode=True, width=10**9))[3:].strip()


def flow(texts: Iterable[str]) -> str:
    """Texts as a list in one line: `[one, two]`."""
    dumped = yaml.safe_dump([*texts], allow_unicode=True, default_flow_style=True, width=10**9)
    return str(dumped).strip()
