"""The text of a file, or the problem that it is not text."""

from __future__ import annotations

from ..model import Position
from ..problems import Problem


def decoded_text(data: bytes, shown: str) -> str | Problem:
    """The text with line feeds at the ends of its lines, without a byte order mark; else BR101."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        position = Position(shown, line)
        return Problem(position, "BR101", "the file is not UTF-8", "Save it as UTF-8.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
