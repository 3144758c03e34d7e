"""What the search is told of a site, and of each of its pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from html import unescape
from pathlib import Path

from mkdocs.structure.pages import Page

from ..cache import own_folder
from ..search import IndexedPage, IndexEntry, Indexing, entry_html, parts_of
from ..site import Site
from .pipeline import KeptPages


def indexing(site: Site) -> Indexing | None:
    """How its search indexes are made, and where those made before are; None without a search."""
    settings = site.settings
    if not settings.search:
        return None
    days = (briefing.date for briefing in site.library.briefings)
    language = settings.language if settings.original_language else ""
    return Indexing(
        directory_urls=settings.directory_urls,
        time_limit=settings.search_time_limit,
        parts=parts_of(days, settings.search_per_index),
        kept=own_folder(settings.root, str(Path("search", language))),
    )


def indexed(content: str, page: Page, site: Site, kept: KeptPages) -> IndexedPage | None:
    """What the search is told of a page; None for one that stays out of it."""
    entry = _entry(page, site)
    if entry is None:
        return None
    make = partial(entry_html, content, entry, site.settings.language)
    return IndexedPage(kept.told(content, entry, make), entry.happened)


def _entry(page: Page, site: Site) -> IndexEntry | None:
    """What the search is told of a page beside its words."""
    wish = page.meta.get("search")
    if not site.settings.search or (isinstance(wish, Mapping) and wish.get("exclude")):
        return None
    ours = site.pages.get(page.file.src_uri)
    return site.index_entry(ours) if ours else _entry_of_author(page, site)


def _entry_of_author(page: Page, site: Site) -> IndexEntry:
    title = unescape(re.sub("<[^>]+>", "", str(page.title)))
    summary = unescape(str(page.meta.get("description") or ""))
    return IndexEntry(title, site.fragments.templates.words("search_site"), summary)
