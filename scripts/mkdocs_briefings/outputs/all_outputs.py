"""Every file that machines read, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..library import ChangeLog, Library
from ..rendering import Words
from ..settings import Settings
from .calendar import calendars
from .cards import card_addresses, cards
from .data import Dataset
from .feeds import feed_files
from .llms import llms
from .output_file import OutputFile
from .security_txt import security_txt
from .sitemap import news_sitemap, robots, sitemaps

TEXT_ENDINGS = (".xml", ".json", ".ics", ".opml", ".csv", ".txt")
"""How the names of those end that are text: addresses of the site in them are followed."""


def all_outputs(
    library: Library,
    changes: ChangeLog,
    settings: Settings,
    words: Words,
    dataset: Dataset,
    bodies: Mapping[str, str],
    pages: Sequence[str],
) -> Iterator[OutputFile]:
    """The files of one site; hardly any of them without the site's address.

    `bodies` are the whole texts of briefings as HTML, by their addresses; only feeds with the
    whole text ask for them. `pages` are the addresses of all pages of the site.
    """
    if settings.has_feeds:
        yield from feed_files(library, changes, settings, words, bodies)
    if settings.has_calendar:
        yield from calendars(library, settings, words)
    if settings.has_data:
        yield from dataset.files()
    if card_addresses(library, settings):
        yield from cards(library, settings, words)
    yield from security_txt(settings)
    if settings.site_url:
        yield from _found(library, settings, words, pages)


def _found(
    library: Library, settings: Settings, words: Words, pages: Sequence[str]
) -> Iterator[OutputFile]:
    """What search engines look for."""
    if settings.sitemap:
        yield from sitemaps(pages, library, settings)
    if settings.news_sitemap:
        yield news_sitemap(library, settings)
    if settings.robots_txt:
        yield robots(settings)
    if settings.llms_txt:
        yield llms(library, settings, words)
