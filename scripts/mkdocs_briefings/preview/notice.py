"""What a build says to its author, as a browser shows it."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from ..model import Position
from ..problems import Problem, Severity
from ..visible import visible


@dataclass(frozen=True, slots=True)
class Notice:
    """One line of a build's log that asks for something."""

    severity: Severity
    message: str
    position: Position | None = None
    """None for what MkDocs or another plugin says, which names no place."""
    code: str = ""
    hint: str = ""


def notice_of(record: logging.LogRecord) -> Notice:
    """What was logged as a warning or worse; a problem keeps its place and its remedy."""
    severity = Severity.ERROR if record.levelno >= logging.ERROR else Severity.WARNING
    said = record.msg
    if not isinstance(said, Problem):
        return Notice(severity, visible(record.getMessage(), kept="\n"))
    message, hint = visible(said.message), visible(said.hint)
    return Notice(severity, message, said.position, said.code, hint)
