"""What in a page's words would stop MkDocs in the middle of a build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..content import AnyDocument, ContentFile, Reading, decoded_text, size_problem, text_problems
from ..markdown import failing_declaration, link_targets
from ..model import Position
from ..problems import Problem
from ..settings import Limits

# `urlsplit` raises for brackets that are not an IPv6 host, and for letters that become a delimiter
# in NFKC: `℀` is `a/c`. A set of what is neither is quick to compile, one of all letters is not.
_ODD_HOST = re.compile(r"//[^\s/?#<>\"']*[^\x00-Z\\^-\x7f]")
"""Only such addresses can be unreadable."""


_TOLD_BY_READER = frozenset(("BR121", "BR362", "BR363", "BR364"))


def unfit(document: AnyDocument) -> Iterator[Problem]:
    """BR111 and BR511 in the words of a document."""
    return _unfit(_Words(document.path, document.body, document.body_line))


def page_problems(reading: Reading, limits: Limits) -> Iterator[Problem]:
    """BR101, BR111, BR121, BR362 to BR364 and BR511 in all pages that are not documents."""
    pages = frozenset(reading.files.docs)
    for found in reading.other_pages:
        for problem in _unfit_page(found, limits):
            if found in pages or problem.code not in _TOLD_BY_READER:
                yield problem


def _unfit_page(found: ContentFile, limits: Limits) -> Iterator[Problem]:
    try:
        much = size_problem(found.shown, found.size(), limits)
        text = much or decoded_text(found.data(), found.shown)
    except OSError:  # the reader's to report, or deleted since
        return
    if isinstance(text, Problem):
        yield text
    # What follows would take long for a text beyond the limits.
    elif excess := tuple(text_problems(text, found.shown, 1, limits)):
        yield from excess
    else:
        yield from _unfit(_Words(found.shown, text))


@dataclass(frozen=True, slots=True)
class _Words:
    path: str
    text: str
    line: int = 1
    """The line of the file with which they begin."""

    def at(self, offset: int) -> Position:
        return Position(self.path, self.line + self.text.count("\n", 0, offset))


def _unfit(words: _Words) -> Iterator[Problem]:
    offset = failing_declaration(words.text)
    if offset is not None:
        message = "'<![' begins what no parser of HTML can read"
        hint = "Write '&lt;![', or put it into a fenced block of code."
        yield Problem(words.at(offset), "BR511", message, hint)
    for address, start in link_targets(words.text) if _ODD_HOST.search(words.text) else ():
        try:
            urlsplit(address)
        except ValueError:
            message = f"a link leads to '{address}', which is not a web address"
            hint = "Write the whole address: 'https://example.org/page'."
            yield Problem(words.at(start), "BR111", message, hint)
