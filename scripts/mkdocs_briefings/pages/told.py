"""What pages show of others and of the day, in few words: what they say that they look up.

More than a page shows of a briefing may be in it, but nothing that it does not name.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..library import Change, ChangeKind, Expectation, is_stale, offices_on
from ..model import Briefing, Person, Role, Source, Topic
from ..rendering import Fragments

_STEPS = (ChangeKind.ANNOUNCED, ChangeKind.OUTCOME)


def briefings_told(briefings: Iterable[Briefing], fragments: Fragments) -> list[str]:
    """All of briefings but their words."""
    return [fragments.library.mark(one.id) for one in briefings]


def sources_told(sources: Iterable[Source], fragments: Fragments) -> list[object]:
    """Whose sources of a page are: a briefing may have given their publisher a page."""
    publishers = fragments.library.publishers
    return [publishers.of(one) if publishers.has(one) else None for one in sources]


def is_status_stale(topic: Topic, fragments: Fragments) -> bool:
    """Whether where a topic stands is too old to be taken for the present."""
    return topic.status is not None and is_stale(topic.status, fragments.templates.today)


def offices_told(person: Person, fragments: Fragments) -> object:
    """The offices as the day sorts them, and the year at whose end their picture does."""
    today = fragments.templates.today
    return offices_on(person, today), today.year


def expectation_told(one: Expectation, fragments: Fragments) -> object:
    """An expectation with its history, and where all of that is."""
    what = (one.title, one.kind, one.by, one.topics, one.place)
    stands = (one.history, one.state, one.time, one.words)
    return what, stands, fragments.expectation_href(one.id)


def change_told(change: Change, fragments: Fragments) -> object:
    """A change, as a line or in full."""
    return change.id, change.date, _what(change, fragments)


def _what(change: Change, fragments: Fragments) -> object:
    if change.kind is ChangeKind.PUBLISHED:
        return fragments.library.mark(change.subject)
    if change.kind is ChangeKind.CORRECTED:
        return change.of, fragments.library.mark(change.subject)
    if change.kind in _STEPS:
        one = fragments.library.expectations.by_id[change.subject]
        return change.of, change.before, one.title, fragments.expectation_href(one.id)
    if isinstance(change.of, Role):
        # Not when it was last reported, which a briefing changes every time.
        return change.of.title, change.of.organisation
    return change.of, change.before
