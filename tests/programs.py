"""The programs of the editing page, fetched by npm once and kept; without npm, a reason to skip."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from mkdocs_briefings.content import write_all
from mkdocs_briefings.editing import fetched
from mkdocs_briefings.problems import RefusedError

ROOT = Path(__file__).resolve().parents[1]


@cache
def programs_or_reason() -> tuple[Path, str]:
    """The cache that has them, and why it has not."""
    folder = ROOT / ".cache" / "briefings"
    try:
        write_all(fetched(ROOT, folder))
    except RefusedError as error:
        return folder, str(error)
    return folder, ""


def programs_or_skip() -> Path:
    """The cache that has them; the test is skipped, with the reason, where they cannot be had."""
    folder, reason = programs_or_reason()
    if reason:
        pytest.skip(reason)
    return folder
