"""What the tests of commands that remember something share."""

from __future__ import annotations

import pytest


@pytest.fixture
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A folder of the user's own for what commands remember, and a day."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.setenv("BRIEFINGS_TODAY", "2026-06-01")
