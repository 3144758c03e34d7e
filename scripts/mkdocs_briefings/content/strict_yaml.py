"""The plain part of YAML to data, with the line of every key and list item.

Read from the parser's events, not from composed nodes, so that tags, anchors and aliases are seen
in place, nothing is ever expanded, and a key given twice is noticed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import AliasEvent, ScalarEvent, ScalarNode, SequenceStartEvent

from ..model import Position
from ..problems import Problem
from .field_types import shown
from .yaml_faults import BRACES, cut_short, invalid_yaml

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # PyYAML without libyaml: the same results, many times slower
    from yaml import SafeLoader  # type: ignore[assignment]

FieldPath = tuple[str | int, ...]
"""Where in front matter a value stands: `("sources", 0, "url")`."""

# Each level is a call within a call: a file of brackets would end in a RecursionError.
MAX_DEPTH = 20

_INTEGER = re.compile(r"0|-?[1-9]\d{0,14}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
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
    lines = text.split("\n")
    # Hardly any line has a comment, so where they are is found out before anything is read.
    comments = {at: line for at, line in enumerate(lines) if " #" in line} if " #" in text else {}
    reading = _Reading(SafeLoader(text), Tree(), path, comments)
    try:
        reading.document()
    except yaml.YAMLError as error:
        reading.tree.broken = True
        reading.tree.problems.append(invalid_yaml(error, lines, path))
    return reading.tree


@dataclass(slots=True)
class _Reading:
    loader: SafeLoader
    tree: Tree
    path: str
    comments: Mapping[int, str]
    """The lines that may have a comment, by their number from 0."""

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
            return self._scalar(event)
        # A few aliases of aliases would fill the memory with copies.
        if isinstance(event, AliasEvent):
            self._refuse(event, "alias", "*", str(event.anchor))
            return f"*{event.anchor}"
        if event.anchor is not None:
            self._refuse(event, "anchor", "&", str(event.anchor))
        if event.tag is not None:
            self._refuse(event, "tag", "!", event.tag.replace(_TAG, "!").removeprefix("!"))
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        if len(key) >= MAX_DEPTH:
            message = f"values are nested more than {MAX_DEPTH} levels deep"
            self._report(event, "BR109", message, "Front matter needs three levels at most.")
            self._pass_over(event)
            return None
        if isinstance(event, SequenceStartEvent):
            return self._sequence(key)
        return self._mapping(key)

    def _scalar(self, event: Any) -> object:
        if not event.implicit[0]:
            return event.value
        value = _plain(self.loader, event.value)
        end = event.end_mark
        if self.comments and end.line in self.comments and isinstance(value, str):
            rest = self.comments[end.line][end.column :]
            position = Position(self.path, end.line + 1)
            if problem := cut_short(value, rest, position):
                self.tree.problems.append(problem)
        return value

    def _sequence(self, key: FieldPath) -> list[object]:
        items: list[object] = []
        next_event = self.loader.get_event
        while not isinstance(event := next_event(), yaml.SequenceEndEvent):
            inner = (*key, len(items))
            self.tree.lines[inner] = _line(event)
            items.append(self._value(event, inner))
        return items

    def _mapping(self, key: FieldPath) -> dict[str, object]:
        items: dict[str, object] = {}
        next_event: Callable[[], Any] = self.loader.get_event
        while not isinstance(event := next_event(), yaml.MappingEndEvent):
            inner = (*key, getattr(event, "value", ""))
            if self._is_new_name(event, inner):
                self.tree.lines[inner] = _line(event)
                items[event.value] = self._value(next_event(), inner)
            else:
                self._pass_over(event)
                self._pass_over(next_event())
        return items

    def _is_new_name(self, event: Any, key: FieldPath) -> bool:
        """Whether the event is a key, and the first of its name in its mapping.

        A key is what is written: `on` and `2025` are names too, whatever YAML makes of them.
        """
        if not isinstance(event, ScalarEvent) or event.anchor or event.tag:
            self._report(event, "BR105", "a field name must be one word", BRACES)
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
    first = text[:1]
    if first not in _MEANINGFUL or (first.isalpha() and text.lower() not in _WORDS):
        return text
    if _DAY.fullmatch(text):
        return _day(text)
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


# Read as YAML reads it, which asks a dozen rules first: most files have several.
def _day(text: str) -> dt.date | str:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return text


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

_WORDS = frozenset(("yes", "no", "on", "off", "true", "false", "null"))
"""All words, in lower case, that YAML reads as something other than text."""
_MEANINGFUL = frozenset("yYnNtTfFoO-+0123456789.~<=") | {""}
"""How a scalar begins that YAML may read as something other than text."""


def scalar(text: str) -> str:
    """A text as the value of a field, quoted only where it must be."""
    # As a field's value: alone it would be followed by `...`, the end of a document.
    return str(yaml.safe_dump({"k": text}, allow_unicode=True, width=10**9))[3:].strip()


def flow(texts: Iterable[str]) -> str:
    """Texts as a list in one line: `[one, two]`."""
    dumped = yaml.safe_dump([*texts], allow_unicode=True, default_flow_style=True, width=10**9)
    return str(dumped).strip()
