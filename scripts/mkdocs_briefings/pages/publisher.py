"""The page of a publisher: who it is, and what on this site rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from ..library import ROWS, CitedPublisher, Library
from ..model import Briefing, Kind, Publisher, Source, Statement, Status, Topic
from ..rendering import Fragments
from ..urls import publisher_url
from .page import SitePage
from .pagination import Pagination, numbered_title, paginate_by_age
from .told import briefings_told, is_status_stale, sources_told

IN_FULL = 20
"""So many briefings, the newest, are shown with the sentences and statements that cite it."""


@dataclass(frozen=True, slots=True)
class _Resting:
    """What of a briefing rests on a publisher."""

    briefing: Briefing
    sources: tuple[Source, ...]
    claims: tuple[tuple[str, bool], ...]
    """Sentences, each with whether nothing else is cited for it."""
    statements: tuple[Statement, ...]


def publisher_pages(fragments: Fragments) -> Iterator[SitePage]:
    """The pages of every publisher; long lists go on at further pages."""
    for publisher in fragments.library.publishers.all:
        cited = fragments.library.publishers.cited_as(publisher)
        first, *rest = paginate_by_age(publisher_url(publisher.id), len(cited.briefings), ROWS)
        yield _first_page(cited, fragments, first)
        for pagination in rest:
            yield _later_page(cited, fragments, pagination)


def _first_page(cited: CitedPublisher, fragments: Fragments, pagination: Pagination) -> SitePage:
    publisher = cited.publisher
    return SitePage(
        url=pagination.url,
        title=publisher.name,
        description=publisher.note,
        template="publisher",
        view=partial(_first_view, cited, fragments, pagination),
        path=publisher.profile.path if publisher.profile else "",
        markdown=publisher.body,
        sources=publisher.sources,
        in_search=publisher.in_search,
        quoted=tuple(pagination.of(cited.briefings)[:IN_FULL]),
        former=pagination.former,
        about=publisher,
        looked_up=partial(_first_looked_up, cited, fragments, pagination),
    )


def _later_page(cited: CitedPublisher, fragments: Fragments, pagination: Pagination) -> SitePage:
    return SitePage(
        url=pagination.address,
        title=numbered_title(cited.name, pagination, fragments.templates.words),
        template="publisher",
        view=partial(_view, cited, fragments, pagination),
        in_search=False,
        looked_up=partial(_looked_up, cited, fragments, pagination),
    )


def _looked_up(cited: CitedPublisher, fragments: Fragments, pagination: Pagination) -> object:
    """All that a page shows, beside the words of briefings and the names of subjects."""
    names = (cited.name, cited.publisher.native_name)
    return names, pagination.shown, briefings_told(pagination.of(cited.briefings), fragments)


def _first_looked_up(cited: CitedPublisher, fragments: Fragments, pagination: Pagination) -> object:
    counts = (len(cited.briefings), cited.sources)
    sources = sources_told(cited.publisher.sources, fragments)
    standing = _standing(cited.publisher, fragments.library)
    stale = [is_status_stale(topic, fragments) for topic, _ in standing]
    return counts, sources, stale, _looked_up(cited, fragments, pagination)


def _first_view(
    cited: CitedPublisher, fragments: Fragments, pagination: Pagination
) -> Mapping[str, Any]:
    standing = list(_standing(cited.publisher, fragments.library))
    return {**_view(cited, fragments, pagination), "standing": standing}


def _view(cited: CitedPublisher, fragments: Fragments, pagination: Pagination) -> Mapping[str, Any]:
    shown = pagination.of(cited.briefings)
    # Further down, and on further pages, the briefings themselves say it: with the claims of all,
    # the pages of a few publishers would take a twentieth of a build's time.
    whole = IN_FULL if pagination.is_first else 0
    found = [
        _resting(one, cited.publisher, fragments.library, in_full=place < whole)
        for place, one in enumerate(shown)
    ]
    years = groupby(found, key=lambda one: one.briefing.date.year)
    return {
        "publisher": cited.publisher,
        "cited": cited,
        "by_year": [(year, list(members)) for year, members in years],
        "standing": (),
        "in_full": whole,
        "pagination": pagination,
    }


def _resting(
    briefing: Briefing, publisher: Publisher, library: Library, *, in_full: bool
) -> _Resting:
    of = library.publishers.of
    sources = tuple(one for one in briefing.sources if of(one).id == publisher.id)
    ids = {source.id for source in sources}
    if not in_full:
        return _Resting(briefing, sources, (), ())
    return _Resting(
        briefing,
        sources,
        tuple(
            (claim.text, ids.issuperset(claim.cites))
            for claim in library.publishers.claims(briefing)
            if not ids.isdisjoint(claim.cites)
        ),
        tuple(said for said in briefing.statements if not ids.isdisjoint(said.sources)),
    )


def _standing(publisher: Publisher, library: Library) -> Iterator[tuple[Topic, Status]]:
    """The topics whose present position cites the publisher."""
    for topic in library.subjects(Kind.TOPIC):
        if isinstance(topic, Topic) and topic.status:
            cited = (one for one in topic.sources if one.id in topic.status.sources)
            if any(one.publisher_id == publisher.id for one in cited if one.publisher_id):
                yield topic, topic.status
