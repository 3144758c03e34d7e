"""The page of a briefing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..editions import spoken_in
from ..library import Library, Related, day_published
from ..model import (
    Appearance,
    Briefing,
    Part,
    SourcedClaim,
    is_ahead,
    is_held_back,
)
from ..rendering import Fragments, Work, citations, mistake_link, related_words, share_links
from ..settings import Settings
from ..urls import absolute, briefing_url
from .briefing_others import Others
from .page import SitePage

FOLDED_FROM = 5
"""So many people are folded in a narrow window, so that the text goes on soon."""


def briefing_pages(
    briefings: Iterable[Briefing],
    fragments: Fragments,
    related: Callable[[], Related],
    settings: Settings,
) -> Iterator[SitePage]:
    """One page for each briefing."""
    for briefing in briefings:
        yield _page(_View(briefing, fragments, related, settings))


def edited(page: SitePage, briefing: Briefing) -> SitePage:
    """A briefing's page as its author has just changed it, amid the library as it was."""
    assert isinstance(page.view, _View), "the page is one of a briefing"
    return _page(replace(page.view, briefing=briefing))


@dataclass(frozen=True, slots=True)
class _View:
    """The values of a briefing's template."""

    briefing: Briefing
    fragments: Fragments
    related: Callable[[], Related]
    settings: Settings

    def __call__(self) -> Mapping[str, Any]:
        return _view(self.briefing, self.others(), self.fragments, self.settings)

    def others(self) -> Others:
        """The other briefings that the page shows."""
        return Others.of(self.briefing, self.fragments.library, self.related())

    def looked_up(self) -> object:
        """All that depends on other briefings, or on the day."""
        is_future = is_ahead(self.briefing, self.settings.clock)
        return is_future, self.others().told(self.fragments)


def _page(view: _View) -> SitePage:
    briefing = view.briefing
    return SitePage(
        url=briefing_url(briefing),
        title=briefing.title,
        description=briefing.summary,
        template="briefing",
        view=view,
        path=briefing.position.path,
        markdown=briefing.body,
        sources=briefing.sources,
        in_search=briefing.in_search and not is_held_back(briefing, view.settings.clock),
        about=briefing,
        looked_up=view.looked_up,
        claims=tuple(_claims(briefing, view.fragments.library)),
    )


def _claims(briefing: Briefing, library: Library) -> Iterator[SourcedClaim]:
    """What stands around the text; an outcome of what nothing published announces does not."""
    told = {event.anchor for event in library.expectations.told_in(briefing.id)}
    untold = {one.anchor for one in briefing.outcomes} - told if briefing.outcomes else ()
    yield from (claim for claim in briefing.claims_around if claim.anchor not in untold)


def _view(
    briefing: Briefing, others: Others, fragments: Fragments, settings: Settings
) -> Mapping[str, Any]:
    library, words, own = fragments.library, fragments.templates.words, briefing_url(briefing)
    address = absolute(own, settings) if settings.site_url else ""
    close = ((library.by_id[one.id], related_words(one, fragments)) for one in others.related)
    return {
        "briefing": briefing,
        "published": day_published(briefing),
        "folded": len(briefing.people) >= FOLDED_FROM,
        "parts": _parts(briefing),
        "announced": [event for event in others.events if event.result is None],
        "outcomes": [event for event in others.events if event.result],
        "shown_figure": fragments.figures.of(briefing),
        "portrait": False,
        "future": is_ahead(briefing, settings.clock),
        "earlier": others.earlier,
        "later": others.later,
        "neighbours": others.neighbours,
        "related": list(close),
        "address": address,
        # Without its address a citation would lead nobody here.
        "citations": citations(_work(briefing, address, settings)) if address else (),
        "shared": share_links(settings.share, briefing.title, address) if address else (),
        "report": mistake_link(settings, words, briefing.title, address or own),
    }


def _parts(briefing: Briefing) -> Sequence[tuple[str, Sequence[Appearance]]]:
    """The people by their part, each with the key of its words.

    Without words if the briefing does not say who was there: then nobody knows.
    """
    if not briefing.present:
        return [("", briefing.people)] if briefing.people else []
    groups = [(part, [one for one in briefing.people if one.part is part]) for part in Part]
    return [(f"part_{part}", people) for part, people in groups if people]


def _work(briefing: Briefing, address: str, settings: Settings) -> Work:
    return Work(
        id=briefing.id,
        title=briefing.title,
        site=settings.site_name,
        day=day_published(briefing),
        about=briefing.date,
        url=address,
        language=spoken_in(briefing.title, settings.language),
    )
