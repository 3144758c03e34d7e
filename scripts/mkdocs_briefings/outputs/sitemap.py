"""Sitemaps (sitemaps.org) whose dates are those of the content, and robots.txt, which names them.

MkDocs' own sitemap dates every page by the day of the build, which says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain
from xml.etree import ElementTree

from .. import urls
from ..compression import gzipped
from ..editions import alternates
from ..library import (
    Library,
    by_publication,
    day_published,
    event_stamp,
    last_change,
    published_stamp,
)
from ..model import Briefing, Kind, Subject, Topic
from ..settings import Settings
from .head import first_page
from .output_file import OutputFile
from .plain import plain

SITEMAP = "sitemap.xml"
NEWS_SITEMAP = "news-sitemap.xml"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9"
MOST_IN_A_SITEMAP = 50_000
"""Addresses that the protocol allows in one file."""
NEWS_DAYS = 2
"""How long Google News treats an article as news."""

XHTML = "http://www.w3.org/1999/xhtml"
"""Of links to the same page in other languages."""

# ElementTree would call them ns0 and ns1.
ElementTree.register_namespace("", NAMESPACE)
ElementTree.register_namespace("news", NEWS_NAMESPACE)
ElementTree.register_namespace("xhtml", XHTML)


def sitemaps(pages: Sequence[str], library: Library, settings: Settings) -> Iterator[OutputFile]:
    """`sitemap.xml` of all pages, plain and compressed; in parts if it would be too long."""
    dates = _dates(library)
    parts = [_entries("urlset", "url", portion, dates, settings) for portion in _portions(pages)]
    if len(parts) > 1:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield from (OutputFile(*named) for named in zip(names, parts, strict=True))
        parts = [_entries("sitemapindex", "sitemap", names, {}, settings)]
    yield OutputFile(SITEMAP, parts[0])
    yield OutputFile(f"{SITEMAP}.gz", gzipped(parts[0]))


def news_sitemap(library: Library, settings: Settings) -> OutputFile:
    """The briefings of the last days, as Google News asks for them.

    It wants a day of publication: of a briefing that gives none, it gets the event's.
    """
    root = ElementTree.Element(f"{{{NAMESPACE}}}urlset")
    since = settings.today - timedelta(days=NEWS_DAYS)
    for briefing in by_publication(library.briefings):
        # The newest come first, so the first old one ends it.
        if (day_published(briefing) or briefing.date) < since:
            break
        entry = ElementTree.SubElement(root, f"{{{NAMESPACE}}}url")
        _add(entry, "loc", urls.absolute(urls.briefing_url(briefing), settings))
        news = ElementTree.SubElement(entry, f"{{{NEWS_NAMESPACE}}}news")
        publication = ElementTree.SubElement(news, f"{{{NEWS_NAMESPACE}}}publication")
        name = settings.publisher.name or settings.site_name
        _add(publication, "name", plain(name), NEWS_NAMESPACE)
        _add(publication, "language", settings.language, NEWS_NAMESPACE)
        day = published_stamp(briefing) or event_stamp(briefing)
        _add(news, "publication_date", day, NEWS_NAMESPACE)
        _add(news, "title", plain(briefing.title), NEWS_NAMESPACE)
    return OutputFile(NEWS_SITEMAP, _written(root))


def robots(settings: Settings) -> OutputFile:
    """`robots.txt`: everything may be read, and here are the sitemaps."""
    names = [SITEMAP] * settings.sitemap + [NEWS_SITEMAP] * settings.news_sitemap
    names += [f"{one}/{SITEMAP}" for one in settings.languages if settings.sitemap]
    lines = [f"Sitemap: {urls.absolute(name, settings)}" for name in names]
    return OutputFile("robots.txt", "\n".join(["User-agent: *", "Allow: /", "", *lines, ""]))


def _portions(pages: Sequence[str]) -> list[Sequence[str]]:
    # One portion at least, so that robots.txt never names a sitemap that is not there.
    return [
        pages[start : start + MOST_IN_A_SITEMAP]
        for start in range(0, max(1, len(pages)), MOST_IN_A_SITEMAP)
    ]


def _entries(
    root: str, tag: str, pages: Iterable[str], dates: Mapping[str, date], settings: Settings
) -> bytes:
    tree = ElementTree.Element(f"{{{NAMESPACE}}}{root}")
    for page in pages:
        entry = ElementTree.SubElement(tree, f"{{{NAMESPACE}}}{tag}")
        _add(entry, "loc", urls.absolute(page, settings))
        for language, address in alternates(page, settings) if tag == "url" else ():
            link = ElementTree.SubElement(entry, f"{{{XHTML}}}link", rel="alternate")
            link.attrib |= {"hreflang": language, "href": address}
        # The later pages of a list change with it.
        day = dates.get(first_page(page)[0])
        if day:
            _add(entry, "lastmod", day.isoformat())
    return _written(tree)


def _add(
    parent: ElementTree.Element, tag: str, text: str, namespace: str = NAMESPACE
) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{namespace}}}{tag}")
    element.text = text
    return element


def _written(tree: ElementTree.Element) -> bytes:
    ElementTree.indent(tree, "")
    written: bytes = ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True)
    return written


def _dates(library: Library) -> dict[str, date]:
    """The day of the last change of every page, where the briefings that it shows give one."""
    lists: dict[str, Iterable[Briefing]] = {
        urls.year_url(year): library.in_year(year) for year in library.years
    }
    lists |= {urls.briefing_url(one): [one] for one in library.briefings}
    lists |= dict.fromkeys(
        (urls.HOME, urls.BRIEFINGS, *map(urls.index_url, Kind)), library.briefings
    )
    dates = {url: _changes(briefings) for url, briefings in lists.items()}
    for subject in chain.from_iterable(library.subjects(kind) for kind in Kind):
        changes = _changes(library.of(subject.kind, subject.id)) + _said(subject)
        dates[urls.subject_url(subject.kind, subject.id)] = changes
    for publisher in library.publishers.all:
        cited = library.publishers.cited_as(publisher)
        dates[urls.publisher_url(publisher.id)] = _changes(cited.briefings)
    return {url: max(days) for url, days in dates.items() if days}


def _changes(briefings: Iterable[Briefing]) -> list[date]:
    return [day for day in map(last_change, briefings) if day]


def _said(subject: Subject) -> list[date]:
    status = subject.status if isinstance(subject, Topic) else None
    return [status.as_of] if status else []
