"""The parts of a large dossier, and the whole put together of them again.

A dossier of hundreds of pages is slow to open on a phone. Its first page has everything but the
briefings of earlier years: these are pages of their own, which come into their place when a reader
gets near, or asks for all to print it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..model import Briefing

MOST_BRIEFINGS = 100
"""The newest briefings are given in full, older ones by title: nobody prints 1,000 pages."""
ON_ONE_PAGE = 40
"""A dossier with no more briefings in full is one page: 300 KB, 40 of them compressed."""
ON_FIRST_PAGE = 10
"""So many, the newest, are on the first page of a larger one."""

_PARTS = re.compile(
    r'<nav class="parts".*?</nav>\n|<script src="[^"]*/dossier\.js" defer></script>\n'
    r"|<style>\n@media screen.*?</style>\n",
    re.DOTALL,
)
_PART = re.compile(r'<section class="part".*?data-year="(\d+)".*?</section>\n', re.DOTALL)
_IN_A_PART = re.compile(r'<li id="[^"]*">(.*?<a href=")[^"#]*/dossier/\d+/[^"#]*#')
_ARTICLES = re.compile(r"<main>\n(.*)</main>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class DossierPart:
    """The briefings of a year that are given in full on a page of their own."""

    year: int
    briefings: Sequence[Briefing]


@dataclass(frozen=True, slots=True)
class Division:
    """How a dossier gives its briefings, each list oldest first."""

    by_title: Sequence[Briefing]
    parts: Sequence[DossierPart]
    whole: Sequence[Briefing]
    """In full on the first page."""

    @classmethod
    def of(cls, newest_first: Sequence[Briefing]) -> Division:
        """The division of a topic's briefings."""
        whole = tuple(reversed(newest_first[:MOST_BRIEFINGS]))
        apart = whole[:-ON_FIRST_PAGE] if len(whole) > ON_ONE_PAGE else ()
        years = groupby(apart, key=lambda briefing: briefing.date.year)
        return cls(
            tuple(reversed(newest_first[MOST_BRIEFINGS:])),
            tuple(DossierPart(year, tuple(members)) for year, members in years),
            whole[len(apart) :],
        )

    @property
    def total(self) -> int:
        """How many briefings there are on the topic."""
        in_parts = sum(len(part.briefings) for part in self.parts)
        return len(self.by_title) + in_parts + len(self.whole)


def joined_dossier(first: str, part: Callable[[int], str]) -> str:
    """A dossier as one page, of its first page and of the part of each year."""

    def articles(found: re.Match[str]) -> str:
        inside = _ARTICLES.search(part(int(found[1])))
        return inside[1] if inside else ""

    alone = _IN_A_PART.sub(r"<li>\1#", _PARTS.sub("", first))
    return _PART.sub(articles, alone)
