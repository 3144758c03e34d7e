"""Changes to front matter that leave every other character of the file as it is.

ruamel.yaml says where each value stands; the new text is spliced in there. Dumping the document
again would also normalise the author's own indents, quotes and line breaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from .strict_yaml import FieldPath, flow, scalar

_FENCE = re.compile("^\ufeff?---[ \t]*\r?$", re.MULTILINE)
# What YAML 1.1 takes for a number, a truth or nothing: `no` is false, `12:30` is 750.
_AMBIGUOUS = re.compile(r"[\d.+-][\d.:+-]*|true|false|yes|no|on|off|null|y|n", re.IGNORECASE)
_SPECIAL = re.compile(r"[:#\[\]{},&*!|>'\"%@`]|^[\s?-]|\s$")
_COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)


class NotEditableError(ValueError):
    """The text has no front matter that can be changed in place."""


class FrontMatterText:
    """The text of a file with front matter; `text` is what it becomes."""

    def __init__(self, text: str) -> None:
        fences = [match for _, match in zip(range(2), _FENCE.finditer(text), strict=False)]
        if len(fences) < 2 or text[: fences[0].start()].strip("\ufeff"):
            raise NotEditableError
        self.text = text
        self._start = text.index("\n", fences[0].end()) + 1
        self._newline = "\r\n" if text[fences[0].end() - 1] == "\r" else "\n"
        self._splices: list[tuple[int, int, str]] = []
        self._root = _composed(text[self._start : fences[1].start()])

    def line(self, *key: str | int) -> int:
        """The line of the file on which a value starts, counted from 1."""
        node = self._find(key)
        return int(node.start_mark.line) + 2 if node is not None else 1

    def has(self, *key: str | int) -> bool:
        """Whether there is such a value."""
        return self._find(key) is not None

    def scalars(self) -> Iterator[tuple[FieldPath, str]]:
        """Every value that is neither a list nor a mapping, with its place."""
        yield from _scalars(self._root, ())

    def replace(self, key: FieldPath, value: str) -> bool:
        """Replace a value, keeping its quotation marks."""
        node = self._find(key)
        # The lines of a block have its indent, which a new text would have to keep.
        if not isinstance(node, ScalarNode) or node.style in ("|", ">"):
            return False
        needs_quotes = _AMBIGUOUS.fullmatch(value) or _SPECIAL.search(value)
        # A day needs none: it is meant to be read as one.
        quote = node.style or ("'" if needs_quotes and not _is_day(value) else "")
        words = value.replace("'", "''") if quote == "'" else value
        if quote == '"':
            words = value.replace("\\", "\\\\").replace('"', '\\"')
        self._splice(node.start_mark.index, node.end_mark.index, f"{quote}{words}{quote}")
        return True

    def remove(self, field: str, number: int) -> bool:
        """Take an item out of the list in a field; the comment behind it goes with it."""
        return self.remove_at((field, number))

    def remove_at(self, key: FieldPath) -> bool:
        """Take an item out of a list, wherever that is; the comment behind it goes with it."""
        node, number = self._find(key[:-1]), int(key[-1])
        if not isinstance(node, SequenceNode) or number >= len(node.value):
            return False
        items, item = node.value, node.value[number]
        if not node.flow_style:
            start = self._line_start(item.start_mark.index)
            self._splice(start, self._line_end(_last(item)), "")
        elif number:
            self._splice(items[number - 1].end_mark.index, item.end_mark.index, "")
        else:
            end = items[1].start_mark if len(items) > 1 else item.end_mark
            self._splice(item.start_mark.index, end.index, "")
        return True

    def add(self, field: str, values: Sequence[str], after: str) -> bool:
        """Add values to a list; if there is none, make it below another field."""
        node = self._find((field,))
        written = [f"'{value}'" if _AMBIGUOUS.fullmatch(value) else value for value in values]
        if node is None:
            return self._add_field(f"{field}: [{', '.join(written)}]", after)
        if isinstance(node, ScalarNode):
            return not node.value and self._fill(node, f" [{', '.join(written)}]")
        if not isinstance(node, SequenceNode):
            return False
        if node.flow_style:
            end = node.value[-1].end_mark.index if node.value else node.start_mark.index + 1
            joint = ", " if node.value else ""
            self._splice(end, end, joint + ", ".join(written))
            return True
        indent = " " * node.start_mark.column
        lines = "".join(f"{indent}- {value}{self._newline}" for value in written)
        end = self._line_end(_last(node))
        self._splice(end, end, lines)
        return True

    def add_to(self, mapping: FieldPath, field: str, value: str, after: str) -> bool:
        """Add a field to a mapping below another of its fields, which it has."""
        node = self._find(mapping)
        if not isinstance(node, MappingNode):
            return False
        # YAML has days of its own: an author writes them without quotation marks.
        in_line = value if _is_day(value) else flow([value])[1:-1]
        places = {name.value: (name, found) for name, found in node.value}
        if field in places:
            found = places[field][1]
            is_empty = isinstance(found, ScalarNode) and not found.value and not found.style
            return is_empty and self._fill(found, f" {in_line}")
        name, found = places[after]
        if node.flow_style:
            at = found.end_mark.index
            self._splice(at, at, f", {field}: {in_line}")
            return True
        at = self._line_end(_last(found))
        indent = " " * name.start_mark.column
        self._splice(
            at, at, f"{indent}{field}: {value if _is_day(value) else scalar(value)}{self._newline}"
        )
        return True

    def sort(self, field: str, order: Callable[[int], Any]) -> bool:
        """Sort the items of a list by a key, unless there are comments among them."""
        node = self._find((field,))
        if not isinstance(node, SequenceNode) or node.flow_style or len(node.value) < 2:
            return False
        starts = [self._line_start(item.start_mark.index) for item in node.value]
        bounds = [*starts, self._line_end(_last(node))]
        pieces = [self._front(*pair) for pair in pairwise(bounds)]
        places = sorted(range(len(pieces)), key=order)
        whole = self._front(bounds[0], bounds[-1])
        # Nobody can say whether a comment belongs to the item above or below it.
        if places == list(range(len(pieces))) or _COMMENT.search(whole):
            return False
        self._splice(bounds[0], bounds[-1], "".join(pieces[place] for place in places))
        return True

    def edited(self) -> str:
        """The text with every change made."""
        text = self.text
        # From the end, so that the places of the others stay true; of two at one place, the first
        # that was asked for comes to stand first.
        in_order = sorted(self._splices, key=lambda splice: splice[:2])
        for start, end, new in reversed(in_order):
            text = text[: self._start + start] + new + text[self._start + end :]
        return text

    def _splice(self, start: int, end: int, new: str) -> None:
        self._splices.append((start, end, new))

    def _front(self, start: int, end: int) -> str:
        return self.text[self._start + start : self._start + end]

    def _fill(self, node: ScalarNode, words: str) -> bool:
        at = node.start_mark.index
        colon = self.text.rindex(":", self._start, self._start + at + 1) - self._start + 1
        self._splice(colon, colon, words)
        return True

    def _add_field(self, line: str, after: str) -> bool:
        node = self._find((after,)) or self._root.value[-1][1]
        end = self._line_end(_last(node))
        self._splice(end, end, line + self._newline)
        return True

    def _find(self, key: FieldPath) -> Any:
        node: Any = self._root
        for part in key:
            if isinstance(node, MappingNode):
                node = next((value for name, value in node.value if name.value == part), None)
            elif isinstance(node, SequenceNode) and isinstance(part, int):
                node = node.value[part] if part < len(node.value) else None
            else:
                return None
        return node

    def _line_start(self, index: int) -> int:
        return self.text.rindex("\n", 0, self._start + index) + 1 - self._start

    def _line_end(self, index: int) -> int:
        """The start of the next line, or of this one if the offset is already at its start."""
        at = self._start + index
        if self.text[at - 1] == "\n":
            return index
        return self.text.index("\n", at) + 1 - self._start


def _composed(front: str) -> MappingNode:
    try:
        root = YAML(typ="rt").compose(front)
    except YAMLError as error:
        raise NotEditableError from error
    # `{title: …}` has no lines to put a field below.
    if not isinstance(root, MappingNode) or not root.value or root.flow_style:
        raise NotEditableError
    return root


def _last(node: Any) -> int:
    """Where the last value inside a node ends; a block's own end is after its comments."""
    while not isinstance(node, ScalarNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.index)


def _scalars(node: Any, key: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(node, ScalarNode):
        yield key, str(node.value)
    elif isinstance(node, SequenceNode):
        for number, item in enumerate(node.value):
            yield from _scalars(item, (*key, number))
    else:
        for name, value in node.value:
            yield from _scalars(value, (*key, str(name.value)))


def _is_day(value: str) -> bool:
    return re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) is not None
