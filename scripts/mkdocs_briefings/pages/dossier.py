"""A topic's dossier: everything on it in reading order, for printing; a large one has parts.

It stands outside the theme: a document with its own style, the same for browsers, printers and PDF.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from ..model import Briefing, Kind, Source, Topic
from ..rendering import Fragments, at, numbered, without_citation_ids
from ..settings import Settings
from ..urls import (
    HOME,
    briefing_url,
    dossier_part_url,
    dossier_url,
    file_name,
    index_url,
    joined,
    subject_url,
)
from .dossier_parts import Division, DossierPart
from .told import briefings_told, is_status_stale

_TAG = re.compile(r"<[A-Za-z][^<>]*>")
_ATTRIBUTE = re.compile(
    # After a space, since `data-id` names no anchor.
    r"(?<= )(id|for|name|headers|aria-labelledby|aria-describedby|aria-details"
    r'|href|src|srcset|poster|cite)="([^"]*)"'
)
_ADDRESSES = ("href", "src", "srcset", "poster", "cite")
# To the fifth level only: HTML has no seventh for the sixth.
_HEADING = re.compile(r"(?<=<)(/?)h([2-5])\b")
_HEADERLINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)


def dossiers(
    fragments: Fragments, settings: Settings, bodies: Mapping[str, str]
) -> Iterator[Dossier]:
    """Each topic's dossier.

    `bodies` is the HTML of briefings' and topics' own words, by the addresses of their pages.
    """
    # A briefing is in the dossier of each of its topics. All dossiers of 1,000 briefings: 0.9 s
    # without the cache, 0.5 with it.
    moved = lru_cache(maxsize=4096)(_moved)
    for subject in fragments.library.subjects(Kind.TOPIC):
        if isinstance(subject, Topic) and fragments.library.of(Kind.TOPIC, subject.id):
            yield Dossier(subject, fragments, settings, bodies, moved)


@dataclass(frozen=True)
class Dossier:
    """The dossier of a topic."""

    topic: Topic
    fragments: Fragments
    settings: Settings
    bodies: Mapping[str, str]
    moved: Callable[[str, str, str, str], Markup]
    """Moves the words of a page into it, as `_moved` does; all dossiers share it."""

    def words(self) -> Iterator[str]:
        """The words of all briefings that it gives in full."""
        yield from (briefing.body for briefing in self._given)

    def addresses(self) -> Iterator[str]:
        """The addresses of all pages whose words it gives."""
        yield subject_url(Kind.TOPIC, self.topic.id)
        yield from map(briefing_url, self._given)

    def looked_up(self) -> object:
        """All that it shows beside words and the names of subjects, in what has a whole `repr`."""
        earlier = Division.of(self._briefings).by_title
        by_title = [(one.date, self.fragments.briefing(one)) for one in earlier]
        expected = self.fragments.library.expectations.of(Kind.TOPIC, self.topic.id)
        judged = expected and self.fragments.templates.today
        given = briefings_told(self._given, self.fragments)
        return by_title, given, expected, judged, is_status_stale(self.topic, self.fragments)

    @property
    def _given(self) -> Iterator[Briefing]:
        division = Division.of(self._briefings)
        for members in (division.whole, *(part.briefings for part in division.parts)):
            yield from members

    @property
    def _briefings(self) -> Sequence[Briefing]:
        return self.fragments.library.of(Kind.TOPIC, self.topic.id)

    def pages(self) -> Iterator[tuple[str, str]]:
        """The file name and the HTML of its first page, then of its parts."""
        topic, first, briefings = self.topic, dossier_url(self.topic.id), self._briefings
        division = Division.of(briefings)
        yield self._page(first, "dossier", self._first(division, briefings[0]))
        for part in division.parts:
            url = dossier_part_url(topic.id, part.year)
            yield self._page(url, "dossier-part", self._part(part, url))

    def _page(self, url: str, template: str, values: Mapping[str, Any]) -> tuple[str, str]:
        return file_name(url), at(url, self.fragments.render(template, values))

    def _first(self, division: Division, newest: Briefing) -> Mapping[str, Any]:
        topic, library = self.topic, self.fragments.library
        url = subject_url(Kind.TOPIC, topic.id)
        root = self._root(dossier_url(topic.id))
        explainer = self.moved(self.bodies.get(url, ""), "topic", self._shown(url), root)
        return {
            **self._around(root, _above(topic, self.fragments)),
            "explainer": explainer,
            "earlier": division.by_title,
            "parts": division.parts,
            "sources": numbered(topic.body, (), topic.sources),
            "whole": self._in_full(division.whole, root),
            "total": division.total,
            "newest": newest.date,
            "expected": library.expectations.of(Kind.TOPIC, topic.id),
        }

    def _part(self, part: DossierPart, url: str) -> Mapping[str, Any]:
        root, words = self._root(url), self.fragments.templates.words
        above = (
            *_above(self.topic, self.fragments),
            (dossier_url(self.topic.id), words("dossier")),
        )
        whole = self._in_full(part.briefings, root)
        return {**self._around(root, above), "part": part, "whole": whole}

    def _around(self, root: str, above: Iterable[tuple[str, str]]) -> Mapping[str, Any]:
        return {
            "topic": self.topic,
            "address": self._address(root, subject_url(Kind.TOPIC, self.topic.id)),
            "trail": [(self._address(root, each), name) for each, name in above],
            "absolute": lambda briefing: self._address(root, briefing_url(briefing)),
        }

    def _in_full(
        self, briefings: Iterable[Briefing], root: str
    ) -> list[tuple[Briefing, Markup, tuple[Source, ...]]]:
        return [(each, self._words(each, root), _sources(each)) for each in briefings]

    def _words(self, briefing: Briefing, root: str) -> Markup:
        url = briefing_url(briefing)
        return self.moved(self.bodies.get(url, ""), briefing.id, self._shown(url), root)

    def _root(self, url: str) -> str:
        return self.settings.site_url or "../" * url.count("/")

    def _address(self, root: str, url: str) -> str:
        return _below(root, self._shown(url))

    def _shown(self, url: str) -> str:
        return url if self.settings.directory_urls else file_name(url)


def _above(topic: Topic, fragments: Fragments) -> Iterator[tuple[str, str]]:
    """The pages above a dossier; on paper, the home page is known by the site's name."""
    templates = fragments.templates
    yield HOME, templates.site_name
    yield index_url(Kind.TOPIC), templates.words(Kind.TOPIC.plural)
    yield subject_url(Kind.TOPIC, topic.id), topic.name


def _sources(briefing: Briefing) -> tuple[Source, ...]:
    return numbered(briefing.body, briefing.claims_around, briefing.sources)


_ID = re.compile(r' id="([^"]*)"')
_CITED = '<sup class="br-cite">'
"""The dossier's own style knows no other raised words."""
_SOURCE = re.compile("#source-(?!list$)")
"""The dossier lists the sources of each briefing, with anchors like those of its page."""


def _moved(html: str, prefix: str, url: str, root: str) -> Markup:
    """HTML from the page at `url` for the dossier: anchors get a prefix, headings a level.

    A link to a place that only the page has, such as its statements, leads to the page.
    """
    html = without_citation_ids(html).replace(_CITED, "<sup>")
    anchors = frozenset(_ID.findall(html))

    def attribute(match: re.Match[str]) -> str:
        name, value = match.groups()
        if name not in _ADDRESSES:
            # Two briefings may have the same anchors, such as those of their sources.
            return f'{name}="{" ".join(f"{prefix}-{one}" for one in value.split())}"'
        if name == "srcset":
            return f'srcset="{", ".join(candidate(one) for one in value.split(","))}"'
        if value.startswith("#") and (value[1:] in anchors or _SOURCE.match(value)):
            return f'{name}="#{prefix}-{value[1:]}"'
        return f'{name}="{_from(root, url, value)}"'

    def candidate(text: str) -> str:
        address, *size = text.split() or [""]
        return " ".join([_from(root, url, address), *size])

    def tag(match: re.Match[str]) -> str:
        return _ATTRIBUTE.sub(attribute, match[0]) if "=" in match[0] else match[0]

    def heading(match: re.Match[str]) -> str:
        return f"{match[1]}h{int(match[2]) + 1}"

    moved = _TAG.sub(tag, _HEADERLINK.sub("", html))
    return Markup(_HEADING.sub(heading, moved))


def _from(root: str, url: str, value: str) -> str:
    # A site without an address of its own: resolve its links against a placeholder host.
    start = "http://any/"
    inside = joined(start + url, value)
    return _below(root, inside[len(start) :]) if inside.startswith(start) else value


def _below(root: str, address: str) -> str:
    # Joined as addresses, a root of nothing but `../` would be lost.
    return f"{root.rstrip('/')}/{address}"
