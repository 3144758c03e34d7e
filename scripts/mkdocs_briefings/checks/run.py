"""All checks, run over all content."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem, Severity
from . import currency, duplicates, mentioned, roles, wording
from .registry import CHECKS, Content

MODULES = (mentioned, duplicates, roles, currency, wording)
"""Importing a module enters its checks."""


def problems(content: Content) -> Iterator[Problem]:
    """What any check finds; drafts are spared hints, which are for finished texts."""
    drafts = {one.document.path for one in content.entries if one.briefing.draft}
    for check in CHECKS.values():
        for problem in check(content):
            if problem.severity is not Severity.INFO or problem.position.path not in drafts:
                yield problem
