"""All checks, run over all content."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from . import currency, duplicates, mentioned, roles, wording
from .registry import CHECKS, Content

MODULES = (mentioned, duplicates, roles, currency, wording)
"""Importing a module enters its checks."""


def problems(content: Content) -> Iterator[Problem]:
    """What any check finds."""
    for check in CHECKS.values():
        yield from check(content)
