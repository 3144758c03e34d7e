"""A topic's dossier: everything on it in reading order, as one page of its own for printing.

It stands outside the theme: a document with its own style, the same for browsers, printers and PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from ..model import Briefing, Kind, Source, Topic
from ..rendering import Fragments, at, numbered, without_citation_ids
from ..settings import Settings
from ..urls import (
    HOME,
    briefing_url,
    dossier_url,
    file_name,
    index_url,
    joined,
    subject_url,
)

MOST_BRIEFINGS = 100
"""The newest briefings are given in full, older ones by title: nobody prints 1,000 pages."""
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
) -> Iterator[tuple[str, str]]:
    """The file name and the HTML of each topic's dossier.

    `bodies` is the HTML of briefings' and topics' own words, by the addresses of their pages.
    """
    for subject in fragments.library.subjects(Kind.TOPIC):
        if isinstance(subject, Topic) and fragments.library.of(Kind.TOPIC, subject.id):
            url = dossier_url(subject.id)
            values = _values(subject, fragments, settings, bodies)
            yield file_name(url), at(url, fragments.render("dossier", values))


def _values(
    topic: Topic, fragments: Fragments, settings: Settings, bodies: Mapping[str, str]
) -> Mapping[str, Any]:
    newest_first = fragments.library.of(Kind.TOPIC, topic.id)
    url = subject_url(Kind.TOPIC, topic.id)
    root = settings.site_url or "../" * dossier_url(topic.id).count("/")
    return {
        "topic": topic,
        "address": _address(root, url, settings),
        "trail": [
            (_address(root, each, settings), name) for each, name in _above(topic, fragments)
        ],
        "explainer": _moved(bodies.get(url, ""), "topic", _shown(url, settings), root),
        "earlier": tuple(reversed(newest_first[MOST_BRIEFINGS:])),
        "sources": numbered(topic.body, (), topic.sources),
        "whole": [
            (briefing, _words(briefing, settings, bodies, root), _sources(briefing))
            for briefing in reversed(newest_first[:MOST_BRIEFINGS])
        ],
        "newest": newest_first[0].date,
        "expected": fragments.library.expectations.of(Kind.TOPIC, topic.id),
        "absolute": lambda briefing: _address(root, briefing_url(briefing), settings),
    }


def _above(topic: Topic, fragments: Fragments) -> Iterator[tuple[str, str]]:
    """The pages above a dossier; on paper, the home page is known by the site's name."""
    templates = fragments.templates
    yield HOME, templates.site_name
    yield index_url(Kind.TOPIC), templates.words(Kind.TOPIC.plural)
    yield subject_url(Kind.TOPIC, topic.id), topic.name


def _words(briefing: Briefing, settings: Settings, bodies: Mapping[str, str], root: str) -> Markup:
    url = briefing_url(briefing)
    return _moved(bodies.get(url, ""), briefing.id, _shown(url, settings), root)


def _sources(briefing: Briefing) -> tuple[Source, ...]:
    return numbered(briefing.body, briefing.claims_around, briefing.sources)


def _address(root: str, url: str, settings: Settings) -> str:
    return _below(root, _shown(url, settings))


def _shown(url: str, settings: Settings) -> str:
    return url if settings.directory_urls else file_name(url)


_ID = re.compile(r' id="([^"]*)"')
_SOURCE = re.compile("#source-(?!list$)")
"""The dossier lists the sources of each briefing, with anchors like those of its page."""


# A briefing is in the dossier of each of its topics. All dossiers of 1,000 briefings: 0.9 s without
# the cache, 0.5 with it.
@lru_cache(maxsize=4096)
def _moved(html: str, prefix: str, url: str, root: str) -> Markup:
    """HTML from the page at `url` for the dossier: anchors get a prefix, headings a level.

    A link to a place that only the page has, such as its statements, leads to the page.
    """
    html = without_citation_ids(html)
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
