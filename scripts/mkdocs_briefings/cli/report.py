"""Problems for people, for programs and for a code host's pull requests."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from ..problems import Problem, Severity
from ..visible import visible


def text(problems: Sequence[Problem]) -> str:
    """A line for each problem, then the count."""
    return "\n".join([*map(str, problems), summary(problems)])


def summary(problems: Sequence[Problem]) -> str:
    """`2 errors, 1 warning.`, or that there are no problems."""
    counts = Counter(problem.severity for problem in problems)
    parts = [_counted(severity, counts[severity]) for severity in Severity if counts[severity]]
    return f"{', '.join(parts)}." if parts else "No problems."


def as_json(problems: Sequence[Problem]) -> str:
    """A JSON array with an object for each problem."""
    entries = [
        {
            "path": problem.position.path,
            "line": problem.position.line,
            "code": problem.code,
            "severity": problem.severity.value,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2)


def github(problems: Sequence[Problem]) -> str:
    """A workflow command for each problem, which GitHub shows at its line."""
    return "\n".join(map(_annotation, problems))


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
}

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _annotation(problem: Problem) -> str:
    place = f"file={_property(problem.position.path)},line={problem.position.line}"
    words = _escaped(visible(f"{problem.message}. {problem.hint}".strip()))
    return f"::{_LEVELS[problem.severity]} {place},title={problem.code}::{words}"


def _escaped(words: str) -> str:
    # The per cent sign first, since the other escapes bring new ones.
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    # In a property these two separate; in the message they do not.
    return _escaped(words).replace(":", "%3A").replace(",", "%2C")


def _counted(severity: Severity, count: int) -> str:
    return f"{count} {severity.value}{'' if count == 1 or severity is Severity.INFO else 's'}"
