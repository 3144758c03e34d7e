"""The digest: the changes of a span of days by kind, each in words and with a whole address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ... import urls
from ...library import Change, ChangeLog, Library, Week, by_kind
from ...model import Kind
from ...rendering import Words, change_words, under_mark
from ...settings import Settings
from ..plain import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestItem:
    """One change; everything is plain text."""

    title: str
    url: str
    """Whole: a mail is read outside the site."""
    when: str
    label: str
    text: str
    before: str
    """The words `Before:` included; empty if nothing is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What a mail tells; everything is plain text."""

    site_name: str
    site_url: str
    title: str
    """What it is about, and of which days."""
    sections: tuple[tuple[str, tuple[DigestItem, ...]], ...]
    """A heading, and the changes below it."""
    page: str
    """Where the site has the same."""
    nothing: str
    """What is said if there are no sections."""
    more: str
    """The words for the page."""

    @property
    def count(self) -> int:
        """How many changes it tells."""
        return sum(len(items) for _, items in self.sections)


def digest_of(
    log: ChangeLog,
    library: Library,
    settings: Settings,
    words: Words,
    *,
    since: date,
    until: date,
    topics: Sequence[str] = (),
) -> Digest:
    """The digest of these days, both included; of some topics, or of everything."""
    found = [one for one in log.between(since, until) if _is_about(one, topics)]
    writer = _Writer(library, settings, words)
    names = [library.subject(Kind.TOPIC, topic).name for topic in topics]
    days = words("changes_in", when=words.days(since, until))
    return Digest(
        site_name=plain(settings.site_name),
        site_url=urls.absolute(urls.HOME, settings),
        title=plain(f"{words.all_of(names)} – {days}" if names else days),
        sections=tuple(writer.sections(found)),
        page=_page(log, since, until, topics, settings),
        nothing=words("changes_span_none"),
        more=words("digest_more"),
    )


def _is_about(change: Change, topics: Sequence[str]) -> bool:
    return not topics or not set(topics).isdisjoint(change.topics)


def _page(
    log: ChangeLog, since: date, until: date, topics: Sequence[str], settings: Settings
) -> str:
    """The page that tells the same, or else the one that comes nearest."""
    if len(topics) == 1:
        if log.has_page(Kind.TOPIC, topics[0]):
            return urls.absolute(urls.subject_changes_url(Kind.TOPIC, topics[0]), settings)
        return urls.absolute(f"{urls.subject_url(Kind.TOPIC, topics[0])}#change-list", settings)
    # Only whole weeks have a page of their own; the browser puts other spans together.
    week = Week.of(since)
    if (week.first_day, week.last_day) == (since, until):
        return urls.absolute(urls.week_url(week.year, week.number), settings)
    return f"{urls.absolute(urls.CHANGES, settings)}?since={since}&until={until}"


class _Writer:
    def __init__(self, library: Library, settings: Settings, words: Words) -> None:
        self._library = library
        self._settings = settings
        self._words = words

    def sections(self, found: Sequence[Change]) -> Iterator[tuple[str, tuple[DigestItem, ...]]]:
        for kind, members in by_kind(found):
            yield self._words(f"changes_{kind}"), tuple(map(self._item, members))

    def _item(self, change: Change) -> DigestItem:
        words = change_words(change, self._library, self._words)
        before = f"{self._words('change_before')} {words.before}" if words.before else ""
        when = self._words.day(change.date)
        return DigestItem(
            title=plain(words.title),
            url=urls.absolute(words.url, self._settings),
            when=f"{when} ({words.day})" if words.day else when,
            label=plain(words.label),
            text=plain(under_mark(words.text, words.weak, self._words)),
            before=plain(before),
        )
