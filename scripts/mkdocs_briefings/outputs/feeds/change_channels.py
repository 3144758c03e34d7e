"""What changed, to be followed: on the whole site, and on each topic.

A person's own feed has the briefings already, and offices change too seldom for one more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ... import urls
from ...library import Change, ChangeLog, Library, published_at, start_of_day
from ...model import FOLLOWED, Briefing, Kind
from ...rendering import Words, change_words, under_mark
from ...settings import Settings
from ..plain import plain
from .channels import Channel, FeedEntry, FeedTag, channel_of


def change_channels(
    changes: ChangeLog, library: Library, settings: Settings, words: Words
) -> Iterator[Channel]:
    """The channels of changes, newest first in each."""
    entries = _ChangeEntries(library, settings, words)
    what, site = words("changes"), settings.site_name
    about = words("changes_about")
    yield entries.channel(urls.CHANGES, None, f"{what} – {site}", about, changes.all)
    for topic in library.subjects(Kind.TOPIC):
        title = f"{topic.name}: {what} – {site}"
        found = changes.about(Kind.TOPIC, topic.id)
        page = urls.subject_changes_url(Kind.TOPIC, topic.id)
        # Without a change the topic's page has no list of them.
        place = "#change-list" if found else ""
        shown = f"{urls.subject_url(Kind.TOPIC, topic.id)}{place}"
        elsewhere = "" if changes.has_page(Kind.TOPIC, topic.id) else shown
        yield replace(entries.channel(page, Kind.TOPIC, title, "", found), part_of=elsewhere)


class _ChangeEntries:
    """The entries of changes, each made once."""

    def __init__(self, library: Library, settings: Settings, words: Words) -> None:
        self._library = library
        self._settings = settings
        self._words = words
        self._made: dict[str, FeedEntry] = {}

    def channel(
        self, page: str, kind: Kind | None, title: str, about: str, changes: Sequence[Change]
    ) -> Channel:
        """The newest of these changes."""
        entries = tuple(map(self._entry, changes[: self._settings.feeds.limit]))
        return channel_of(page, kind, title, about, entries)

    def _entry(self, change: Change) -> FeedEntry:
        if change.id not in self._made:
            self._made[change.id] = self._change(change)
        return self._made[change.id]

    def _change(self, change: Change) -> FeedEntry:
        words = change_words(change, self._library, self._words)
        before = f"{self._words('change_before')} {words.before}" if words.before else ""
        of, page = change.of, urls.absolute(urls.CHANGES, self._settings)
        moment = (
            published_at(of) if isinstance(of, Briefing) else start_of_day(change.date.first_day)
        )
        return FeedEntry(
            id=f"{page}#{change.id}",
            url=urls.absolute(words.url, self._settings),
            title=plain(f"{words.label}: {words.title}"),
            summary=plain(
                " ".join(filter(None, (under_mark(words.text, words.weak, self._words), before)))
            ),
            published=moment,
            updated=moment,
            tags=tuple(self._tags(change)),
        )

    def _tags(self, change: Change) -> Iterator[FeedTag]:
        for kind in FOLLOWED:
            for subject_id in change.subjects(kind):
                yield FeedTag(kind, subject_id, plain(self._library.subject(kind, subject_id).name))
