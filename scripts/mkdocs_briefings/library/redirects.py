"""Old addresses that lead to new ones."""

from __future__ import annotations

import math
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ..model import Kind, Position, Subject
from ..urls import HOME, briefing_url, page_url, publisher_url, subject_url
from .library import Library


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address, and the page that has moved from there."""

    url: str
    """Relative to the site's root, ending in a slash."""
    target: str
    title: str
    position: Position


def redirects(library: Library, per_page: int) -> Iterator[Redirect]:
    """Old addresses that the content names, and those at which long lists once went on."""
    yield from _redirects_from(library)
    for kind in Kind:
        for subject in library.subjects(kind):
            yield from _former_pages(subject, library, per_page)


def _redirects_from(library: Library) -> Iterator[Redirect]:
    """One redirect for each entry of `redirect_from`."""
    for briefing in library.briefings:
        for old in briefing.redirect_from:
            url = briefing_url(briefing)
            yield Redirect(_folder(old), url, briefing.title, briefing.position)
    for subject in chain.from_iterable(library.subjects(kind) for kind in Kind):
        for old in subject.redirect_from:
            assert subject.profile is not None, "only a profile has front matter"
            url = subject_url(subject.kind, subject.id)
            yield Redirect(_folder(old), url, subject.name, subject.profile)
    for publisher in library.publishers.all:
        for old in publisher.redirect_from:
            assert publisher.profile is not None, "only a profile has front matter"
            url = publisher_url(publisher.id)
            yield Redirect(_folder(old), url, publisher.name, publisher.profile)


def _former_pages(subject: Subject, library: Library, per_page: int) -> Iterator[Redirect]:
    """`topics/harbour/page/2/` and so on: a subject's page now lists its briefings by itself."""
    kind, url = subject.kind, subject_url(subject.kind, subject.id)
    # Both lists had pages, and either could be the longer one.
    longest = max(library.count(kind, subject.id), len(library.statements(kind, subject.id)))
    for number in range(2, math.ceil(longest / per_page) + 1):
        old = page_url(url, number)
        yield Redirect(old, url, subject.name, Position(f"the former page '{old}'"))


def _folder(path: str) -> str:
    """`/old/address/`, `/old/address` and `/old/address/index.html` are one folder."""
    inner = posixpath.normpath(path).strip("/").removesuffix("index.html").rstrip("/")
    return f"{inner}/" if inner else HOME
