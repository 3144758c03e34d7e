"""Problems where an editor marks them: the words that a problem quotes, else its whole line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..problems import Problem
from .spans import TextPlace, TextRange, text_lines

_QUOTED = re.compile(r"'([^'\n]+)'")

TextOf = Callable[[str], str]
"""The text of a file of the project, by its path in messages; empty if nobody can read it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A problem, and what of the text it is about."""

    problem: Problem
    span: TextRange


def findings(problems: Iterable[Problem], text_of: TextOf) -> Mapping[str, tuple[Marked, ...]]:
    """The problems of each file, in their order."""
    by_path: dict[str, list[Problem]] = {}
    for problem in problems:
        by_path.setdefault(problem.position.path, []).append(problem)
    return {path: _in_file(found, text_lines(text_of(path))) for path, found in by_path.items()}


def _in_file(problems: Iterable[Problem], lines: list[str]) -> tuple[Marked, ...]:
    return tuple(Marked(one, _span(one, lines)) for one in problems)


def _span(problem: Problem, lines: list[str]) -> TextRange:
    number = problem.position.line - 1
    # A file that has become shorter since it was judged; the next judgement comes soon.
    if number >= len(lines):
        return TextRange(TextPlace(len(lines) - 1, 0), TextPlace(len(lines) - 1, 0))
    line = lines[number].rstrip()
    for quoted in _QUOTED.findall(problem.message):
        # Of a word that stands there twice nobody knows which is meant.
        if line.count(quoted) == 1:
            start = line.index(quoted)
            return TextRange.on(number, start, start + len(quoted))
    return TextRange.on(number, len(line) - len(line.lstrip()), len(line))
