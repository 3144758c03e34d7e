"""Lists inside hand-written pages, in the place of the comments that ask for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..library import Expectation
from ..model import Briefing, Kind
from ..resolving import Listing
from .fragments import Fragments


def render_listing(listing: Listing, fragments: Fragments) -> str:
    """The listing's HTML."""
    template, view = VIEWS[listing.what]
    return fragments.render(template, view(listing, fragments))


View = Callable[[Listing, Fragments], Mapping[str, Any]]


def _chosen(listing: Listing, fragments: Fragments) -> Sequence[Briefing]:
    """The briefings that the listing's filters leave, newest first."""
    library = fragments.library
    briefings = library.briefings
    if listing.subjects:
        # The rarest of the subjects leaves the fewest to look at.
        briefings = min((library.of(*subject) for subject in listing.subjects), key=len)
    return [briefing for briefing in briefings if _matches(briefing, listing)]


def _matches(briefing: Briefing, listing: Listing) -> bool:
    return (listing.year is None or briefing.date.year == listing.year) and all(
        subject in briefing.subjects(kind) for kind, subject in listing.subjects
    )


def _latest(listing: Listing, fragments: Fragments) -> Mapping[str, Any]:
    return {"briefings": _chosen(listing, fragments)[: listing.limit]}


def _topics(listing: Listing, fragments: Fragments) -> Mapping[str, Any]:
    ids = [topic for topic, _ in _counted(Kind.TOPIC, listing, fragments)]
    return {"subjects": [fragments.library.subject(Kind.TOPIC, topic) for topic in ids]}


def _subjects(kind: Kind) -> View:
    def view(listing: Listing, fragments: Fragments) -> Mapping[str, Any]:
        return {"kind": kind, "pairs": _counted(kind, listing, fragments)}

    return view


def _counted(kind: Kind, listing: Listing, fragments: Fragments) -> Sequence[tuple[str, int]]:
    counts: dict[str, int] = {}
    for briefing in _chosen(listing, fragments):
        for subject in briefing.subjects(kind):
            counts[subject] = counts.get(subject, 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[: listing.limit]


def _upcoming(listing: Listing, fragments: Fragments) -> Mapping[str, Any]:
    coming = fragments.library.expectations.coming
    items = [one for one in coming if _concerns(one, listing)]
    return {"upcoming": items[: listing.limit]}


def _concerns(one: Expectation, listing: Listing) -> bool:
    """Whether an expectation is of all subjects, and from the year, that the listing asks for."""
    return (listing.year is None or one.briefing.date.year == listing.year) and all(
        subject in one.topics
        if kind is Kind.TOPIC
        else (kind, subject) in one.by or subject in one.briefing.subjects(kind)
        for kind, subject in listing.subjects
    )


VIEWS: Mapping[str, tuple[str, View]] = {
    "latest": ("list-latest", _latest),
    **{kind.plural: ("list-subjects", _subjects(kind)) for kind in Kind},
    # Of topics also how active each is, which takes more room than a line.
    Kind.TOPIC.plural: ("list-topics", _topics),
    "upcoming": ("list-upcoming", _upcoming),
}
"""Of everything that can be listed, the template and the values it shows."""
