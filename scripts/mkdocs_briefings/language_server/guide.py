"""Where the guide explains what editors show."""

from __future__ import annotations

from ..problem_codes import CODES
from ..slugs import slugify

_CHECKS = "https://mkdocs-briefings.github.io/mkdocs-briefings/guide/checks/"


def explained_at(code: str) -> str:
    """The address of the section of the guide that explains a code."""
    return f"{_CHECKS}#{slugify(f'{code} {CODES[code][1]}')}"
