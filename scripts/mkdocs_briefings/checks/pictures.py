"""Pictures inside a briefing's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..markdown import without_code
from ..model import Position
from ..problems import Problem
from .registry import Content, Entry, check

_PICTURE = re.compile(
    r"!\[\s*\](?:\(([^()\s]*)|\[[^\[\]\n]*\])|<img\b(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", re.IGNORECASE
)
_WORDS = re.compile(r"""\salt\s*=\s*(?:"\s*[^"\s]|'\s*[^'\s]|[^\s"'>])""", re.IGNORECASE)
"""What says in HTML what a picture shows."""


@check("BR312")
def pictures(content: Content) -> Iterator[Problem]:
    """Pictures in the body without text for those who cannot see them."""
    for entry in content.entries:
        body = entry.briefing.body
        if "![" not in body and "<img" not in body.lower():
            continue
        for match in _PICTURE.finditer(without_code(body)):
            if _WORDS.search(match[0]):
                continue
            message = (
                f"the picture '{match[1] or match[0]}' has no text for readers who cannot see it"
            )
            hint = "Say what it shows: '![Two people at a table](…)'."
            yield Problem(_at(entry, body.count("\n", 0, match.start())), "BR312", message, hint)


def _at(entry: Entry, line: int) -> Position:
    return Position(entry.document.path, entry.document.body_line + line)
