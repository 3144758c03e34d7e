"""A page about the whole site rather than one briefing or subject: the search leaves it out."""

from __future__ import annotations

from typing import Any

from ..rendering import Fragments
from ..urls import page_url
from .page import SitePage
from .pagination import Pagination


def record_page(url: str, name: str, fragments: Fragments, view: Any) -> SitePage:
    """The only page of a record."""
    return numbered_record_page(name, fragments, Pagination(url, 1, 1), view)


def numbered_record_page(
    name: str, fragments: Fragments, pagination: Pagination, view: Any
) -> SitePage:
    """One page of a record that may fill several."""
    words, number = fragments.templates.words, pagination.number
    page = words("page_of", n=number, total=pagination.total)
    return SitePage(
        url=page_url(pagination.url, number),
        # In tabs and in results of a search only titles tell pages apart (WCAG 2.4.2).
        title=words(name) if number == 1 else f"{words(name)} – {page}",
        description=words(f"{name}_about"),
        template=name,
        view=view,
        in_search=False,
    )
