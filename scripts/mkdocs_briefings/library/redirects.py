"""Old addresses that lead to new ones."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ..model import Kind, Position
from ..urls import HOME, briefing_url, subject_url
from .library import Library


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address, and the page that has moved from there."""

    url: str
    """Relative to the site's root, ending in a slash."""
    target: str
    title: str
    position: Position


def redirects(library: Library) -> Iterator[Redirect]:
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


def _folder(path: str) -> str:
    """`/old/address/`, `/old/address` and `/old/address/index.html` are one folder."""
    inner = posixpath.normpath(path).strip("/").removesuffix("index.html").rstrip("/")
    return f"{inner}/" if inner else HOME
