"""The page of the search; without JavaScript it leads to the lists of topics and people."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from ..model import Kind
from ..rendering import Fragments
from ..urls import SEARCH, index_url
from .page import SitePage

SOURCES = ("publisher", "publisher_kind", "language", "evidence")
"""Facets by what a briefing rests on."""
FACETS = ("kind", *(kind.value for kind in Kind), "year", *SOURCES)
"""In the order in which they are shown."""


def search_page(fragments: Fragments) -> SitePage:
    """`/search/`: all results of a search, with facets."""
    return SitePage(
        url=SEARCH,
        title=fragments.templates.words("search_title"),
        template="search",
        view=partial(_view, fragments),
        in_search=False,
    )


def _view(fragments: Fragments) -> Mapping[str, Any]:
    kinds = fragments.library.listed_kinds
    return {"facets": FACETS, "indexes": [(kind.plural, index_url(kind)) for kind in kinds]}
