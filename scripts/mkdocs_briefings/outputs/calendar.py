"""Calendars (RFC 5545) of what is to come and of the meetings that followed one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from .. import urls
from ..library import Expectation, Library, changed_at
from ..model import Briefing, Kind
from ..rendering import Words
from ..settings import Settings
from .file import OutputFile
from .plain import plain

PRODUCT = "-//mkdocs-briefings//calendar//EN"
DAYS_BACK = 366
"""Meetings longer before the newest briefing than this are left out."""


def calendars(library: Library, settings: Settings, words: Words) -> Iterator[OutputFile]:
    """`calendar.ics` of the site and of each topic."""
    maker = _Calendars(library, settings, words)
    yield maker.calendar(urls.HOME, settings.site_name, library.by_id.keys())
    for topic in library.subjects(Kind.TOPIC):
        page, name = urls.subject_url(Kind.TOPIC, topic.id), f"{topic.name} – {settings.site_name}"
        among = {briefing.id for briefing in library.of(Kind.TOPIC, topic.id)}
        yield maker.calendar(page, name, among)


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event and the briefing that it is from."""

    briefing: Briefing
    event: Event


class _Calendars:
    """Makes every event once, however many calendars hold it."""

    def __init__(self, library: Library, settings: Settings, words: Words) -> None:
        self._library = library
        self._settings = settings
        self._words = words
        self._host = urlsplit(settings.site_url).hostname or ""
        self._events = tuple(self._all())

    def calendar(self, page: str, name: str, among: AbstractSet[str]) -> OutputFile:
        """One calendar of the events that come from some of the briefings."""
        calendar = Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        # Told, not invited to: programs ask for no answer (RFC 5546, 3.2.1).
        calendar.add("method", "PUBLISH")
        # NAME is from RFC 7986; older programs know only the other.
        for key in ("name", "x-wr-calname"):
            calendar.add(key, plain(name))
        calendar.add("url", urls.absolute(page, self._settings))
        events = [dated.event for dated in self._events if dated.briefing.id in among]
        # A calendar must hold something (RFC 5545, 3.6); its address is there before its events.
        for event in events:
            calendar.add_component(event)
        if not events:
            calendar.add_component(_universal_time())
        return OutputFile(urls.calendar_url(page), bytes(calendar.to_ical()))

    def _all(self) -> Iterator[_Dated]:
        for briefing in reversed(self._meetings()):
            yield _Dated(briefing, self._meeting(briefing))
        for one in _each_once(self._library.expectations.coming):
            yield _Dated(one.briefing, self._expected(one))

    def _meetings(self) -> Sequence[Briefing]:
        """The recent briefings that follow others or are followed."""
        briefings, threads = self._library.briefings, self._library.threads
        since = briefings[0].date - timedelta(days=DAYS_BACK) if briefings else date.max
        recent = (briefing for briefing in briefings if briefing.date > since)
        return [one for one in recent if one.follows or threads.later(one.id)]

    def _meeting(self, briefing: Briefing) -> Event:
        event = self._event(briefing, briefing.id, briefing.title)
        if briefing.time:
            # A time with a zone would need that zone's rules in the file; UTC needs none.
            event.add("dtstart", briefing.time.astimezone(UTC))
        else:
            event.add("dtstart", briefing.date)
            # The end is the first moment after the event (RFC 5545, 3.6.1).
            event.add("dtend", briefing.date + timedelta(days=1))
        self._place(event, briefing.places)
        return event

    def _expected(self, one: Expectation) -> Event:
        # An event known to the month lasts the month and says so in its title: a calendar has no
        # other way to be vague, and a made-up day would be wrong.
        time = one.time
        assert time is not None, "only what has a time is coming"
        is_vague = time.first_day != time.last_day
        title = f"{one.title} ({self._words.day(time)})" if is_vague else one.title
        event = self._event(one.briefing, one.id, title)
        event.add("dtstart", time.first_day)
        event.add("dtend", time.last_day + timedelta(days=1))
        self._place(event, [one.place] if one.place else [])
        return event

    def _event(self, briefing: Briefing, identity: str, title: str) -> Event:
        url = urls.absolute(urls.briefing_url(briefing), self._settings)
        event = Event()
        # With the host, so that no other calendar has the same (RFC 5545, 3.8.4.7).
        event.add("uid", f"{identity}@{self._host}")
        # The time of the last change; that of the build would make the file differ every time.
        event.add("dtstamp", changed_at(briefing))
        event.add("summary", plain(title))
        event.add("description", plain(f"{briefing.summary}\n{url}".strip()))
        event.add("url", url)
        # Subscribers stay free at that time (RFC 5545, 3.8.2.7).
        event.add("transp", "TRANSPARENT")
        topics = (self._library.subject(Kind.TOPIC, topic) for topic in briefing.topics)
        event.add("categories", [plain(topic.name) for topic in topics])
        return event

    def _place(self, event: Event, places: Iterable[str]) -> None:
        names = [self._library.subject(Kind.PLACE, place).name for place in places]
        if names:
            event.add("location", plain(", ".join(names)))


def _universal_time() -> Timezone:
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    zone.add_component(standard)
    return zone


def _each_once(expectations: Iterable[Expectation]) -> Iterator[Expectation]:
    """What several briefings announce in the same words counts once, as one of them has it."""
    seen: set[tuple[str, str]] = set()
    for one in expectations:
        key = (str(one.time), one.title.casefold())
        if key not in seen:
            seen.add(key)
            yield one
