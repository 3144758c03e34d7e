"""What in a page's words would stop MkDocs in the middle of a build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..content import Reading, decoded_text
from ..markdown import failing_declaration, link_targets
from ..model import Position
from ..problems import Problem

# `urlsplit` raises for brackets that are not an IPv6 host, and for letters that become a delimiter
# in NFKC: `℀` is `a/c`.
_ODD_HOST = re.compile(r"//[^\s/?#<>\"']*[\[\]\u0080-\U0010ffff]")
"""Only such addresses can be unreadable."""


def page_problems(reading: Reading) -> Iterator[Problem]:
    """BR101, BR111 and BR511 in all pages, content or not."""
    for document in reading.documents:
        yield from _unfit(_Words(document.path, document.body, document.body_line))
    for found in reading.other_pages:
        try:
            text = decoded_text(found.path.read_bytes(), found.shown)
        except OSError:  # the reader's to report, or deleted since
            continue
        yield from [text] if isinstance(text, Problem) else _unfit(_Words(found.shown, text))


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
