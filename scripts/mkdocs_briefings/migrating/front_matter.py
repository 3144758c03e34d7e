"""The front matter of every tool: YAML, TOML, JSON, or lines of `Key: value`."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from ..content import load_yaml

_YAML = re.compile(r"\A\s*---[ \t]*\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
_TOML = re.compile(r"\A\s*\+\+\+[ \t]*\n(?P<front>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.S | re.M)
_HEADER = re.compile(r"(?P<key>[A-Za-z][\w-]*):[ \t]*(?P<value>.*)")
_MORE = re.compile(r"[ ]{4,}(?P<value>.+)")


class BrokenError(Exception):
    """Front matter that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Front:
    """The fields of a file, and the words below them."""

    fields: Mapping[str, object]
    """By their names in small letters."""
    body: str


def front_of(text: str, *, headers: bool = False) -> Front:
    """Split a file; one without front matter is all body. Raises BrokenError.

    With `headers`, lines of `Key: value` at the top are fields, as in Pelican.
    """
    if match := _YAML.match(text):
        return _front(yaml_fields(match["front"]), text[match.end() :])
    if match := _TOML.match(text):
        return _front(toml_fields(match["front"]), text[match.end() :])
    # Not every brace: a post may begin with `{{< figure … >}}` or `{% include %}`.
    if text.lstrip().startswith("{\n") or text.lstrip().startswith("{ "):
        return _json(text)
    if re.match(r"\A\s*(?:---|\+\+\+)[ \t]*\n", text):
        raise BrokenError("its front matter is never closed")
    return _headed(text) if headers else Front({}, text)


def _front(fields: Mapping[str, object], body: str) -> Front:
    return Front({str(name).lower(): value for name, value in fields.items()}, body)


def yaml_fields(text: str) -> Mapping[str, object]:
    """YAML as fields; tags are passed over. Raises BrokenError."""
    # Hyphens of another width, and tabs, are as common here as in our own front matter.
    tree = load_yaml(text, "")
    if tree.broken:
        fault = tree.problems[-1]
        raise BrokenError(f"its YAML is broken: {fault.message}")
    if tree.data is None:
        return {}
    if not isinstance(tree.data, dict):
        raise BrokenError("its front matter has no fields")
    return tree.data


def toml_fields(text: str) -> Mapping[str, object]:
    """TOML as fields. Raises BrokenError."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BrokenError(f"its TOML is broken: {error}") from error


def json_fields(text: str) -> Mapping[str, object]:
    """JSON as fields. Raises BrokenError."""
    return _json(text).fields


def _json(text: str) -> Front:
    start = len(text) - len(text.lstrip())
    try:
        fields, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        raise BrokenError(f"its JSON is broken: {error}") from error
    if not isinstance(fields, dict):
        raise BrokenError("its front matter has no fields")
    return _front(fields, text[end:].removeprefix("\n"))


def _headed(text: str) -> Front:
    """As the extension `meta` of Python-Markdown reads it: up to the first line that is none."""
    fields: dict[str, object] = {}
    lines = text.split("\n")
    key, end = "", 0
    for line in lines:
        if match := _HEADER.match(line):
            key = match["key"].lower()
            fields[key] = match["value"].strip()
        elif key and (more := _MORE.match(line)):
            fields[key] = f"{fields[key]} {more['value'].strip()}".strip()
        else:
            break
        end += 1
    # Without a title the lines are words that happen to have a colon: `Update: …`.
    return Front(fields, "\n".join(lines[end:])) if "title" in fields else Front({}, text)
