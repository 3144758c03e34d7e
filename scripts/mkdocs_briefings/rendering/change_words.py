"""A change in words: the same on every page, in every feed and in the digest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .. import urls
from ..library import Change, ChangeKind, Event, Library
from ..model import Briefing, Correction, Kind, Role, Status, WeakEvidence
from .event_words import event_words
from .words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeWords:
    """What is said of a change, as plain text, and where more of it stands."""

    label: str
    """What happened, in a word or two: `Took office`."""
    title: str
    """To what or whom: a briefing, a topic, a person."""
    url: str
    """Where more of it stands, relative to the site's root."""
    text: str
    """What is new."""
    before: str = ""
    """What held until then."""
    day: str = ""
    """When it happened, if it was published on another day."""
    weak: WeakEvidence | None = None
    """What it rests on, if it is all weak."""


def change_words(change: Change, library: Library, words: Words) -> ChangeWords:
    """The words for a change."""
    return _TELLERS[change.kind](change, library, words)


def _published(change: Change, library: Library, words: Words) -> ChangeWords:
    briefing = change.of
    assert isinstance(briefing, Briefing)
    is_late = change.date.first_day != briefing.date
    return ChangeWords(
        label=words("change_published"),
        title=briefing.title,
        url=urls.briefing_url(briefing),
        text=briefing.summary,
        day=words("change_event", date=words.day(briefing.date)) if is_late else "",
        weak=briefing.weak,
    )


def _corrected(change: Change, library: Library, words: Words) -> ChangeWords:
    correction = change.of
    assert isinstance(correction, Correction)
    briefing = library.by_id[change.subject]
    return ChangeWords(
        label=words("change_corrected"),
        title=briefing.title,
        url=f"{urls.briefing_url(briefing)}#correction-list",
        text=correction.text,
    )


def _position(change: Change, library: Library, words: Words) -> ChangeWords:
    status, before = change.of, change.before
    assert isinstance(status, Status)
    return ChangeWords(
        label=words("change_position"),
        title=library.subject(Kind.TOPIC, change.subject).name,
        url=f"{urls.subject_url(Kind.TOPIC, change.subject)}#topic-status",
        text=status.text,
        before=before.text if isinstance(before, Status) else "",
        weak=status.weak,
    )


def _step(change: Change, library: Library, words: Words) -> ChangeWords:
    event, before = change.of, change.before
    assert isinstance(event, Event)
    expectation = library.expectations.by_id[change.subject]
    page = urls.expectation_url(library.expectations.places[expectation.id])
    was = before.to if event.to and isinstance(before, Event) else ""
    return ChangeWords(
        label=event_words(event, words),
        title=expectation.title,
        url=f"{page}#expectation-{expectation.id}",
        text=event.note,
        before=was if isinstance(was, str) else words.day(was),
    )


def _office(change: Change, library: Library, words: Words) -> ChangeWords:
    role = change.of
    assert isinstance(role, Role)
    return ChangeWords(
        label=words(f"change_{change.kind}"),
        title=library.subject(Kind.PERSON, change.subject).name,
        url=f"{urls.subject_url(Kind.PERSON, change.subject)}#role-list",
        text=f"{role.title}, {role.organisation}" if role.organisation else role.title,
    )


_TELLERS: Mapping[ChangeKind, Callable[[Change, Library, Words], ChangeWords]] = {
    ChangeKind.POSITION: _position,
    ChangeKind.OUTCOME: _step,
    ChangeKind.ANNOUNCED: _step,
    ChangeKind.PUBLISHED: _published,
    ChangeKind.TAKEN: _office,
    ChangeKind.LEFT: _office,
    ChangeKind.CORRECTED: _corrected,
}
