"""Citations in Markdown: `[@key]`, several in one bracket, `[@one; @two]`, or `[see @key, p. 12]`.

The forms are Pandoc's, where they are called prefix, key and locator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .code import without_code

_KEY = r"@[^\s;,@\[\]()]+"
# A backslash before the bracket makes it plain text, as everywhere in Markdown, and
# `[@name](https://…)` is a link. The bracket comes first: texts are looked through for one letter.
_BRACKET = re.compile(r"\[(?<!\\\[)([^\[\]@]*@[^\[\]]*)\](?!\()")
_KEYS = re.compile(rf"\s*({_KEY}(?:[\s;,]+{_KEY})*)[\s;,]*")
"""The usual bracket: nothing but keys."""
_SEPARATOR = re.compile(r"[\s;,]*@")
_ITEM = re.compile(
    rf"\s*(?P<before>[^@\n]{{0,60}}(?<=\s))?(?P<key>{_KEY})(?:[\s,]+(?P<locator>[^@]*?))?\s*"
)


@dataclass(frozen=True, slots=True)
class CitedKey:
    """One source in a bracket, with the words around its key."""

    key: str
    before: str = ""
    """Such as `see`."""
    locator: str = ""
    """Where in the source: `p. 12`."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One bracket: the sources it names, and where it is in the text."""

    cited: tuple[CitedKey, ...]
    line: int
    """Counted from 1."""
    start: int
    end: int
    """Offsets of characters: `text[start:end]` is the bracket."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return tuple(one.key for one in self.cited)

    @property
    def is_certain(self) -> bool:
        """Whether it can be nothing else: `[write to @desk]` is one only if `desk` is a source."""
        return not self.cited[0].before


def cited_ids(text: str) -> set[str]:
    """The sources that a text cites; quicker than `find_citations`, which also says where."""
    if "@" not in text:
        return set()
    return {one.key for inner in _BRACKET.findall(without_code(text)) for one in _cited(inner)}


def find_citations(text: str) -> Iterator[Citation]:
    """Every citation outside code, in order."""
    if "@" not in text:
        return
    # Lines are counted on from one citation to the next, so that a long text is read only once.
    line, counted = 1, 0
    for match in _BRACKET.finditer(without_code(text)):
        start, end = match.span()
        if cited := _cited(match[1]):
            line, counted = line + text.count("\n", counted, start), start
            yield Citation(cited, line, start, end)


# Within a site the same few brackets come again and again.
@lru_cache(maxsize=10_000)
def _cited(inner: str) -> tuple[CitedKey, ...]:
    """What stands in a bracket, or nothing if it is not a citation."""
    if match := _KEYS.fullmatch(inner):
        return tuple(map(CitedKey, _SEPARATOR.split(match[1])[1:]))
    items = [_ITEM.fullmatch(part) for part in inner.split(";") if part.strip()]
    if "\n\n" in inner or not all(items):
        return ()
    return tuple(_item(item) for item in items if item)


def _item(item: re.Match[str]) -> CitedKey:
    return CitedKey(item["key"][1:], (item["before"] or "").strip(), item["locator"] or "")
