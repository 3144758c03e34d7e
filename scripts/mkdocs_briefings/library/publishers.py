"""Who published what the briefings cite, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..model import Briefing
from ..names import name_words
from ..slugs import slugify


@dataclass(frozen=True, slots=True)
class CitedPublisher:
    """A publisher, however its name is written, with the briefings that cite it."""

    name: str
    """The spelling that the site's sources use most."""
    sources: int
    """How many of the briefings' sources it published."""
    briefings: tuple[Briefing, ...]
    """Newest first."""
    languages: tuple[str, ...]
    """The most frequent first."""

    @property
    def id(self) -> str:
        """Its anchor on the page of sources: `publisher-example-daily`."""
        return f"publisher-{slugify(self.name)}"


def publisher_names(briefings: Iterable[Briefing]) -> Mapping[str, str]:
    """The one name of a publisher for every spelling in these briefings: the one used most."""
    found: dict[str, Counter[str]] = {}
    for briefing in briefings:
        for source in briefing.sources:
            found.setdefault(publisher_key(source.publisher), Counter())[source.publisher] += 1
    return {
        # Of two spellings used equally often always the same one, whichever is read first.
        spelling: min(spellings, key=lambda name: (-spellings[name], name))
        for spellings in found.values()
        for spelling in spellings
    }


def publishers(
    briefings: Iterable[Briefing], names: Mapping[str, str]
) -> tuple[CitedPublisher, ...]:
    """Every publisher under its one name: the one cited in most briefings first, then by name."""
    found: dict[str, _Found] = {}
    for briefing in briefings:
        for source in briefing.sources:
            entry = found.setdefault(names[source.publisher], _Found())
            entry.sources += 1
            entry.languages[source.language] += 1
            entry.briefings[briefing.id] = briefing
    everyone = [entry.publisher(name) for name, entry in found.items()]
    # One order for publishers wherever they are listed, and it does not mind case.
    return tuple(sorted(everyone, key=lambda one: (-len(one.briefings), one.name.casefold())))


def languages(briefings: Iterable[Briefing]) -> tuple[tuple[str, int], ...]:
    """The languages of the briefings' sources with their counts; empty where none is given."""
    counts = Counter(source.language for briefing in briefings for source in briefing.sources)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


@dataclass(slots=True)
class _Found:
    sources: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    briefings: dict[str, Briefing] = field(default_factory=dict)

    def publisher(self, name: str) -> CitedPublisher:
        return CitedPublisher(
            name=name,
            sources=self.sources,
            briefings=tuple(self.briefings.values()),
            languages=tuple(tag for tag, _ in self.languages.most_common() if tag),
        )


def publisher_key(name: str) -> str:
    """What its spellings share: `Asia Today`, `AsiaToday`, `The Asia Today` are one publisher."""
    parts = name_words(name)
    return "".join(parts[1:] if parts[0] == "the" and len(parts) > 1 else parts)
