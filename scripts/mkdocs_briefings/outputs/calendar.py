"""Calendars (RFC 5545) of what is expected and of the meetings that followed one another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .. import urls
from ..dates import Span
from ..library import Expectation, Library, State, changed_at
from ..model import Briefing, ExpectationKind, Kind
from ..rendering import Words, event_words, summary_told
from ..settings import Settings
from .output_file import OutputFile
from .plain import plain

# Only who writes calendars waits for it.
if TYPE_CHECKING:
    from icalendar import Event, Timezone

PRODUCT = "-//mkdocs-briefings//calendar//EN"
DAYS_BACK = 366
"""What was longer before the newest briefing than this is left out."""


def calendars(library: Library, settings: Settings, words: Words) -> Iterator[OutputFile]:
    """`calendar.ics` of the site and of each topic."""
    maker = _Calendars(library, settings, words)
    yield maker.calendar(urls.HOME, settings.site_name)
    for topic in library.subjects(Kind.TOPIC):
        page, name = urls.subject_url(Kind.TOPIC, topic.id), f"{topic.name} – {settings.site_name}"
        yield maker.calendar(page, name, topic.id)


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event, and the topics in whose calendars it is."""

    topics: Collection[str]
    event: Event


class _Calendars:
    """Makes every event once, however many calendars hold it."""

    def __init__(self, library: Library, settings: Settings, words: Words) -> None:
        self._library = library
        self._settings = settings
        self._words = words
        self._host = urlsplit(settings.site_url).hostname or ""
        newest = next((briefing.date for briefing in library.briefings), date.max)
        self._since = newest - timedelta(days=DAYS_BACK)
        self._events = tuple(self._all())

    def calendar(self, page: str, name: str, topic: str = "") -> OutputFile:
        """One calendar: of all events, or of those on a topic."""
        from icalendar import Calendar

        calendar = Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        # Told, not invited to: programs ask for no answer (RFC 5546, 3.2.1).
        calendar.add("method", "PUBLISH")
        # NAME is from RFC 7986; older programs know only the other.
        for key in ("name", "x-wr-calname"):
            calendar.add(key, plain(name))
        calendar.add("url", urls.absolute(page, self._settings))
        events = [dated.event for dated in self._events if not topic or topic in dated.topics]
        # A calendar must hold something (RFC 5545, 3.6); its address is there before its events.
        for event in events:
            calendar.add_component(event)
        if not events:
            calendar.add_component(_universal_time())
        return OutputFile(urls.calendar_url(page), bytes(calendar.to_ical()))

    def _all(self) -> Iterator[_Dated]:
        """What is to come first, the next of it at the top; then what has been, the last first.

        Programs sort by themselves; a person who opens the file does not want to scroll.
        """
        kept = (one for one in self._library.expectations.all if self._is_recent(one))
        by_time = sorted(_each_once(kept), key=lambda one: (_last_time(one).first_day, one.id))
        for one in sorted(by_time, key=self._distance):
            yield _Dated(one.topics, self._expected(one))
        for briefing in self._meetings():
            yield _Dated(briefing.topics, self._meeting(briefing))

    def _distance(self, one: Expectation) -> tuple[bool, int]:
        """Whether its time is over, and how far away it is."""
        time = _last_time(one)
        is_over = time.last_day < self._settings.today
        days = (time.first_day - self._settings.today).days
        return is_over, -days if is_over else days

    def _meetings(self) -> Sequence[Briefing]:
        """The recent briefings that follow others or are followed."""
        threads = self._library.threads
        recent = takewhile(lambda one: one.date > self._since, self._library.briefings)
        return [one for one in recent if one.follows or threads.later(one.id)]

    def _meeting(self, briefing: Briefing) -> Event:
        url = urls.absolute(urls.briefing_url(briefing), self._settings)
        event = self._event(
            identity=briefing.id,
            title=briefing.title,
            text=f"{summary_told(briefing, self._words)}\n{url}".strip(),
            url=url,
            changed=changed_at(briefing),
            topics=briefing.topics,
        )
        if briefing.time:
            # A time with a zone would need that zone's rules in the file; UTC needs none.
            event.add("dtstart", briefing.time.astimezone(UTC))
        else:
            event.add("dtstart", briefing.date)
            # The end is the first moment after the event (RFC 5545, 3.6.1).
            event.add("dtend", briefing.date + timedelta(days=1))
        self._place(event, briefing.places)
        return event

    def _is_recent(self, one: Expectation) -> bool:
        """Whether it can still come, or calendars that had it must hear what became of it."""
        days = (_last_time(one).last_day, one.last.date.last_day)
        return one.is_ahead or max(days) > self._since

    def _expected(self, one: Expectation) -> Event:
        # An event known to the month lasts the month and says so in its title: a calendar has no
        # other way to be vague, and a made-up day would be wrong.
        time = _last_time(one)
        is_vague = time.first_day != time.last_day
        title = f"{one.title} ({self._words.day(time)})" if is_vague else one.title
        told = (self._library.by_id[each.briefing] for each in one.history)
        page = urls.absolute(urls.briefing_url(one.briefing), self._settings)
        url = f"{page}#{one.history[0].anchor}"
        event = self._event(
            identity=one.id,
            title=title,
            text="\n".join([*self._history(one), url]),
            url=url,
            changed=max(map(changed_at, told)),
            topics=one.topics,
        )
        event.add("dtstart", time.first_day)
        event.add("dtend", time.last_day + timedelta(days=1))
        self._place(event, [one.place] if one.place else [])
        # Programs that have the entry take a change of its time only with a higher number, and
        # with a later stamp (RFC 5545, 3.8.7.4 and 3.8.7.2).
        event.add("sequence", len(one.history) - 1)
        if _is_off(one):
            event.add("status", "CANCELLED")
        return event

    def _history(self, one: Expectation) -> Iterator[str]:
        """What happened to it, a line each."""
        for event in one.history:
            yield f"{self._words.day(event.date)}: {event_words(event, self._words)}"

    def _event(
        self,
        *,
        identity: str,
        title: str,
        text: str,
        url: str,
        changed: datetime,
        topics: Iterable[str],
    ) -> Event:
        from icalendar import Event

        event = Event()
        event.add("uid", f"{identity}@{self._host}")
        # The time of the last change; that of the build would make the file differ every time.
        event.add("dtstamp", changed)
        event.add("summary", plain(title))
        event.add("description", plain(text))
        event.add("url", url)
        # Subscribers stay free at that time (RFC 5545, 3.8.2.7).
        event.add("transp", "TRANSPARENT")
        names = (self._library.subject(Kind.TOPIC, topic).name for topic in topics)
        event.add("categories", list(map(plain, names)))
        return event

    def _place(self, event: Event, places: Iterable[str]) -> None:
        names = [self._library.subject(Kind.PLACE, place).name for place in places]
        if names:
            event.add("location", plain(", ".join(names)))


def _universal_time() -> Timezone:
    from icalendar import Timezone, TimezoneStandard

    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    zone.add_component(standard)
    return zone


def _last_time(one: Expectation) -> Span:
    """When it is, or was last, expected; where only words say when, the time before that."""
    times = (event.to for event in reversed(one.history) if not isinstance(event.to, str))
    return next(times)


def _is_off(one: Expectation) -> bool:
    """Whether nothing is to be expected at that time any more."""
    missed = one.state is State.MISSED and one.kind is ExpectationKind.EVENT
    return missed or one.time is None or one.state in (State.DROPPED, State.OVERTAKEN)


def _each_once(expectations: Iterable[Expectation]) -> Iterator[Expectation]:
    """What several briefings announce in the same words counts once, as one of them has it."""
    seen: set[tuple[str, str, bool]] = set()
    for one in expectations:
        key = (str(_last_time(one)), one.title.casefold(), _is_off(one))
        if key not in seen:
            seen.add(key)
            yield one
