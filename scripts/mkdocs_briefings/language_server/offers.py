"""What is offered where a name is wanted: of the whole site, found by any of its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..content import SourceFields
from ..model import Briefing, Kind, Publisher, Subject, chronological
from ..names import fold, name_words
from ..site import Site

MOST = 100
"""So many are offered at once; with every letter the editor asks again."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to choose."""

    text: str
    """What is written if it is chosen."""
    title: str = ""
    """What it stands for, in a few words."""
    summary: str = ""
    words: str = ""
    """Everything that it is found by, folded, each word after a space."""

    def fits(self, typed: Sequence[str]) -> bool:
        """Whether each of the words that somebody has typed begins one of its own."""
        return all(f" {word}" in self.words for word in typed)


def found_by(*texts: str) -> str:
    """The words of `Offer`."""
    names = list(filter(None, texts))
    # Whole too: `Jaemyung` is found in `Jae-myung`.
    return " ".join(["", *map(fold, names), *(word for one in names for word in name_words(one))])


@dataclass(frozen=True, slots=True)
class Offers:
    """All that a site has to offer, by the names of the lists in the schema."""

    lists: Mapping[str, tuple[Offer, ...]]

    @classmethod
    def of(cls, site: Site) -> Offers:
        """Made once for each judgement."""
        subjects = site.resolved.subjects
        kinds = {kind.plural: tuple(map(_subject, subjects[kind].values())) for kind in Kind}
        newest = tuple(reversed(chronological(site.resolved.briefings)))
        return cls(
            {
                **kinds,
                "subjects": tuple(one for some in kinds.values() for one in some),
                "publishers": tuple(map(_publisher, site.resolved.publishers)),
                "briefings": tuple(map(_briefing, newest)),
                "expectations": tuple(one for briefing in newest for one in _expected(briefing)),
            }
        )

    def fitting(self, lists: Iterable[str], typed: str) -> list[Offer]:
        """Those that fit what has been typed: ids that begin with it first."""
        wanted = name_words(typed) if typed else ()
        found = [one for name in lists for one in self.lists.get(name, ()) if one.fits(wanted)]
        return sorted(found, key=lambda one: not one.text.startswith(typed))[:MOST]


def cited_as(sources: Iterable[SourceFields]) -> Iterator[Offer]:
    """The sources of a file as it is being written."""
    for one in sources:
        words = found_by(one.id, one.publisher, one.title)
        yield Offer(one.id, one.publisher, one.title, words)


def _subject(one: Subject) -> Offer:
    title = f"{one.name} · {one.native_name}" if one.native_name else one.name
    words = found_by(one.id, one.name, one.native_name, *one.aliases)
    return Offer(one.id, title, one.summary, words)


def _publisher(one: Publisher) -> Offer:
    return Offer(one.id, one.name, one.note, found_by(one.id, one.name, *one.aliases))


def _briefing(one: Briefing) -> Offer:
    return Offer(one.id, one.title, one.summary, found_by(one.id, one.title))


def _expected(briefing: Briefing) -> Iterator[Offer]:
    for one in briefing.upcoming:
        yield Offer(one.id, one.title, briefing.title, found_by(one.id, one.title))
