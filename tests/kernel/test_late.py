"""Doors that import some of what they let out when somebody asks for it."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from mkdocs_briefings import content
from tests.house.test_architecture import DOORS


@pytest.mark.parametrize("folder", DOORS)
def test_doors_have_all_that_they_let_out(folder: str) -> None:
    door = import_module(f"mkdocs_briefings.{folder}")
    assert {name for name in DOORS[folder] if not hasattr(door, name)} == set()


def test_a_door_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nobody'"):
        _ = content.Nobody  # type: ignore[attr-defined]


def test_whoever_edits_nothing_waits_for_nothing_that_edits() -> None:
    code = (
        "import sys; from mkdocs_briefings import content; print('ruamel' in sys.modules);"
        "from mkdocs_briefings.content import FrontMatterText; print('ruamel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
