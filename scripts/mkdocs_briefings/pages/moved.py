"""Old addresses of pages that have another one now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..library import Redirect
from ..model import Position
from .page import SitePage


def moved_pages(pages: Iterable[SitePage]) -> Iterator[Redirect]:
    """From each former address to its page."""
    for page in pages:
        for old in page.former:
            yield Redirect(old, page.url, page.title, Position(f"the former page '{old}'"))
