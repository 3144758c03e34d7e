"""The words of a post while they are rewritten, and what is to be told of it."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..markdown import without_code
from .post import Note

_BOX = re.compile(r"^[ ]*(?:!!!|\?\?\?\+?|===)[ \t]", re.MULTILINE)
_FENCE = re.compile(
    r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=fence)[`~]*[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_SPAN = re.compile(r"(?<!`)(?P<ticks>`++)(?:(?!\n\n).)*?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_NOT_BREAK = re.compile(r"[^\n]")
LONGEST_SHOWN = 100
_WITHIN = frozenset("([/:=\"'#&?")
"""What stands beside a piece that is part of an address, of HTML or of a word."""


class Piece:
    """A match in a body, with its groups as they are written, code and all."""

    def __init__(self, match: re.Match[str], text: str) -> None:
        self._match, self._text = match, text

    def __getitem__(self, group: int | str) -> str:
        start, end = self._match.span(group)
        return "" if start < 0 else self._text[start:end]

    @property
    def start(self) -> int:
        """Where in the body it starts."""
        return self._match.start()

    @property
    def end(self) -> int:
        """Where in the body it ends."""
        return self._match.end()


class Body:
    """A text that is rewritten piece by piece, and the notes on what was met."""

    def __init__(self, path: str, text: str, original: str = "") -> None:
        self.path = path
        self.text = text
        self.notes: list[Note] = []
        self._original = original or text

    def replace(
        self,
        pattern: re.Pattern[str],
        with_: Callable[[Piece], str | None],
        *,
        in_code: bool = False,
    ) -> None:
        """Give each match another text, unless that is None; code is left alone if not asked."""
        where = self.text if in_code else prose(self.text)
        parts, end = [], 0
        for match in pattern.finditer(where):
            new = with_(Piece(match, self.text))
            if new is not None:
                parts += [self.text[end : match.start()], new]
                end = match.end()
        self.text = "".join((*parts, self.text[end:]))

    def pieces(self, pattern: re.Pattern[str]) -> list[Piece]:
        """Every match outside code."""
        return [Piece(match, self.text) for match in pattern.finditer(prose(self.text))]

    def note(self, what: str, text: str) -> None:
        """Tell of a piece of the file: in the report, with its line."""
        first = text.strip().split("\n", 1)[0]
        at = self._original.find(first) if first else -1
        line = self._original.count("\n", 0, at) + 1 if at >= 0 else 0
        shown = " ".join(text.split())
        shown = shown if len(shown) <= LONGEST_SHOWN else f"{shown[: LONGEST_SHOWN - 1]}…"
        self.notes.append(Note(what, self.path, shown, line))

    def keep(self, what: str) -> Callable[[Piece], str | None]:
        """A function for `replace` that keeps each match visible and tells of it."""
        return lambda piece: self.shown(what, piece)

    def shown(self, what: str, piece: Piece) -> str | None:
        """A match as code where it stands by itself, so that no extension takes it for its own."""
        self.note(what, piece[0])
        before, after = (
            self.text[piece.start - 1 : piece.start],
            self.text[piece.end : piece.end + 1],
        )
        stands = before not in _WITHIN and after not in _WITHIN and "\n" not in piece[0]
        return as_code(piece[0]) if stands or (not before and not after) else None


def as_code(text: str) -> str:
    """A text in one line as a span of code."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}"


def prose(text: str) -> str:
    """The text, same length and same lines, with code made spaces.

    What boxes hold is indented as code is, and is none.
    """
    # The finder of code for our own bodies is right wherever there are no boxes, and quicker.
    if not _BOX.search(text):
        return without_code(text)
    return _SPAN.sub(_blank, _FENCE.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    return _NOT_BREAK.sub(" ", match[0])
