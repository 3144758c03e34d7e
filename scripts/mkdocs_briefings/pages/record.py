"""A page about the whole site rather than one briefing or subject: the search leaves it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..rendering import Fragments
from .page import SitePage
from .pagination import Pagination, numbered_title, paginate


def record_page(url: str, name: str, fragments: Fragments, view: Any) -> SitePage:
    """The only page of a record."""
    (only,) = paginate(url, 0, 1)
    return numbered_record_page(name, fragments, only, view)


def numbered_record_page(
    name: str,
    fragments: Fragments,
    pagination: Pagination,
    view: Any,
    looked_up: Callable[[], object] | None = None,
) -> SitePage:
    """One page of a record that may fill several."""
    words = fragments.templates.words
    return SitePage(
        url=pagination.address,
        title=numbered_title(words(name), pagination, words),
        description=words(f"{name}_about"),
        template=name,
        view=view,
        in_search=False,
        former=pagination.former,
        looked_up=looked_up,
    )
