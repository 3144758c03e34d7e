"""The home page: the author's words from `docs/index.md`, then what is new."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import islice
from typing import Any

from ..library import NEWS_DAYS, Change, ChangeKind, ChangeLog, State, stale_from
from ..model import Kind, Subject, Topic
from ..rendering import Fragments
from ..urls import HOME
from .page import SitePage

LATEST = 6
PEOPLE = 8
TOPICS = 12
UPCOMING = 6
CHANGED = 8


def home_page(fragments: Fragments, stale_after: int) -> SitePage:
    """The home page, for sites whose `docs/index.md` places no listings of its own."""
    return SitePage(
        url=HOME,
        title=fragments.templates.site_name,
        template="home",
        view=partial(_view, fragments, stale_after),
    )


def _view(fragments: Fragments, stale_after: int) -> Mapping[str, Any]:
    library = fragments.library
    topics = _most_written_on(fragments)
    # One more, which is the lead.
    newest = library.briefings[: LATEST + 1]
    return {
        "lead": newest[0] if newest else None,
        "lead_stale_from": stale_from(newest[0].date, stale_after) if newest else None,
        "stale_after": stale_after,
        "latest": newest[1:],
        "topics": topics[:TOPICS],
        "more_topics": len(topics) > TOPICS,
        "days": NEWS_DAYS,
        "active": library.active(Kind.PERSON)[:PEOPLE],
        "upcoming": library.expectations.coming[:UPCOMING],
        "expected": bool(library.expectations.all),
        "overdue": len(library.expectations.in_state(State.OVERDUE)),
        "changed": _besides_briefings(fragments.changes),
        "total": len(library.briefings),
    }


def _besides_briefings(log: ChangeLog) -> list[Change]:
    """The last changes that are not new briefings, which the page has already."""
    others = (change for change in log.all if change.kind is not ChangeKind.PUBLISHED)
    return list(islice(others, CHANGED))


def _most_written_on(fragments: Fragments) -> list[Subject]:
    """The topics with the most briefings first; those with a status before the others."""
    library = fragments.library

    def order(topic: Subject) -> tuple[bool, int]:
        told = isinstance(topic, Topic) and topic.status is not None
        return (not told, -library.count(Kind.TOPIC, topic.id))

    return sorted(library.subjects(Kind.TOPIC), key=order)
