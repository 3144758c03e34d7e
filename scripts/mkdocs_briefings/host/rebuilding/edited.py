"""The site with one briefing as its author has just saved it, and all the rest as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from ...content import BriefingFields, Document, Reader, page_text
from ...model import Briefing, Kind
from ...pages import edited
from ...problems import Severity, of_severity
from ...resolving import resolve
from ...site import Site


def with_edited(site: Site, path: Path) -> tuple[Site, str] | None:
    """The site, and the name of the page; None where only a whole build knows what comes of it."""
    shown = site.settings.relative(path)
    name = next((name for name, page in site.pages.items() if page.path == shown), None)
    briefing = _briefing(site, path) if name else None
    if name is None or briefing is None or not _is_known(briefing, site):
        return None
    page = edited(site.pages[name], briefing)
    if page.url != site.pages[name].url:
        return None
    return replace(site, pages=MappingProxyType({**site.pages, name: page}), _sources={}), name


def _briefing(site: Site, path: Path) -> Briefing | None:
    """What the file says now; None if something is wrong with it."""
    alone = Reader().read_alone(path, page_text(path), site.settings)
    if len(alone.briefings) != 1 or of_severity(alone.problems, Severity.ERROR):
        return None
    (document,) = alone.briefings
    before = next((one for one in site.reading.briefings if one.path == document.path), None)
    if before is not None and before.fields == document.fields:
        known = site.library.by_id.get(document.stem)
        return _with_words(known, document) if known else None
    return _resolved(document, site)


def _with_words(known: Briefing, document: Document[BriefingFields]) -> Briefing:
    return replace(known, body=document.body, body_line=document.body_line)


def _resolved(document: Document[BriefingFields], site: Site) -> Briefing | None:
    resolved = resolve(site.reading.with_only(document), site.settings)
    faults = of_severity(resolved.problems, Severity.ERROR)
    return None if faults else resolved.briefings[0]


def _is_known(briefing: Briefing, site: Site) -> bool:
    """Whether all that it names has a page already."""
    named = {(kind, one) for kind in Kind for one in briefing.subjects(kind)}
    return named <= set(site.library.keys)
