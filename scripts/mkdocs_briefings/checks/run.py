"""All checks, run over all content."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ..content import WORTH_A_COPY, AnyDocument, Edition, Reading
from ..library import Attachments, Library, Whereabouts
from ..model import Position
from ..parallel import split
from ..problems import Problem, Severity
from ..settings import Settings
from . import (
    announced_twice,
    body,
    citations,
    contradictions,
    days,
    deception,
    differences,
    duplicates,
    evidence,
    expectations,
    mentions,
    misread,
    pictures,
    publishers,
    roles,
    statements,
    summaries,
    topic_status,
    untold,
)
from .addresses import Claims, clashes
from .attachments import attachment_problems
from .cards import card_problems
from .deception import deceptions
from .drafts import unfinished
from .figures import figure_problems
from .listings import listing_problems
from .places import place_problems
from .registry import CHECKS, LOOKS, OWN_CHECKS, Check, Content
from .site_settings import setting_problems
from .translations import translation_problems
from .written_pages import page_problems, unfit

MODULES = (
    mentions,
    duplicates,
    roles,
    days,
    statements,
    differences,
    contradictions,
    untold,
    topic_status,
    expectations,
    announced_twice,
    summaries,
    body,
    pictures,
    misread,
    citations,
    publishers,
    evidence,
    deception,
)
"""Importing a module registers its checks."""


STALE = frozenset(["BR306"])
"""The codes of what was true on its day."""
BY_ALL = frozenset(
    [
        *("BR206", "BR303", "BR306", "BR313", "BR340", "BR341", "BR343", "BR344", "BR345"),
        *("BR346", "BR380", "BR381", "BR384", "BR387", "BR401", "BR520"),
    ]
)
"""The codes of what only all briefings together tell."""
HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """What there is to check."""

    reading: Reading
    content: Content
    settings: Settings
    attachments: Attachments
    claims: Claims
    undrawn: Callable[[], Iterable[tuple[Position, str, str]]] | None
    """Where a line of a card stands that cannot be shown, the line, and the letters that lack; or
    the name of a file that is not a font, and no letters. None without what draws cards."""
    library: Library
    whereabouts: Whereabouts | None
    """Of its places; None without maps."""
    editions: Sequence[Edition] = ()
    """Its other languages."""


def problems(of: Everything, *, forks: bool = False, writes: bool = False) -> Iterator[Problem]:
    """What any check finds.

    With `forks`, a second process takes half of the work. With `writes`, what was looked for in
    each briefing is kept for the next run.
    """
    for look in LOOKS.values():
        of.content.found(look, forks=forks)
    if writes:
        of.content.findings.keep()
    yield from _content_problems(of.reading, of.content, forks)
    yield from clashes(of.claims)
    yield from page_problems(of.reading, of.settings.limits)
    yield from deceptions(of.reading, of.content.listed, of.settings.limits)
    yield from listing_problems(of.reading, of.content.names, of.settings, of.attachments.tables)
    yield from figure_problems(of.content, of.settings)
    yield from attachment_problems(of.attachments, of.settings)
    yield from setting_problems(
        of.settings, can_draw=of.undrawn is not None, can_map=of.whereabouts is not None
    )
    yield from card_problems(of.undrawn() if of.undrawn else ())
    if of.editions:
        yield from translation_problems(of.reading, of.editions, of.settings, own_problems)
    if of.whereabouts:
        yield from place_problems(of.whereabouts, of.library)


def stale_problems(content: Content) -> Iterator[Problem]:
    """What is said of the present and may not be true any more."""
    for names, check in CHECKS.items():
        # One check may tell of several codes, as its name in the table says.
        if not STALE.isdisjoint(names.split()):
            yield from (problem for problem in check(content) if problem.code in STALE)


def own_problems(document: AnyDocument) -> Iterator[Problem]:
    """What is wrong with a document by itself, whatever else the site has."""
    for own in (*OWN_CHECKS.values(), unfinished, unfit):
        yield from own(document)


def _content_problems(reading: Reading, content: Content, forks: bool) -> Iterator[Problem]:
    """What the registered checks find; drafts get no hints, which are for finished texts."""

    def found_by(part: Sequence[Check]) -> list[Problem]:
        return [problem for check in part for problem in check(content)]

    share = HALF if forks and len(content.entries) >= WORTH_A_COPY else 0
    drafts = {one.document.path for one in content.entries if one.briefing.draft}
    own = reading.judged
    if own is None:
        own = tuple(chain.from_iterable(map(own_problems, reading.documents)))
    # The copy gets the second half, which holds the slowest check, that of mentions.
    shared = split(found_by, tuple(reversed(CHECKS.values())), share)
    for problem in chain(own, *shared):
        # Errors and warnings are told of drafts as well: they show what to do before publishing.
        if problem.severity is not Severity.INFO or problem.position.path not in drafts:
            yield problem
