"""What every test may ask for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites import MKDOCS_YML, SiteFolder


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], SiteFolder]:
    """Make a site from one string; `mkdocs.yml`, `docs/index.md` and `briefings/` are there."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")

    def make(text: str) -> SiteFolder:
        folder = SiteFolder(tmp_path)
        folder.write(f"-- mkdocs.yml --\n{MKDOCS_YML}-- docs/index.md --\n# Test site\n{text}")
        return folder

    return make
