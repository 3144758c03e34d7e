"""One page of the site, before the host that builds it has seen it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..model import Briefing, Publisher, Source, SourcedClaim, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """A page: its address, its words in Markdown, and the template put around them."""

    url: str
    title: str
    """Plain text."""
    template: str
    view: Callable[[], Mapping[str, Any]]
    """The template's values; called once, when the page is rendered."""
    description: str = ""
    """Plain text for search engines and previews."""
    path: str = ""
    """The Markdown file of the project that holds the page's words; empty if it has none."""
    markdown: str = ""
    sources: tuple[Source, ...] = ()
    """What the words may cite."""
    claims: tuple[SourcedClaim, ...] = ()
    """What the template says around the words and cites sources for, in the order of numbers."""
    in_search: bool = True
    looked_up: Callable[[], object] | None = None
    """All that its view and its template look up of other pages, and all that they make of the day,
    in what has a whole `repr`.

    Where that and the page itself are the same in two builds, so is what comes out. None if nobody
    has said what they look up.
    """
    quoted: tuple[Briefing, ...] = ()
    """Briefings of other pages, from whose words it may show sentences."""
    former: tuple[str, ...] = ()
    """Old addresses that lead here."""
    about: Briefing | Subject | Publisher | None = None
    """What the page is about, for the facets of the search."""
