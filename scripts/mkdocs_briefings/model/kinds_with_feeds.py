"""Which kinds of subject have feeds."""

from __future__ import annotations

from .subject import Kind

FOLLOWED = (Kind.TOPIC, Kind.PERSON)
"""Kinds that readers can follow: each subject of them has feeds, and pages of what changed."""
