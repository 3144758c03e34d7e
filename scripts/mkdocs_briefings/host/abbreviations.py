"""Abbreviations in running text: the first use of each says what it stands for.

An extension of Python-Markdown. Code, links and headings are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

HEADINGS = {f"h{level}" for level in range(1, 7)}
LEFT_ALONE = {"a", "abbr", "code", "kbd", "math", "pre", "samp", "script", "style", *HEADINGS}


class Abbreviations(Extension):
    """Marks first uses; set `expansions` before converting a page."""

    def __init__(self) -> None:
        super().__init__()
        self.expansions: Mapping[str, str] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Run after Markdown's own processors of inline text, whose last has priority 0."""
        md.treeprocessors.register(_Marker(self), "briefings_abbreviations", -10)


class _Marker(Treeprocessor):
    def __init__(self, abbreviations: Abbreviations) -> None:
        super().__init__()
        self.abbreviations = abbreviations
        self.left: dict[str, str] = {}

    def run(self, root: Element) -> None:
        """Mark the page's abbreviations, each once."""
        self.left = dict(self.abbreviations.expansions)
        if self.left:
            # The same words in the same order on every page, so that `re` compiles them only once.
            longest_first = sorted(self.left, key=lambda term: (-len(term), term))
            words = "|".join(map(re.escape, longest_first))
            self.pattern = re.compile(rf"(?<![\w@])(?:{words})(?!\w)")
            self._mark(root)

    def _mark(self, element: Element) -> None:
        if element.tag in LEFT_ALONE:
            return
        children = list(element)
        element.text = self._split(element, 0, element.text)
        for child in children:
            self._mark(child)
            child.tail = self._split(element, list(element).index(child) + 1, child.tail)

    def _split(self, parent: Element, index: int, text: str | None) -> str | None:
        """Put a text's abbreviations into its parent from `index` on; return the text before."""
        start, last = 0, None
        before = text
        for match in self.pattern.finditer(text or "") if self.left else ():
            if match[0] not in self.left:
                continue
            gap = (text or "")[start : match.start()]
            if last is None:
                before = gap
            else:
                last.tail = gap
            last = self._abbreviation(match[0])
            parent.insert(index, last)
            index, start = index + 1, match.end()
        if last is not None:
            last.tail = (text or "")[start:]
        return before

    def _abbreviation(self, term: str) -> Element:
        element = Element("abbr", title=self.left.pop(term))
        element.text = AtomicString(term)
        return element
