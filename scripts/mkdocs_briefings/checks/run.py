"""All checks, run over all content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from ..content import WORTH_A_COPY
from ..parallel import split
from ..problems import Problem, Severity
from . import duplicates, mentions, roles, topic_status, wording
from .registry import CHECKS, Check, Content

MODULES = (mentions, duplicates, roles, topic_status, wording)
"""Importing a module registers its checks."""


HALF = 0.5


def problems(content: Content, *, forks: bool = False) -> Iterator[Problem]:
    """What any check finds; drafts get no hints, which are for finished texts.

    With `forks`, a second process takes half of the checks.
    """

    def found_by(part: Sequence[Check]) -> list[Problem]:
        return [problem for check in part for problem in check(content)]

    share = HALF if forks and len(content.entries) >= WORTH_A_COPY else 0
    drafts = {one.document.path for one in content.entries if one.briefing.draft}
    # The copy gets the second half, which holds the slowest check, that of mentions.
    for problem in chain.from_iterable(split(found_by, tuple(reversed(CHECKS.values())), share)):
        if problem.severity is not Severity.INFO or problem.position.path not in drafts:
            yield problem
