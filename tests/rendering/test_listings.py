"""Lists in hand-written pages."""

from __future__ import annotations

from mkdocs_briefings.rendering.listings import VIEWS
from mkdocs_briefings.resolving.listing import WHATS


def test_everything_that_can_be_asked_for_can_be_shown() -> None:
    assert set(VIEWS) == set(WHATS)
