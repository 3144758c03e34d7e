"""Who published what the briefings cite, and what rests on it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..markdown import CitedSentence, cited_sentences
from ..model import Briefing, Publisher, Source
from ..names import name_words
from ..slugs import slugify
from ..urls import UNUSABLE


@dataclass(frozen=True, slots=True)
class CitedPublisher:
    """A publisher, however sources name it, with the briefings that cite it."""

    publisher: Publisher
    sources: int
    """How many of the briefings' sources it published."""
    briefings: tuple[Briefing, ...]
    """Newest first."""
    languages: tuple[str, ...]
    """The most frequent first."""

    @property
    def name(self) -> str:
        """As the site shows it."""
        return self.publisher.name


class Publishers:
    """Every publisher of a site: those with a profile, and all others that a briefing cites."""

    def __init__(self, profiled: Iterable[Publisher], briefings: Iterable[Briefing]) -> None:
        self._briefings = tuple(briefings)
        self.by_id = {publisher.id: publisher for publisher in profiled}
        self._ids: dict[str, str] = {}
        """Of those without a profile, by every spelling that a source uses."""
        for publisher, spellings in _unprofiled(self._briefings, self.by_id):
            self.by_id[publisher.id] = publisher
            self._ids |= dict.fromkeys(spellings, publisher.id)
        # One order for publishers wherever they are listed, and it does not mind case.
        self.all = tuple(sorted(self.by_id.values(), key=lambda one: (one.name.casefold(), one.id)))
        self._keys = {publisher_key(name): one for name, one in self._names() if name}
        self._claims: dict[str, tuple[CitedSentence, ...]] = {}
        self._cited = {one.publisher.id: one for one in self.cited(self._briefings)}

    def of(self, source: Source) -> Publisher:
        """Who published a source of a published briefing, or one with a profile."""
        return self.by_id[source.publisher_id or self._ids[source.publisher]]

    def has(self, source: Source) -> bool:
        """Whether the publisher has a page: one that only profiles of subjects cite has none."""
        return bool(source.publisher_id) or source.publisher in self._ids

    def named(self, name: str) -> Publisher | None:
        """Whom a publication's name means, in any spelling; None if nobody is called that."""
        return self._keys.get(publisher_key(name))

    def _names(self) -> Iterator[tuple[str, Publisher]]:
        for one in self.by_id.values():
            yield from ((name, one) for name in (one.id, one.name, one.native_name, *one.aliases))
        for name, publisher_id in self._ids.items():
            yield name, self.by_id[publisher_id]

    def claims(self, briefing: Briefing) -> tuple[CitedSentence, ...]:
        """The sentences of a briefing's text that cite something."""
        # Asked for again by each publisher that the briefing cites.
        if briefing.id not in self._claims:
            self._claims[briefing.id] = tuple(cited_sentences(briefing.body))
        return self._claims[briefing.id]

    def cited_as(self, publisher: Publisher) -> CitedPublisher:
        """A publisher with everything that cites it, which may be nothing."""
        return self._cited.get(publisher.id) or CitedPublisher(publisher, 0, (), ())

    def cited(self, briefings: Iterable[Briefing]) -> tuple[CitedPublisher, ...]:
        """Who published what these briefings cite: the one cited in most first, then by name."""
        found: dict[str, _Found] = {}
        for briefing in briefings:
            for source in briefing.sources:
                entry = found.setdefault(self.of(source).id, _Found())
                entry.sources += 1
                entry.languages[source.language] += 1
                entry.briefings[briefing.id] = briefing
        everyone = [entry.publisher(self.by_id[one]) for one, entry in found.items()]
        return tuple(sorted(everyone, key=lambda one: (-len(one.briefings), one.name.casefold())))


def _unprofiled(
    briefings: Iterable[Briefing], taken: Mapping[str, Publisher]
) -> Iterator[tuple[Publisher, Iterable[str]]]:
    """Publishers without a profile, each under the spelling used most, with all of them."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for source in (source for briefing in briefings for source in briefing.sources):
        if not source.publisher_id:
            found[publisher_key(source.publisher)][source.publisher] += 1
    ids = set(taken)
    # In a fixed order: of two whose names make one id, it is always the same that is numbered.
    for _, spellings in sorted(found.items()):
        # Of two spellings used equally often always the same one, whichever is read first.
        name = min(spellings, key=lambda one: (-spellings[one], one))
        publisher = Publisher(id=_free_id(name, ids), name=name)
        ids.add(publisher.id)
        yield publisher, spellings


def _free_id(name: str, taken: Iterable[str]) -> str:
    plain = slugify(name)
    plain = f"{plain}-publisher" if plain in UNUSABLE else plain
    number, free = 1, plain
    while free in taken:
        number += 1
        free = f"{plain}-{number}"
    return free


def languages(briefings: Iterable[Briefing]) -> tuple[tuple[str, int], ...]:
    """The languages of the briefings' sources with their counts; empty where none is given."""
    counts = Counter(source.language for briefing in briefings for source in briefing.sources)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


@dataclass(slots=True)
class _Found:
    sources: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    briefings: dict[str, Briefing] = field(default_factory=dict)

    def publisher(self, publisher: Publisher) -> CitedPublisher:
        return CitedPublisher(
            publisher=publisher,
            sources=self.sources,
            briefings=tuple(self.briefings.values()),
            languages=tuple(tag for tag, _ in self.languages.most_common() if tag),
        )


def publisher_key(name: str) -> str:
    """What its spellings share: `Asia Today`, `AsiaToday`, `The Asia Today` are one publisher."""
    parts = name_words(name)
    return "".join(parts[1:] if parts[0] == "the" and len(parts) > 1 else parts)
