"""What happened to an expectation, in words, wherever it is told: pages, feeds, calendars."""

from __future__ import annotations

from ..library import Event
from ..model import Result
from .words import Words


def event_words(event: Event, words: Words) -> str:
    """`Announced for 17 April 2012`, `Moved to 1 December 2015`, `Met`."""
    to = event.to
    if event.result is None:
        return words("event_announced", time=to if isinstance(to, str) else words.day(to))
    if event.result is not Result.MOVED:
        return words(f"state_{event.result}")
    if isinstance(to, str):
        return words("event_moved_words", words=to)
    return words("event_moved", time=words.day(to))
