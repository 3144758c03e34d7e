"""Declarations of SGML, `<![…`, which make some parsers of HTML give up."""

from __future__ import annotations

from html.parser import HTMLParser

from .code import without_fences

SIGN = "<!["


def failing_declaration(text: str) -> int | None:
    """The offset of the first one at which Python's parser of HTML gives up, as it does in MkDocs.

    Newer Pythons read them all.
    """
    if SIGN not in text:
        return None
    parser = HTMLParser()
    bare = without_fences(text)
    try:
        parser.feed(bare)
    except AssertionError:
        line, column = parser.getpos()
        return sum(len(one) + 1 for one in bare.split("\n")[: line - 1]) + column
    return None
