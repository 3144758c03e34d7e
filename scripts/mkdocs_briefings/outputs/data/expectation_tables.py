"""The tables of what is expected, and of what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from ... import urls
from ...dates import Span
from ...library import Event, Expectation, Library
from ...model import Kind
from ...settings import Settings
from ..plain import plain
from .columns import EXPECTATIONS, OUTCOMES
from .table import Row, Table, year_in


def expectation_tables(library: Library, settings: Settings) -> Iterator[Table]:
    """Both tables, as CSV too."""
    ledger = _Rows(library, settings)
    yield Table(
        "expectations",
        "Everything expected, and where it stands.",
        EXPECTATIONS,
        ledger.expectations,
        (("briefing", "briefings"),),
        year_in("announced"),
    )
    yield Table(
        "outcomes",
        "What came of expectations, move by move.",
        OUTCOMES,
        ledger.outcomes,
        (("briefing", "briefings"), ("expectation", "expectations")),
        year_in("date"),
    )


class _Rows:
    """Rows for two tables: each expectation once, however often it moved, and each outcome."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library = library
        self._settings = settings

    def expectations(self) -> Iterator[Row]:
        """Those not settled first, soonest first; then the settled, the last settled first."""
        return map(self._expectation, self._library.expectations.all)

    def outcomes(self) -> Iterator[Row]:
        """Newest first."""
        for event in self._library.expectations.events:
            if event.result is not None:
                yield self._outcome(event)

    def id_of(self, one: Expectation) -> str:
        """The id of an expectation: the address of its announcement, which lasts."""
        return self._address(one.history[0])

    def _expectation(self, one: Expectation) -> Row:
        page = self._page(one.briefing.id)
        return {
            "id": self.id_of(one),
            "key": one.id,
            "title": plain(one.title),
            "kind": one.kind.value,
            "briefing": page,
            "announced": one.briefing.date.isoformat(),
            "date": str(one.history[0].to),
            "expected": str(one.time) if one.time else None,
            "expected_words": plain(one.words) or None,
            "state": one.state.value,
            "moves": one.moves,
            "topics": [self._subject(Kind.TOPIC, topic) for topic in one.topics],
            "owners": [self._subject(kind, owner) for kind, owner in one.by],
            "place": self._subject(Kind.PLACE, one.place) if one.place else None,
            "sources": self._sources(one.history[0]),
        }

    def _outcome(self, event: Event) -> Row:
        to, of = event.to, self._library.expectations.by_id[event.expectation]
        assert event.result is not None, "an announcement is not an outcome"
        return {
            "id": self._address(event),
            "expectation": self.id_of(of),
            "briefing": self._page(event.briefing),
            "result": event.result.value,
            "date": str(event.date),
            "to": str(to) if isinstance(to, Span) else None,
            "to_words": plain(to) or None if isinstance(to, str) else None,
            "note": plain(event.note) or None,
            "sources": self._sources(event),
        }

    def _sources(self, event: Event) -> list[str]:
        return [f"{self._page(event.briefing)}#source-{source}" for source in event.sources]

    def _address(self, event: Event) -> str:
        return f"{self._page(event.briefing)}#{event.anchor}"

    def _page(self, briefing_id: str) -> str:
        return urls.absolute(urls.briefing_url(self._library.by_id[briefing_id]), self._settings)

    def _subject(self, kind: Kind, subject_id: str) -> str:
        return urls.absolute(urls.subject_url(kind, subject_id), self._settings)
