"""Where the links of a body of Markdown lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .code import without_code

# Each of the three begins with one letter, so that most of a text is only looked through for them.
_TARGET = re.compile(
    r"""
    \]\(\s*<?(?P<inline>(?:[^\s<>\]]|\](?!\())*?)>?               # [words](address "title")
        (?:\s+["'(](?:[^\n\]]|\](?!\())*)?\)(?!\))                # … not past the next link
    | <(?P<bare>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>                 # <address>
    | \[(?:(?<=^\[)|(?<=^[ ]\[)|(?<=^[ ]{2}\[)|(?<=^[ ]{3}\[))
        [^\]\n]+\]:[ \t]*<?(?P<defined>[^\s<>]+)                   # [name]: address
    """,
    re.MULTILINE | re.VERBOSE,
)


def link_targets(text: str) -> Iterator[tuple[str, int]]:
    """Each address outside code that a link or a picture leads to, and the offset of the link."""
    for match in _TARGET.finditer(without_code(text)):
        yield next(filter(None, match.groups()), ""), match.start()
