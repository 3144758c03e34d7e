"""Problems in the content as values: where, what, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .model import Position
from .problem_codes import CODES
from .problem_codes import Severity as Severity
from .visible import visible


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault, printed as `path:line: CODE message hint`."""

    position: Position
    code: str
    message: str
    """What is wrong, a sentence without its full stop."""
    hint: str = ""
    """What to do: a sentence of its own."""

    @property
    def severity(self) -> Severity:
        """As the table of codes says."""
        return CODES[self.code][0]

    def __str__(self) -> str:
        words = f"{self.position}: {self.code} {self.message}."
        # A message quotes what others wrote; it must stay one line, whatever that does elsewhere.
        return visible(f"{words} {self.hint}" if self.hint else words)


class BriefingsError(Exception):
    """The content cannot be published; `problems` says why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class RefusedError(Exception):
    """A command cannot do what was asked and has written nothing; the text says what to do."""


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted by file, line and code, each problem once."""
    return tuple(sorted(set(problems)))


def of_severity(problems: Iterable[Problem], severity: Severity) -> tuple[Problem, ...]:
    """Only the problems of one severity, in their order."""
    return tuple(problem for problem in problems if problem.severity is severity)
