"""Which briefings are held back: what readers do not see yet, and what only a preview shows."""

from __future__ import annotations

from ..clock import Today
from .briefing import Briefing


def is_held_back(briefing: Briefing, today: Today) -> bool:
    """Whether it is a draft or dated ahead: only a preview shows it."""
    return briefing.draft or is_ahead(briefing, today)


def is_ahead(briefing: Briefing, today: Today) -> bool:
    """Whether it is yet to happen, or yet to be published."""
    # Both days count: what is published before it happens would tell as a fact what is a plan.
    return today.is_before(briefing.time or briefing.date) or (
        briefing.published is not None and today.is_before(briefing.published)
    )
