"""Every page of a site, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Protocol

from ..content import ContentFile
from ..library import Related
from ..model import Kind
from ..rendering import Fragments
from ..resolving import find_listings
from ..settings import Settings
from ..urls import HOME
from .briefing import briefing_pages
from .changes import change_pages
from .corrections import corrections_page
from .data import Download, data_page
from .differences import differences_pages
from .expected import expected_pages
from .follow import follow_pages
from .glossary import glossary_page
from .home import home_page
from .index import briefing_index_pages, subject_index_pages
from .own_words import OwnWords
from .page import SitePage
from .publisher import publisher_pages
from .search import search_page
from .sources import sources_pages
from .subject import subject_pages
from .subject_changes import subject_change_pages
from .subject_years import subject_year_pages
from .timeline import timeline_pages
from .weak import weak_pages


# Known by its shape only: the data are made in a later room.
class OpenData(Protocol):
    """The open data of the site."""

    def downloads(self) -> Sequence[Download]:
        """Its files."""

    @property
    def columns(self) -> Mapping[str, Sequence[object]]:
        """The columns of each table."""


def all_pages(
    fragments: Fragments, settings: Settings, own: OwnWords, data: OpenData
) -> Iterator[SitePage]:
    """The pages; none is rendered yet."""
    # With listings of its own, `docs/index.md` is laid out by its author.
    if not _has_listings(own.at(HOME)):
        yield home_page(fragments, settings.stale_after)
    yield from briefing_index_pages(fragments, settings.per_page)
    # A check asks for none of it, and it is dear.
    related = cache(partial(Related, fragments.library))
    yield from briefing_pages(fragments.library.briefings, fragments, related, settings)
    yield from subject_index_pages(fragments)
    for kind in Kind:
        yield from subject_pages(kind, fragments)
        yield from subject_year_pages(kind, fragments)
    yield from publisher_pages(fragments)
    yield from _records(fragments, settings)
    if settings.search:
        yield search_page(fragments)
    if settings.has_data:
        yield data_page(fragments, data.downloads, data.columns, settings.license)


def _records(fragments: Fragments, settings: Settings) -> Iterator[SitePage]:
    """What is about the whole site, or about time."""
    yield from timeline_pages(fragments)
    yield glossary_page(fragments)
    yield from sources_pages(fragments, has_data=settings.has_data)
    yield from weak_pages(fragments)
    yield corrections_page(fragments)
    yield from expected_pages(fragments)
    yield from differences_pages(fragments)
    yield from change_pages(fragments)
    yield from subject_change_pages(fragments)
    if settings.has_feeds or settings.has_calendar:
        yield from follow_pages(fragments)


def _has_listings(found: ContentFile | None) -> bool:
    return found is not None and any(find_listings(found.text(), ""))
