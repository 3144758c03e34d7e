"""The home page: the author's words from `docs/index.md`, then what is new."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from ..fragments import Fragments
from ..model import Kind
from ..urls import HOME
from .page import SitePage

LATEST = 6
PEOPLE = 12
UPCOMING = 6
NEWS_DAYS = 90


def home_page(fragments: Fragments, today: date) -> SitePage:
    """The home page, for sites whose `docs/index.md` places no listings of its own."""
    return SitePage(
        url=HOME,
        title=fragments.templates.site_name,
        template="home",
        view=partial(_view, fragments, today),
    )


def _view(fragments: Fragments, today: date) -> Mapping[str, Any]:
    library = fragments.library
    topics = library.subjects(Kind.TOPIC)
    newest = library.briefings[: LATEST + 1]
    return {
        "lead": newest[0] if newest else None,
        "latest": newest[1:],
        "topics": sorted(topics, key=lambda topic: -library.count(Kind.TOPIC, topic.id)),
        "active": library.active(Kind.PERSON, NEWS_DAYS)[:PEOPLE],
        "upcoming": library.upcoming(today)[:UPCOMING],
        "total": len(library.briefings),
    }
