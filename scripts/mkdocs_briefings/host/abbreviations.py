"""Abbreviations in running text: the first use of each says what it stands for.

An extension of Python-Markdown. Code, links and headings are left alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..automaton import automaton
from ..names import ends_word

HEADINGS = {f"h{level}" for level in range(1, 7)}
LEFT_ALONE = {"a", "abbr", "code", "kbd", "math", "pre", "samp", "script", "style", *HEADINGS}


class Abbreviations(Extension):
    """Marks first uses; set `expansions` before converting a page."""

    def __init__(self) -> None:
        super().__init__()
        self.expansions: Mapping[str, str] = {}
        self.prepare(())

    def prepare(self, terms: Collection[str]) -> None:
        """Take in the terms of the whole site; those of a page's `expansions` are among them."""
        # An automaton, unlike a regular expression of a thousand alternatives, reads a text in one
        # time however many the terms are; made once, because the terms are the same on every page.
        self._places = automaton(list(terms))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Run after Markdown's own processors of inline text, whose last has priority 0."""
        md.treeprocessors.register(_Marker(self), "briefings_abbreviations", -10)

    def terms_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Where terms stand as whole words, in order; of overlapping ones the first and longest."""
        after = 0
        for start, minus_end in sorted((start, -end) for _, start, end in self._places(text)):
            if start >= after and _is_whole_word(text, start, -minus_end):
                after = -minus_end
                yield start, after


def _is_whole_word(text: str, start: int, end: int) -> bool:
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before in ("_", "@") or behind == "_":
        return False
    # No plural: what is marked has to be the term itself. A Korean particle is not part of it.
    return ends_word(text, end, plural=False)


class _Marker(Treeprocessor):
    def __init__(self, abbreviations: Abbreviations) -> None:
        super().__init__()
        self.abbreviations = abbreviations
        self.left: dict[str, str] = {}

    def run(self, root: Element) -> None:
        """Mark the page's abbreviations, each once."""
        self.left = dict(self.abbreviations.expansions)
        if self.left:
            self._mark(root)

    def _mark(self, element: Element) -> None:
        if element.tag in LEFT_ALONE:
            return
        children = list(element)
        element.text = self._split(element, 0, element.text)
        for child in children:
            self._mark(child)
            # Its place is asked for again: what was put in before has moved it.
            child.tail = self._split(element, list(element).index(child) + 1, child.tail)

    def _split(self, parent: Element, index: int, text: str | None) -> str | None:
        """Put a text's abbreviations into its parent from `index` on; return the text before."""
        if not text or text.isspace():
            return text
        place, last, before = 0, None, text
        for start, end in self.abbreviations.terms_in(text):
            if (term := text[start:end]) not in self.left:
                continue
            if last is None:
                before = text[:start]
            else:
                last.tail = text[place:start]
            last = self._abbreviation(term)
            parent.insert(index, last)
            index, place = index + 1, end
        if last is not None:
            last.tail = text[place:]
        return before

    def _abbreviation(self, term: str) -> Element:
        element = Element("abbr", title=self.left.pop(term))
        # Atomic: Markdown must not read the term again, which may have a `_` or `*` in it.
        element.text = AtomicString(term)
        return element
