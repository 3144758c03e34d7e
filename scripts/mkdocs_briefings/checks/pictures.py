"""Pictures inside a briefing's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..content import AnyDocument, BriefingFields
from ..markdown import without_code
from ..model import Position
from ..problems import Problem
from .registry import own_check

_PICTURE = re.compile(
    r"!\[\s*\](?:\(([^()\s]*)|\[[^\[\]\n]*\])|<img\b(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", re.IGNORECASE
)
_WORDS = re.compile(r"""\salt\s*=\s*(?:"\s*[^"\s]|'\s*[^'\s]|[^\s"'>])""", re.IGNORECASE)
"""What says in HTML what a picture shows."""


@own_check("BR312")
def pictures(document: AnyDocument) -> Iterator[Problem]:
    """Pictures in the body of a briefing without text for those who cannot see them."""
    body = document.body
    is_briefing = isinstance(document.fields, BriefingFields)
    if not is_briefing or ("![" not in body and "<img" not in body.lower()):
        return
    for match in _PICTURE.finditer(without_code(body)):
        if _WORDS.search(match[0]):
            continue
        message = f"the picture '{match[1] or match[0]}' has no text for readers who cannot see it"
        hint = "Say what it shows: '![Two people at a table](…)'."
        line = document.body_line + body.count("\n", 0, match.start())
        yield Problem(Position(document.path, line), "BR312", message, hint)
