"""The numbers that a page gives to its sources, and the way from a source back to what cites it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from ..markdown import CitedKey, find_citations
from ..model import Source, SourcedClaim
from ..sentinels import CITATION
from .words import Words


def numbered(
    text: str, claims: Iterable[SourcedClaim], sources: Sequence[Source]
) -> tuple[Source, ...]:
    """The sources in the order of their first citation: in the text, in claims around it, the rest.

    A source's number on its page is its place in this order, counted from 1.
    """
    cited = _cited(text)
    also = (key for claim in claims for key in claim.sources)
    # Backwards, so that the first citation of each source is the one that stays.
    order = {key: place for place, key in reversed(list(enumerate([*cited, *also])))}
    return tuple(sorted(sources, key=lambda source: order.get(source.id, len(order) + len(cited))))


def numbers(sources: Iterable[Source]) -> dict[str, int]:
    """The number of each source by its id."""
    return {source.id: number for number, source in enumerate(sources, 1)}


@lru_cache(maxsize=16384)
def _cited(text: str) -> tuple[str, ...]:
    """The keys of all citations, cached since a briefing's dossiers ask for them again."""
    return tuple(key for citation in find_citations(text) for key in citation.keys)


def marked(text: str, numbers: Mapping[str, int]) -> str:
    """The Markdown with every `[@key]` turned into a mark that Markdown leaves alone."""
    # Links would do too, but Markdown takes several times as long on text with HTML in it.
    parts, end = [], 0
    for citation in find_citations(text):
        if citation.is_certain or numbers.keys() & citation.keys:
            parts += [text[end : citation.start].rstrip(" "), _marks(citation.cited, numbers)]
            end = citation.end
    return "".join([*parts, text[end:]])


def _marks(cited: Sequence[CitedKey], numbers: Mapping[str, int]) -> str:
    """The marks of one bracket; words among its keys stay words: `(see ¹, p. 12)`."""
    known = [one for one in cited if one.key in numbers]
    marks = [f"{one.before}{CITATION}{numbers[one.key]}{CITATION}" for one in known]
    if not any(one.before or one.locator for one in known):
        return "".join(marks)
    if not known[0].before and len(known) == 1:
        return f"{marks[0]} ({known[0].locator})"
    places = [f", {one.locator}" if one.locator else "" for one in known]
    return f" ({'; '.join(map(''.join, zip(marks, places, strict=True)))})"


def linked(html: str, sources: Sequence[Source], words: Words) -> str:
    """The HTML with every mark turned into a raised, numbered link to `#source-key`.

    The marks of a source are counted: `cite-key-1` is the first, and its source leads back to it.
    """
    if CITATION not in html:
        return html
    links = [_link(source, number, words) for number, source in enumerate(sources, 1)]
    counts = [0] * len(links)

    def link(match: re.Match[str]) -> str:
        if _is_in_link(match):
            return f"[{match[1]}]"
        place = int(match[1]) - 1
        counts[place] += 1
        start, end = links[place]
        return f"{start}{counts[place]}{end}"

    return _MARKED.sub(link, html)


def _is_in_link(mark: re.Match[str]) -> bool:
    """Whether a mark is among the words of a link, where HTML allows no other."""
    opened = mark.string.rfind("<a ", 0, mark.start())
    return opened > mark.string.rfind("</a>", 0, mark.start())


_MARKED = re.compile(f"{CITATION}([0-9]+){CITATION}")


def _link(source: Source, number: int, words: Words) -> tuple[str, str]:
    """The HTML of a citation before and after its count."""
    said, mark = ("citation_weak", ' class="br-weak"') if source.is_weak else ("citation", "")
    label, key = escape(words(said, n=number)), escape(source.id)
    link = f'<a{mark} href="#source-{key}" aria-label="{label}">{number}</a></sup>'
    return f'<sup class="br-cite" id="cite-{key}-', f'">{link}'


def without_citation_ids(html: str) -> str:
    """The HTML with marks that nothing leads back to, for where the list of sources is not ours."""
    return _WITH_ID.sub(_START, html)


_START = '<sup class="br-cite"'
# Not looked for behind its start, which takes several times as long.
_WITH_ID = re.compile(f'{_START} id="[^"]*"')


def back_links(html: str, claims: Iterable[SourcedClaim], words: Words) -> Mapping[str, Markup]:
    """For each source that is cited, links to what rests on it, in page order.

    That is every mark in the words, which `linked` has made, and every claim around them.
    """
    found = defaultdict[str, list[str]](list)
    for anchor, key in _CITED.findall(html):
        found[key].append(anchor)
    for claim in claims:
        for key in dict.fromkeys(claim.sources):
            found[key].append(claim.anchor)
    return {key: _back(anchors, words) for key, anchors in found.items()}


_CITED = re.compile(r'<sup class="br-cite" id="(cite-([^"]+)-[0-9]+)"')


def _back(anchors: Iterable[str], words: Words) -> Markup:
    links = (
        f' <a href="#{anchor}" aria-label="{escape(words.numbered("claim", number))}">{number}</a>'
        for number, anchor in enumerate(anchors, 1)
    )
    return Markup(f'<span class="br-back">{"".join(links)}</span>')
