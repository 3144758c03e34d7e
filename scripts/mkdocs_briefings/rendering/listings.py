"""Lists inside hand-written pages: `<!-- briefings: latest limit=5 topic=opcon-transfer -->`.

An HTML comment is invisible wherever else the Markdown is shown, such as on a code host.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ..markdown import without_code
from ..model import Briefing, Kind, Position
from ..names import Found, Names, Resolution
from ..problems import Problem
from .fragments import Fragments

LISTING = re.compile(r"<!--\s*briefings:(?P<words>.*?)-->", re.DOTALL)
FILTERS: Mapping[str, Kind] = {kind.value: kind for kind in Kind}
DEFAULT_LIMIT = 5
EVERYTHING = 10**6


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that an author asked for: of what, and which part of it."""

    what: str
    subjects: tuple[tuple[Kind, str], ...] = ()
    """Only briefings that name all of these."""
    year: int | None = None
    limit: int = DEFAULT_LIMIT
    position: Position | None = field(default=None, compare=False)


def find_listings(text: str, path: str) -> Iterator[tuple[str, Position]]:
    """The words of every listing comment outside code, with its position."""
    for match in LISTING.finditer(without_code(text)):
        line = text.count("\n", 0, match.start()) + 1
        yield match["words"].strip(), Position(path, line)


def parse_listing(words: str, position: Position, names: Names) -> Listing | Problem:
    """The listing that a comment's words ask for, or what is wrong with them."""
    try:
        what, *pairs = shlex.split(words)
    except ValueError:
        return _wrong(position, f"listing '{words}' cannot be read", _FORM)
    if what not in WHATS:
        return _wrong(position, f"no listing '{what}'", f"Known: {', '.join(sorted(WHATS))}.")
    return _with_options(Listing(what, position=position), pairs, names)


_FORM = "Write it as '<!-- briefings: latest limit=5 topic=a-topic -->'."


def _wrong(position: Position | None, message: str, hint: str) -> Problem:
    assert position is not None
    return Problem(position, "BR402", message, hint)


def _with_options(listing: Listing, pairs: Sequence[str], names: Names) -> Listing | Problem:
    for pair in pairs:
        key, _, value = pair.partition("=")
        changed = _with_option(listing, key, value, names)
        if isinstance(changed, Problem):
            return changed
        listing = changed
    return listing


def _with_option(listing: Listing, key: str, value: str, names: Names) -> Listing | Problem:
    if key in ("limit", "year"):
        if not value.isdecimal() or not 0 < int(value) < EVERYTHING:
            return _wrong(listing.position, f"'{key}={value}' is not a number", f"Write '{key}=5'.")
        return _replaced(listing, **{key: int(value)})
    if key not in FILTERS:
        known = ", ".join([*FILTERS, "limit", "year"])
        return _wrong(listing.position, f"listings have no option '{key}'", f"Known: {known}.")
    kind = FILTERS[key]
    match names.resolve(kind, value, None):
        case Found(id=subject):
            return _replaced(listing, subjects=(*listing.subjects, (kind, subject)))
        case other:
            return _wrong(listing.position, f"no {kind.value} '{value}'", _hint(other, kind))


def _hint(resolution: Resolution, kind: Kind) -> str:
    candidates = getattr(resolution, "suggestions", ()) or getattr(resolution, "candidates", ())
    if not candidates:
        return f"See the {kind.plural} on the site for their ids."
    return f"Did you mean {' or '.join(f'{subject.id}' for subject in candidates)}?"


def _replaced(listing: Listing, **changes: Any) -> Listing:
    values = {name: getattr(listing, name) for name in Listing.__dataclass_fields__}
    return Listing(**values | changes)


def render_listing(listing: Listing, fragments: Fragments, today: date) -> str:
    """The listing's HTML."""
    template, view = WHATS[listing.what]
    return fragments.render(template, view(listing, fragments, today))


View = Callable[[Listing, Fragments, date], Mapping[str, Any]]


def _chosen(listing: Listing, fragments: Fragments) -> Sequence[Briefing]:
    """The briefings that the listing's filters leave, newest first."""
    library = fragments.library
    briefings = library.briefings
    if listing.subjects:
        briefings = min((library.of(*subject) for subject in listing.subjects), key=len)
    return [briefing for briefing in briefings if _matches(briefing, listing)]


def _matches(briefing: Briefing, listing: Listing) -> bool:
    return (listing.year is None or briefing.date.year == listing.year) and all(
        subject in briefing.subjects(kind) for kind, subject in listing.subjects
    )


def _latest(listing: Listing, fragments: Fragments, today: date) -> Mapping[str, Any]:
    return {"briefings": _chosen(listing, fragments)[: listing.limit]}


def _topics(listing: Listing, fragments: Fragments, today: date) -> Mapping[str, Any]:
    ids = [topic for topic, _ in _counted(Kind.TOPIC, listing, fragments)]
    return {"subjects": [fragments.library.subject(Kind.TOPIC, topic) for topic in ids]}


def _subjects(kind: Kind) -> View:
    def view(listing: Listing, fragments: Fragments, today: date) -> Mapping[str, Any]:
        return {"kind": kind, "pairs": _counted(kind, listing, fragments)}

    return view


def _counted(kind: Kind, listing: Listing, fragments: Fragments) -> Sequence[tuple[str, int]]:
    counts: dict[str, int] = {}
    for briefing in _chosen(listing, fragments):
        for subject in briefing.subjects(kind):
            counts[subject] = counts.get(subject, 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[: listing.limit]


def _upcoming(listing: Listing, fragments: Fragments, today: date) -> Mapping[str, Any]:
    chosen = {briefing.id for briefing in _chosen(listing, fragments)}
    items = [item for item in fragments.library.upcoming(today) if item.briefing in chosen]
    return {"upcoming": items[: listing.limit]}


WHATS: Mapping[str, tuple[str, View]] = {
    "latest": ("list-latest", _latest),
    "topics": ("list-topics", _topics),
    "people": ("list-subjects", _subjects(Kind.PERSON)),
    "organisations": ("list-subjects", _subjects(Kind.ORGANISATION)),
    "places": ("list-subjects", _subjects(Kind.PLACE)),
    "upcoming": ("list-upcoming", _upcoming),
}
"""What can be listed: the template and the values it shows."""
