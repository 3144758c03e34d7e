"""Additions to `mkdocs.yml` that leave every other character of it as it is, tags and comments too.

ruamel.yaml says where each list ends; the new lines are put in there. Loading the file and writing
it again would lose `!ENV` and `!!python/name`, or whatever else a site's plugins read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode


class ConfigTextError(ValueError):
    """The text is not a configuration that can be added to; the message says why."""


class ConfigText:
    """The text of a configuration; `text` is what it becomes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._root = self._composed()

    def value(self, key: str) -> object:
        """A value of the first level: a text, the names in a list or mapping, None if left out."""
        node = self._node(key)
        if node is None or (isinstance(node, ScalarNode) and not node.value):
            return None
        return str(node.value) if isinstance(node, ScalarNode) else tuple(_names(node))

    def inner(self, key: str, name: str) -> str | None:
        """The text below a name in a mapping: `theme.name`."""
        node = self._node(key)
        pairs = node.value if isinstance(node, MappingNode) else ()
        return next((str(value.value) for found, value in pairs if found.value == name), None)

    def add_field(self, lines: Sequence[str]) -> None:
        """A new field at the end of the file, after an empty line."""
        kept = self.text.rstrip("\r\n \t")
        parts = ([kept, ""] if kept else []) + [*lines, ""]
        self.text = self._newline.join(parts)
        self._root = self._composed()

    def add_items(self, key: str, items: Sequence[str]) -> None:
        """More items at the end of a list, or names at the end of a mapping in its place.

        An item may be `name` or, in lists, `title: path`.
        """
        node = self._node(key)
        if isinstance(node, ScalarNode) or node is None:
            raise ConfigTextError(f"'{key}' is not a list")
        if node.flow_style:
            self._add_in_line(node, items)
        else:
            self._add_below(node, items)
        self._root = self._composed()

    def _add_in_line(self, node: Any, items: Sequence[str]) -> None:
        end = int(node.end_mark.index) - 1
        if isinstance(node, MappingNode):
            items = [f"{item}: {{}}" for item in items]
        else:
            items = [f"{{{item}}}" if ": " in item else item for item in items]
        kept = self.text[:end].rstrip()
        before = " " if kept.endswith(",") else ", " if node.value else ""
        at = len(kept)
        self.text = self.text[:at] + before + ", ".join(items) + self.text[at:]

    def _add_below(self, node: Any, items: Sequence[str]) -> None:
        first = node.value[0][0] if isinstance(node, MappingNode) else node.value[0]
        start = self.text.rfind("\n", 0, int(first.start_mark.index)) + 1
        line = self.text[start:]
        indent = line[: len(line) - len(line.lstrip(" "))]
        made = [
            f"{indent}{item}: {{}}" if isinstance(node, MappingNode) else f"{indent}- {item}"
            for item in items
        ]
        # A block of text ends at the beginning of the next line that is not empty.
        end = len(self.text[: _end(node)].rstrip())
        at = self.text.find("\n", end)
        if at < 0:
            self.text += self._newline
            at = len(self.text) - 1
        added = "".join(f"{one}{self._newline}" for one in made)
        self.text = self.text[: at + 1] + added + self.text[at + 1 :]

    def _node(self, key: str) -> Any:
        return next((value for name, value in self._root.value if name.value == key), None)

    def _composed(self) -> Any:
        try:
            root = YAML(typ="rt").compose(self.text)
        except YAMLError as error:
            raise ConfigTextError("it is not YAML") from error
        if root is None:
            return MappingNode("tag:yaml.org,2002:map", [])
        if not isinstance(root, MappingNode) or root.flow_style:
            raise ConfigTextError("it has no fields, one a line")
        return root


def _names(node: Any) -> list[str]:
    """The names in a list of names and mappings, or in a mapping."""
    if isinstance(node, MappingNode):
        return [str(name.value) for name, _ in node.value]
    items = node.value if isinstance(node, SequenceNode) else ()
    inner = (
        one.value[0][0] if isinstance(one, MappingNode) and one.value else one for one in items
    )
    return [str(one.value) for one in inner]


def _end(node: Any) -> int:
    """Where the last value inside a node ends; a block's own end is after its comments."""
    while not isinstance(node, ScalarNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.index)
