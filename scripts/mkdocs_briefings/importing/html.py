"""Web pages: the article of a saved page, and what any page says of itself."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..problems import RefusedError
from .article import Saved, decoded, lines_of

_HINT = (
    "HTML needs the extra 'import': install it, as the guide says under 'Extras', "
    "or save the article as text."
)


def saved_page(html: str, doubts: tuple[str, ...] = ()) -> Saved:
    """The article in a web page; RefusedError without the extra that reads HTML."""
    try:
        import trafilatura
        from lxml import html as lxml_html
    except ImportError as error:
        raise RefusedError(_HINT) from error
    # A line too many is dropped by `layout`; one too few nobody would miss.
    text = trafilatura.extract(html, include_comments=False, favor_recall=True) or ""
    try:
        root = lxml_html.document_fromstring(_without_declaration(html))
    except (ValueError, lxml_html.etree.ParserError) as error:
        raise RefusedError("the HTML has no text in it. Save the article again.") from error
    page = _Page(root)
    lines = lines_of(text) or page.lines()
    return Saved(
        lines=lines,
        headline=page.headline(),
        url=page.url(),
        publisher=page.publisher(),
        published=page.published(),
        searched=None if page.published() else _searched(root),
        language=page.language(),
        tags=page.tags(lines),
        captions=page.captions(),
        doubts=doubts,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What a page says of itself; each is empty where it says nothing."""

    title: str = ""
    publisher: str = ""
    published: dt.date | None = None


def page_facts(html: str) -> PageFacts:
    """What a web page says of itself, also its beginning alone; RefusedError without the extra."""
    try:
        from lxml import html as lxml_html
    except ImportError as error:
        raise RefusedError(_HINT) from error
    try:
        page = _Page(lxml_html.document_fromstring(_without_declaration(html)))
    except (ValueError, lxml_html.etree.ParserError):
        return PageFacts()
    title = page.headline() or page.title()
    return PageFacts(title=title, publisher=page.publisher(), published=page.published())


def _without_declaration(html: str) -> str:
    # lxml takes no text that declares an encoding.
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", html)


def _searched(root: Any) -> dt.date | None:
    """What a search of the page takes for its day; a guess, so it is always told as one."""
    import htmldate

    found = htmldate.find_date(root, extensive_search=False, original_date=True)
    return dt.date.fromisoformat(found) if found else None


class _Page:
    """What a page says about itself, in the ways that newspapers use."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._metas: dict[str, list[str]] = {}
        for meta in root.iter("meta"):
            name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
            if content := decoded(" ".join((meta.get("content") or "").split())):
                self._metas.setdefault(name.lower(), []).append(content)
        self._article = next(self._linked_data(), {})

    def headline(self) -> str:
        headings = [_words(heading) for heading in self._root.iter("h1")]
        title = self._text("headline") or self._meta(*_TITLES)
        if title and headings:
            # In metadata a site's own name often follows: "Talks begin - Example News".
            return next((h for h in headings if len(h) > 8 and title.startswith(h)), title)
        return title or next((heading for heading in headings if heading), "")

    def title(self) -> str:
        """What browsers show above the page; the site's own name often follows in it."""
        return next(map(_words, self._root.iter("title")), "")

    def url(self) -> str:
        links = [
            link.get("href") or ""
            for link in self._root.iter("link")
            if "canonical" in (link.get("rel") or "").lower().split()
        ]
        own = [self._text("url"), self._text("mainEntityOfPage")]
        found = [*links, self._meta("og:url"), *own]
        return next((url for url in found if url.startswith(("http://", "https://"))), "")

    def publisher(self) -> str:
        publisher = self._article.get("publisher")
        name = publisher.get("name") if isinstance(publisher, Mapping) else None
        given = decoded(" ".join(name.split())) if isinstance(name, str) else ""
        return given or self._meta(*_PUBLISHERS)

    def published(self) -> dt.date | None:
        times = (found.get("datetime") or "" for found in self._root.iter("time"))
        metas = (value for name in _DATES for value in self._metas.get(name, []))
        for text in (self._text("datePublished"), *metas, *times):
            if match := re.match(r"(\d{4})-?(\d{2})-?(\d{2})", text):
                try:
                    return dt.date(*map(int, match.groups()))
                except ValueError:
                    continue
        return None

    def language(self) -> str:
        declared = (self._root.get("lang") or self._meta("og:locale")).replace("_", "-")
        return declared if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", declared) else ""

    def tags(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        listed = [*self._metas.get("article:tag", [])]
        for text in self._metas.get("news_keywords", []) + self._metas.get("keywords", []):
            listed += text.split(",")
        for link in self._root.iter("a"):
            words = _words(link)
            if words.startswith("#") or "tag" in (link.get("rel") or "").split():
                listed.append(words.lstrip("#"))
        return tuple(dict.fromkeys(tag.strip() for tag in listed if tag.strip()))

    def captions(self) -> tuple[str, ...]:
        wanted = [*self._root.iter("figcaption")]
        wanted += [
            found
            for found in self._root.iter("p", "div", "span", "em")
            if re.search(r"caption", found.get("class") or "", re.IGNORECASE)
        ]
        return tuple(dict.fromkeys(filter(None, map(_words, wanted))))

    def lines(self) -> tuple[str, ...]:
        return tuple(filter(None, (_words(paragraph) for paragraph in self._root.iter("p"))))

    def _meta(self, *names: str) -> str:
        return next((self._metas[name][0] for name in names if name in self._metas), "")

    def _text(self, key: str) -> str:
        value = self._article.get(key)
        if isinstance(value, Mapping):
            value = value.get("@id")
        return decoded(" ".join(value.split())) if isinstance(value, str) else ""

    def _linked_data(self) -> Iterator[Mapping[str, Any]]:
        for script in self._root.iter("script"):
            if "ld+json" in (script.get("type") or ""):
                try:
                    data = json.loads(script.text or "")
                except ValueError:  # newspapers publish broken ones; other sources remain
                    continue
                yield from _articles(data)


def _articles(data: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _articles(item)
    elif isinstance(data, dict):
        if _ARTICLE.search(str(data.get("@type", ""))):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(data.get(key, []))


_ARTICLE = re.compile(r"article|posting|\breport\b|review\b|statement|pressrelease", re.IGNORECASE)
"""Every type of schema.org for something that was written and published."""
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
_PUBLISHERS = (
    *("og:site_name", "application-name", "dc.publisher", "dcterms.publisher"),
    *("citation_publisher", "publisher"),
)
_DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "date"),
    *("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created"),
    *("dc.date.created", "citation_publication_date", "citation_date", "pubdate", "publishdate"),
    *("publish-date", "publication_date", "parsely-pub-date", "sailthru.date"),
)


def _words(element: Any) -> str:
    return decoded(" ".join(element.text_content().split()))
