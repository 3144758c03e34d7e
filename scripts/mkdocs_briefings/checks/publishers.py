"""Who published what is cited: one name at a host, one spelling, and a profile for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..hosts import host_of
from ..library import PublisherHosts, publisher_key
from ..model import Position, Source
from ..names import NearIndex, Spelled
from ..problems import Problem
from .registry import Content, Entry, check


@dataclass(frozen=True, slots=True)
class _Cited:
    source: Source
    entry: Entry

    @property
    def position(self) -> Position:
        """Where the briefing lists it."""
        return self.entry.document.at("sources", self._place)

    @property
    def is_named(self) -> bool:
        """Whether the author says who published it; BR110 is about those who do not."""
        return bool(self.entry.document.fields.sources[self._place].publisher)

    @property
    def _place(self) -> int:
        return [one.id for one in self.entry.document.fields.sources].index(self.source.id)

    @property
    def who(self) -> str:
        """What sources of one publisher share."""
        return self.source.publisher_id or publisher_key(self.source.publisher)


@check("BR380")
def two_names_at_one_host(content: Content) -> Iterator[Problem]:
    """Sources at one host that name different publishers."""
    hosts = PublisherHosts({one.id: one.hosts for one in content.publishers.values()})
    elsewhere: defaultdict[str, list[_Cited]] = defaultdict(list)
    for one in _cited(content):
        host = host_of(one.source.url)
        owners = hosts.at(host)
        if owners and one.source.publisher_id not in owners and one.is_named:
            yield _of_somebody_else(one, host, owners, content)
        elif host and not owners:
            elsewhere[host].append(one)
    for host, cited in sorted(elsewhere.items()):
        yield from _several_names(host, cited)


def _of_somebody_else(one: _Cited, host: str, owners: Iterable[str], content: Content) -> Problem:
    whose = " or ".join(f"'{content.publishers[owner].name}' ({owner})" for owner in owners)
    message = f"'{one.source.publisher}' is named, but '{host}' is the host of {whose}"
    hint = "Name that one and say in 'note' whose report it is, or list the host in both profiles."
    return Problem(one.position, "BR380", message, hint)


def _several_names(host: str, cited: Iterable[_Cited]) -> Iterator[Problem]:
    """At a host that no profile lists: each name but the one used most, where it comes first."""
    first: dict[str, _Cited] = {}
    counts = Counter[str]()
    for one in cited:
        first.setdefault(one.who, one)
        counts[one.who] += 1
    usual = min(counts, key=lambda who: (-counts[who], who))
    for who in sorted(counts.keys() - {usual}):
        one, other = first[who], first[usual].source.publisher
        message = f"'{one.source.publisher}' is named at '{host}', where others name '{other}'"
        hint = f"Use one name, and say in 'note' whose report it is; or give '{other}' a profile."
        yield Problem(one.position, "BR380", message, hint)


def usual_publishers(content: Content) -> Mapping[str, str]:
    """For each other spelling of a publisher without a profile, the one that is used most."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in _cited(content):
        if not one.source.publisher_id and one.is_named:
            spellings[one.who][one.source.publisher] += 1
    return {
        name: min(found, key=lambda one: (-found[one], one))
        for found in spellings.values()
        if len(found) > 1
        for name in found
    }


@check("BR381")
def spelled_nearly_alike(content: Content) -> Iterator[Problem]:
    """Names of publishers that may be one: the same but for spaces and capitals, or mistyped."""
    spellings: dict[str, Counter[str]] = {}
    first: dict[str, _Cited] = {}
    for one in _cited(content):
        if not one.source.publisher_id:
            spellings.setdefault(one.who, Counter())[one.source.publisher] += 1
            first.setdefault(one.source.publisher, one)
    for found in spellings.values():
        usual = min(found, key=lambda name: (-found[name], name))
        for name in sorted(found.keys() - {usual}):
            yield _nearly(first[name], usual)
    yield from _mistyped(spellings, first, content)


def _mistyped(
    spellings: dict[str, Counter[str]], first: dict[str, _Cited], content: Content
) -> Iterator[Problem]:
    known: NearIndex[str] = NearIndex()
    for publisher in content.publishers.values():
        for name in (publisher.name, *publisher.aliases):
            known.add(Spelled.of(name), publisher.name)
    # The one used most is the one that others may have meant.
    for _, found in sorted(spellings.items(), key=lambda one: (-one[1].total(), one[0])):
        name = min(found, key=lambda name: (-found[name], name))
        spelled = Spelled.of(name)
        if meant := known.to(spelled):
            yield _nearly(first[name], meant[0])
        known.add(spelled, name)


def _nearly(one: _Cited, other: str) -> Problem:
    message = f"'{one.source.publisher}' is nearly '{other}', another name of a publisher"
    hint = f"Write '{other}' if it is the same; if not, give one of them a profile."
    return Problem(one.position, "BR381", message, hint)


@check("BR384")
def without_profile(content: Content) -> Iterator[Problem]:
    """Publishers without a profile, so of no known kind, on a site that has profiles of some."""
    if not content.publishers:
        return
    first: dict[str, _Cited] = {}
    counts = Counter[str]()
    for one in _cited(content):
        if not one.source.publisher_id and one.is_named:
            first.setdefault(one.who, one)
            counts[one.who] += 1
    for who, one in first.items():
        times = f"{counts[who]} sources" if counts[who] > 1 else "a source"
        message = f"'{one.source.publisher}' published {times} and has no profile"
        hint = "Add one in docs/publishers that says of which kind it is."
        yield Problem(one.position, "BR384", message, hint)


def _cited(content: Content) -> Iterator[_Cited]:
    """Every source of every briefing, in the order of the files."""
    for entry in content.entries:
        for source in entry.briefing.sources:
            yield _Cited(source, entry)
