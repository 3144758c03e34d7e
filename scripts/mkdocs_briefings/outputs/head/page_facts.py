"""What a page is about, and which list it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from ... import urls
from ...library import Library
from ...model import Briefing, Kind, Publisher, Subject
from ...pages import LATEST, LinkedName, Trails


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One page as machines see it."""

    url: str
    title: str
    description: str = ""
    about: Briefing | Subject | Publisher | None = None
    listed: tuple[LinkedName, ...] = ()
    """The first briefings or subjects of its list; none on the pages on which a list goes on."""
    total: int = 0
    """How many the whole list has."""
    trail: tuple[LinkedName, ...] = ()
    """The pages above it, the home page first."""


MOST_LISTED = 20
"""So many of a list are told to machines: the page has them all, and the open data too.

With all of them, the lists of 10,000 briefings would be told in 25 MB more.
"""


class Pages:
    """Looks pages up by their address."""

    def __init__(self, library: Library, trails: Trails) -> None:
        self._library = library
        self._trails = trails
        self._about: Mapping[str, Briefing | Subject | Publisher] = dict(_addressed(library))
        self._lists: Mapping[str, Sequence[Briefing | Subject]] = dict(_lists(library))

    def shown(
        self, url: str, title: str, description: str = "", above: Iterable[LinkedName] = ()
    ) -> Shown:
        """What is at an address; title and description are the page's own, as plain text.

        `above` are the pages above one of the author's own, between it and the home page.
        """
        base, _ = first_page(url)
        whole = self._listed(base)
        return Shown(
            url=url,
            title=title,
            description=description,
            about=self._about.get(base),
            listed=tuple(map(_named, whole[:MOST_LISTED])) if url == base else (),
            total=len(whole),
            trail=self._trails.to(url, above),
        )

    def _listed(self, base: str) -> Sequence[Briefing | Subject]:
        subject, year = self._year_of(base)
        if subject is None:
            return self._lists.get(base, ())
        briefings = self._library.of(subject.kind, subject.id)
        return [each for each in briefings if each.date.year == year]

    def _year_of(self, base: str) -> tuple[Subject | None, int]:
        """The subject and the year of `topics/harbour/2024/`; no subject at other addresses."""
        above, _, year = base.rstrip("/").rpartition("/")
        about = self._about.get(f"{above}/") if year.isdecimal() else None
        return (about, int(year)) if isinstance(about, Subject) else (None, 0)


def _addressed(library: Library) -> Iterator[tuple[str, Briefing | Subject | Publisher]]:
    for briefing in library.briefings:
        yield urls.briefing_url(briefing), briefing
    for subject in _subjects(library):
        yield urls.subject_url(subject.kind, subject.id), subject
    for publisher in library.publishers.all:
        yield urls.publisher_url(publisher.id), publisher


def _lists(library: Library) -> Iterator[tuple[str, Sequence[Briefing | Subject]]]:
    # The lead, and the latest below it.
    yield urls.HOME, library.briefings[: LATEST + 1]
    yield urls.BRIEFINGS, library.briefings
    for kind in Kind:
        yield urls.index_url(kind), library.subjects(kind)
    for year in library.years:
        yield urls.year_url(year), library.in_year(year)
    for subject in _subjects(library):
        yield urls.subject_url(subject.kind, subject.id), library.of(subject.kind, subject.id)
    for publisher in library.publishers.all:
        cited = library.publishers.cited_as(publisher)
        yield urls.publisher_url(publisher.id), cited.briefings


def _subjects(library: Library) -> Iterable[Subject]:
    return chain.from_iterable(library.subjects(kind) for kind in Kind)


def _named(item: Briefing | Subject) -> LinkedName:
    if isinstance(item, Briefing):
        return urls.briefing_url(item), item.title
    return urls.subject_url(item.kind, item.id), item.name


def first_page(url: str) -> tuple[str, int]:
    """The first page of a list that fills several, and the number of this one.

    `people/jane-doe/page/2/` is page 2 of `people/jane-doe/`.
    """
    base, _, number = url.rpartition("page/")
    # Only before a number: `topics/front-page/` is a first page.
    digits = number.rstrip("/")
    return (base, int(digits)) if base and digits.isdecimal() else (url, 1)
