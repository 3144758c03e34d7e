"""From content to a site's pages and problems. Only this room knows the order of the steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from ..checks import Claims, Content, Everything, own_problems
from ..checks import problems as check_problems
from ..content import NOTHING_UNSAVED, Edition, Focus, Reader, Reading, Unsaved
from ..library import (
    ChangeLog,
    Expansions,
    Library,
    Whereabouts,
    attachments_of,
    redirects,
)
from ..model import Briefing, Kind, is_held_back
from ..outputs import Dataset, Heads, can_paint, card_addresses, undrawn
from ..pages import OwnWords, SitePage, Trails, all_pages, claims, moved_pages, old_weeks
from ..problems import ordered
from ..rendering import AskedFor, Figures, Fragments, Templates, can_map
from ..resolving import Resolved, in_edition, resolve
from ..settings import Settings
from ..timings import timings
from .settings_in import settings_in
from .site import Site


def build(
    settings: Settings, reader: Reader, unsaved: Unsaved = NOTHING_UNSAVED, focus: Focus = None
) -> Site:
    """Read, resolve, relate and check the content; nothing is written anywhere.

    Problems are returned, not raised: the caller decides what they stop. Of a file that an editor
    holds, its text there counts. With `focus`, all other briefings are left unread.
    """
    reading = reader.read(settings, unsaved, own_problems, focus)
    timings.lap("reading")
    resolved = resolve(reading, settings)
    timings.lap("names and sources")
    return _site(reading, resolved, settings, reader)


def in_language(site: Site, language: str) -> Site:
    """The same site in one of its other languages, where its root is a folder of that name.

    What nobody has translated is in the original's words. Its problems are told by the site.
    """
    settings = settings_in(language, site.settings)
    edition = next(one for one in site.editions if one.language == language)
    reading = site.reading.in_edition(edition)
    resolved = in_edition(site.resolved, site.reading, reading, language)
    return _site(reading, resolved, settings, None)


def _site(reading: Reading, resolved: Resolved, settings: Settings, reader: Reader | None) -> Site:
    """The site of what was read and resolved, judged as it was read; not judged by nobody."""
    content = Content.of(reading, resolved, settings)
    fragments = _fragments(reading, resolved, settings)
    library = fragments.library
    dataset = Dataset(library, settings)
    own = OwnWords(reading.files, settings)
    pages = tuple(all_pages(fragments, settings, own, dataset))
    # Weeks of long ago have lost their pages to their months, and may still be linked to.
    left = (*old_weeks(fragments), *moved_pages(pages))
    moved = (*redirects(library, settings.per_page), *left)
    attachments = attachments_of(reading, resolved.briefings, library, settings)
    made = Site(
        settings=settings,
        library=library,
        problems=(),
        fragments=fragments,
        pages=own.by_source(pages),
        redirects=moved,
        expansions=Expansions.of(library.subjects(Kind.TOPIC)),
        heads=_heads(settings, fragments, pages),
        dataset=dataset,
        attachments=attachments,
        asked_for=AskedFor(resolved.names, attachments.tables, fragments),
        reading=reading,
        resolved=resolved,
        content=content,
        editions=tuple(_editions(reading, settings)),
    )
    timings.lap("relations, and which pages there are")
    # Another language has the same content, which is judged with the site's own language.
    if reader is None:
        return made
    claimed = claims(resolved.briefings, moved, pages, own, settings)
    found = check_problems(_judged(made, claimed), forks=reader.forks, writes=reader.writes)
    told = (*reading.problems, *resolved.problems, *fragments.templates.problems, *found)
    judged = replace(made, problems=ordered(told))
    timings.lap("checks")
    return judged


def _editions(reading: Reading, settings: Settings) -> Iterator[Edition]:
    # A site in another language is itself one of them, and has none of its own.
    for language in settings.languages if not settings.original_language else ():
        drafts = settings.include_drafts
        yield Edition.of(language, settings.language, reading.translations, drafts=drafts)


def _judged(site: Site, claimed: Claims) -> Everything:
    fragments, settings = site.fragments, site.settings
    return Everything(
        reading=site.reading,
        content=site.content,
        settings=settings,
        attachments=site.attachments,
        claims=claimed,
        library=site.library,
        whereabouts=fragments.whereabouts,
        # Asked for by one check alone, and dear: it lays out the letters of every card.
        undrawn=partial(undrawn, fragments, settings) if can_paint() else None,
        editions=site.editions,
    )


def _fragments(reading: Reading, resolved: Resolved, settings: Settings) -> Fragments:
    published = _published(resolved.briefings, settings)
    given = settings.language, settings.today, settings.stale_after, resolved.publishers
    library = Library.build(published, resolved.subjects, *given)
    templates = Templates(settings, reading.link_statuses)
    mapped = settings.maps and can_map()
    places = Whereabouts.of(library.subjects(Kind.PLACE)) if mapped else None
    changes = ChangeLog.of(library, settings.clock)
    return Fragments(templates, library, changes, Figures(settings), places)


def _published(briefings: Iterable[Briefing], settings: Settings) -> Iterator[Briefing]:
    """All briefings in a preview; otherwise only those not held back."""
    clock, every = settings.clock, settings.include_drafts
    return (one for one in briefings if every or not is_held_back(one, clock))


def _heads(settings: Settings, fragments: Fragments, pages: Iterable[SitePage]) -> Heads:
    card = card_addresses(fragments.library, settings).get
    trails = Trails.of(pages, fragments.templates.words)
    return Heads(fragments, settings, trails, has_search=settings.search, card=card)
