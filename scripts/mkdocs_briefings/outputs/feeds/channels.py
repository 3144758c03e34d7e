"""What can be followed, and what is in it: the site, its topics and people, and its records.

This is what every format of feed shares. An entry is made once, however many channels hold it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import nsmallest
from mimetypes import guess_type

from ... import urls
from ...library import (
    BEGINNING,
    Event,
    Library,
    by_publication,
    changed_at,
    figure_address,
    figure_path,
    published_at,
    start_of_day,
)
from ...model import FOLLOWED, Briefing, Correction, Difference, Kind, Subject
from ...rendering import Words, event_words, summary_told
from ...settings import Settings
from ..plain import plain
from .absolute_html import absolute_html
from .entry_content import entry_content


@dataclass(frozen=True, slots=True)
class FeedTag:
    """A subject of an entry."""

    kind: Kind
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class EntryPicture:
    """The picture of an entry."""

    url: str
    type: str
    length: int
    """In bytes; 0 when the picture is not one of the site's files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One item of a feed."""

    id: str
    """A permanent address made from file names, so that a better title makes no new entry."""
    url: str
    title: str
    summary: str
    published: datetime
    updated: datetime
    html: str = ""
    """What there is to read of it, its links absolute; empty where that is the summary alone."""
    tags: tuple[FeedTag, ...] = ()
    picture: EntryPicture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Something that readers can follow."""

    page: str
    """The address of the page beside which its files lie, relative to the site's root."""
    part_of: str = ""
    """The address that shows the same, where there is no such page."""
    kind: Kind | None
    """Of a subject's channel."""
    title: str
    description: str
    entries: tuple[FeedEntry, ...]
    """Published last first, however long ago it happened."""
    updated: datetime

    @property
    def shown_at(self) -> str:
        """Where readers see the same on the site."""
        return self.part_of or self.page


def channel_of(
    page: str, kind: Kind | None, title: str, about: str, entries: tuple[FeedEntry, ...]
) -> Channel:
    """A channel of these entries, changed when the last of them was."""
    return Channel(
        page=page,
        kind=kind,
        title=plain(title),
        description=plain(about),
        entries=entries,
        updated=max((entry.updated for entry in entries), default=BEGINNING),
    )


def channels(
    library: Library, settings: Settings, words: Words, bodies: Mapping[str, str]
) -> Iterator[Channel]:
    """Every channel of the site; `bodies` are the whole texts by the briefings' addresses."""
    entries, site = _FeedEntries(library, settings, words, bodies), settings.site_name
    about = settings.site_description
    yield entries.channel(urls.HOME, None, site, about, library.briefings)
    for kind in FOLLOWED:
        for subject in library.subjects(kind):
            page, title = urls.subject_url(kind, subject.id), f"{subject.name} – {site}"
            found = library.of(kind, subject.id)
            yield entries.channel(page, kind, title, subject.summary, found)
    yield entries.corrections(f"{words('corrections')} – {site}")
    yield entries.expectations(f"{words('expected')} – {site}")
    yield entries.differences(f"{words('differences')} – {site}", words("differences_about"))


class _FeedEntries:
    """The entries of one library, each made once."""

    def __init__(
        self, library: Library, settings: Settings, words: Words, bodies: Mapping[str, str]
    ) -> None:
        self._library = library
        self._settings = settings
        self._words = words
        self._bodies = bodies
        self._made: dict[str, FeedEntry] = {}
        # The briefings are sorted once: a feed of each subject then only compares numbers.
        self._ranks = {one.id: n for n, one in enumerate(by_publication(library.briefings))}

    def channel(
        self, page: str, kind: Kind | None, title: str, about: str, briefings: Sequence[Briefing]
    ) -> Channel:
        newest = nsmallest(self._settings.feeds.limit, briefings, key=self._rank)
        entries = tuple(self._entry(briefing) for briefing in newest)
        return channel_of(page, kind, title, about, entries)

    def corrections(self, title: str) -> Channel:
        newest = self._library.corrections[: self._settings.feeds.limit]
        entries = tuple(self._correction(correction) for correction in newest)
        return channel_of(urls.CORRECTIONS, None, title, "", entries)

    def expectations(self, title: str) -> Channel:
        events = self._library.expectations.events
        newest = nsmallest(
            self._settings.feeds.limit, events, key=lambda event: self._ranks[event.briefing]
        )
        entries = tuple(self._event(event) for event in newest)
        return channel_of(urls.EXPECTED, None, title, self._words("expected_about"), entries)

    def differences(self, title: str, about: str) -> Channel:
        everything = self._library.differences.all
        newest = nsmallest(
            self._settings.feeds.limit, everything, key=lambda one: self._ranks[one.briefing]
        )
        entries = tuple(map(self._difference, newest))
        return channel_of(urls.DIFFERENCES, None, title, about, entries)

    def _rank(self, briefing: Briefing) -> int:
        """Its place among all briefings, the one published last first."""
        return self._ranks[briefing.id]

    def _entry(self, briefing: Briefing) -> FeedEntry:
        if briefing.id not in self._made:
            self._made[briefing.id] = self._briefing(briefing)
        return self._made[briefing.id]

    def _briefing(self, briefing: Briefing) -> FeedEntry:
        address = urls.absolute(urls.briefing_url(briefing), self._settings)
        picture = _picture(briefing, self._settings)
        return FeedEntry(
            id=address,
            url=address,
            title=plain(briefing.title),
            summary=plain(summary_told(briefing, self._words)),
            published=published_at(briefing),
            updated=changed_at(briefing),
            html=plain(self._html(briefing, picture.url if picture else "")),
            tags=tuple(self._tags(briefing)),
            picture=picture,
        )

    def _html(self, briefing: Briefing, picture: str) -> str:
        url = urls.briefing_url(briefing)
        body, base = self._bodies.get(url, ""), urls.absolute(url, self._settings)
        text = absolute_html(body, base) if body else ""
        return entry_content(briefing, text, picture, self._library, self._words)

    def _tags(self, briefing: Briefing) -> Iterator[FeedTag]:
        for kind in FOLLOWED:
            for subject_id in briefing.subjects(kind):
                subject: Subject = self._library.subject(kind, subject_id)
                yield FeedTag(kind, subject_id, plain(subject.name))

    def _correction(self, correction: Correction) -> FeedEntry:
        briefing = self._library.by_id[correction.briefing]
        same_day = [other for other in briefing.corrections if other.date == correction.date]
        address = urls.absolute(urls.briefing_url(briefing), self._settings)
        moment = start_of_day(correction.date)
        return FeedEntry(
            # Counted within its day, so that a correction of another day does not change the id.
            id=f"{address}#correction-{correction.date}-{same_day.index(correction) + 1}",
            url=f"{address}#correction-list",
            title=plain(briefing.title),
            summary=plain(correction.text),
            published=moment,
            updated=moment,
            tags=tuple(self._tags(briefing)),
        )

    def _event(self, event: Event) -> FeedEntry:
        words = self._words
        one = self._library.expectations.by_id[event.expectation]
        briefing = self._library.by_id[event.briefing]
        address = f"{urls.absolute(urls.briefing_url(briefing), self._settings)}#{event.anchor}"
        tags = [
            FeedTag(kind, id_, plain(self._library.subject(kind, id_).name))
            for kind, id_ in one.subjects
        ]
        owners = (tag.name for tag in tags if tag.kind is not Kind.TOPIC)
        about = " · ".join((words(f"kind_{one.kind}"), *owners))
        return FeedEntry(
            id=address,
            url=address,
            title=plain(f"{one.title}: {event_words(event, words)}"),
            summary=plain(f"{about}. {event.note}" if event.note else about),
            published=published_at(briefing),
            updated=changed_at(briefing),
            tags=tuple(tags),
        )

    def _difference(self, one: Difference) -> FeedEntry:
        briefing = self._library.by_id[one.briefing]
        address = f"{urls.absolute(urls.briefing_url(briefing), self._settings)}#{one.anchor}"
        topics = (self._library.subject(Kind.TOPIC, id_) for id_ in one.topics)
        return FeedEntry(
            id=address,
            url=address,
            title=plain(one.about),
            summary=plain(" – ".join(account.says for account in one.accounts)),
            published=published_at(briefing),
            updated=changed_at(briefing),
            tags=tuple(FeedTag(Kind.TOPIC, topic.id, plain(topic.name)) for topic in topics),
        )


def _picture(briefing: Briefing, settings: Settings) -> EntryPicture | None:
    address = figure_address(briefing, settings) if briefing.figure else None
    if address is None:
        return None
    path = figure_path(briefing, settings)
    kind = guess_type(address)[0] or "application/octet-stream"
    return EntryPicture(
        urls.absolute_file(address, settings), kind, path.stat().st_size if path else 0
    )
