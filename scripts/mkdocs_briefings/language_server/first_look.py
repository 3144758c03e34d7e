"""What is said of an open file while the whole site is still being judged, or judged again."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .findings import Marked
from .spans import TextPlace, TextRange, text_lines

TAKES_LONG = 500
"""With so many briefings a judgement takes longer than an author looks at a line."""


def still_there(earlier: Iterable[Marked], before: str, text: str) -> Iterator[Marked]:
    """The problems of lines that have not changed since, where these lines stand now."""
    old, new = text_lines(before), text_lines(text)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    blocks = matcher.get_matching_blocks()
    moved = {a + n: b + n for a, b, size in blocks for n in range(size)}
    for one in earlier:
        if (line := moved.get(one.span.start.line)) is not None:
            yield replace(one, span=_on_line(one.span, line))


def _on_line(span: TextRange, line: int) -> TextRange:
    down = line - span.start.line
    return TextRange(
        TextPlace(line, span.start.column), TextPlace(span.end.line + down, span.end.column)
    )
