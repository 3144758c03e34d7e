"""A library and the pages that show it, as its host asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from markupsafe import Markup

from .. import urls
from ..checks import Content, dead_source_links
from ..content import Edition, Files, Reading
from ..library import (
    Attachments,
    Expansions,
    Library,
    Redirect,
    picture_files,
)
from ..model import Briefing, Kind, OriginalWords, Source, Subject
from ..names import Names, Spotter
from ..outputs import (
    Dataset,
    Heads,
    OutputFile,
    all_outputs,
)
from ..pages import LinkedName, SitePage
from ..problems import Problem, ordered
from ..rendering import (
    AskedFor,
    Fragments,
    Linker,
    Words,
    at,
    back_links,
    linked,
    marked,
    numbered,
    numbers,
)
from ..resolving import Resolved
from ..search import BoxFile, IndexEntry, box_files, index_entry
from ..sentinels import ROOT
from ..settings import Settings

NOT_FOUND_LATEST = 3


@dataclass(frozen=True, slots=True)
class Site:
    """A library and the pages that show it, with every problem found on the way."""

    settings: Settings
    library: Library
    problems: tuple[Problem, ...]
    fragments: Fragments
    pages: Mapping[str, SitePage]
    """By the Markdown file that stands for them: `people/jane-doe.md`."""
    redirects: tuple[Redirect, ...]
    expansions: Expansions
    heads: Heads
    dataset: Dataset
    attachments: Attachments
    asked_for: AskedFor
    reading: Reading
    resolved: Resolved
    content: Content
    editions: tuple[Edition, ...] = ()
    """Its other languages."""
    _sources: dict[str, tuple[Source, ...]] = field(default_factory=dict)
    """By the addresses of the pages that were asked for."""

    @property
    def names(self) -> Names:
        """Every spelling of every subject."""
        return self.resolved.names

    @property
    def spotter(self) -> Spotter:
        """What finds them in a text."""
        return self.content.spotter

    @property
    def content_files(self) -> Files:
        """What lies in the content folders."""
        return self.reading.files

    @property
    def unbuilt_problems(self) -> tuple[Problem, ...]:
        """All for those who build nothing; a build follows the links of finished pages."""
        dead = dead_source_links(self.reading, self.pages.keys(), self.settings)
        return ordered([*self.problems, *dead])

    def markdown(self, page: SitePage, words: str | None = None) -> str:
        """Its own words, or what others made of them, citations numbered for `html`."""
        return marked(page.markdown if words is None else words, numbers(self.sources(page)))

    def html(self, page: SitePage, body: str, language: str = "") -> str:
        """The page's whole HTML, around its own words as `body` gives them.

        `language` is that of the words, if they are in another one than the page.
        """
        sources = self.sources(page)
        values = {
            "body": Markup(body),
            # A page has one heading of the first level: an author's own takes the place of ours.
            "heading": "<h1" not in body,
            "sources": sources,
            "numbers": numbers(sources),
            "back": back_links(body, page.claims, self.fragments.templates.words),
        }
        if type(page.markdown) is OriginalWords:
            language = page.markdown.language
        values |= _said_of_language(language if body else "", self.fragments.templates.words)
        content = self.fragments.render(page.template, values | dict(page.view()))
        return self.trail(page.url) + at(page.url, content)

    def in_language(self, html: str, language: str) -> str:
        """The words of an author's own page, marked if they are in another language than it."""
        said = _said_of_language(language, self.fragments.templates.words)
        attribute = said["body_lang"]
        return f"{said['body_note']}<div{attribute}>\n{html}\n</div>" if attribute else html

    def looked_up(self, page: SitePage) -> str:
        """All that a page shows of others, beside the names of subjects; empty if nobody knows."""
        if page.looked_up is None or self.fragments.templates.has_own:
            return ""
        # A subject or a publisher is what it is called: if that changes, all is made anew.
        mark = self.library.mark(page.about.id) if isinstance(page.about, Briefing) else ""
        own = (page.title, page.description, page.in_search, page.claims, mark)
        return repr((own, self.heads.looked_up(page.url), page.looked_up()))

    def trail(self, url: str, *above: LinkedName) -> str:
        """The way to a page as links, by what `nav` puts above a page that is not ours."""
        return at(url, self.fragments.trail(self.heads.trails.to(url, above)))

    def own_html(self, page: SitePage, body: str, folder: Path | None = None) -> str:
        """The page's own words as finished HTML: its citations links, its listings lists.

        `folder` is that of the words, from which they name files.
        """
        # Names first: nothing in lists and in the numbers of citations is a mention.
        if isinstance(page.about, Briefing | Subject) and self.settings.link_mentions:
            body = self._linker(page.about, page.url).linked(body)
        # Citations last: captions of charts have some.
        whole = self.with_listings(body, page.url, folder)
        return self._cited(whole, self.sources(page))

    def sources(self, page: SitePage) -> tuple[Source, ...]:
        """What the page may cite, in the order of the numbers that it gives them."""
        if page.url not in self._sources:
            sources = numbered(page.markdown, page.claims, page.sources)
            self._sources[page.url] = sources
        return self._sources[page.url]

    def with_listings(self, html: str, url: str, folder: Path | None = None) -> str:
        """A page's HTML with every listing comment replaced by its list, chart or table."""
        return self.asked_for.within(html, url, folder or self.settings.docs_dir)

    def index_entry(self, page: SitePage) -> IndexEntry | None:
        """What the search index is told of a page; None for a page that stays out of it."""
        words = self.fragments.templates.words
        if not page.in_search:
            return None
        if page.about is None:
            return IndexEntry(page.title, words("search_page"), page.description)
        return index_entry(page.about, self.library, words, self.settings.today)

    def suggestions(self) -> tuple[BoxFile, BoxFile]:
        """The subjects as the search box knows them, and the details of them."""
        words, settings = self.fragments.templates.words, self.settings
        return box_files(
            self.library, words, settings.today, directory_urls=settings.directory_urls
        )

    def redirect(self, redirect: Redirect) -> str:
        """The page that sends readers from an old address to the new one."""
        target = at(redirect.url, self.fragments.templates.link(redirect.target))
        base = self.settings.site_url
        canonical = urls.absolute(redirect.target, self.settings) if base else target
        values = {"target": target, "canonical": canonical, "title": redirect.title}
        return self.fragments.render("redirect", values)

    def abbreviations(self, page: SitePage) -> Mapping[str, str]:
        """What abbreviations stand for in a briefing's words; its own topics' terms come first."""
        about = page.about
        return self.expansions.within(about.topics) if isinstance(about, Briefing) else {}

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """The bytes of pictures that are made in several sizes, by their addresses."""
        return picture_files(self.fragments.figures.all_of(self.library), self.settings)

    def not_found(self) -> str:
        """The content of the 404 page; its links start at the host."""
        values = {
            "has_search": self.settings.search,
            "latest": self.library.briefings[:NOT_FOUND_LATEST],
        }
        # A server shows this page at any address, where a relative link would lead elsewhere.
        base = urlsplit(self.settings.site_url).path.rstrip("/") + "/"
        return self.fragments.render("not-found", values).replace(ROOT, base)

    def with_head(self, html: str, url: str, title: str, about: str, *above: LinkedName) -> str:
        """A finished page of the site, with what machines look for added to its head."""
        has_address = bool(self.settings.site_url)
        return self.heads.add(html, url, title, about, above) if has_address else html

    def files(self, bodies: Mapping[str, str], pages: Sequence[str]) -> Iterator[OutputFile]:
        """Everything for machines.

        `bodies` is the HTML of briefings' words by their address; `pages` are all pages.
        """
        words, changes = self.fragments.templates.words, self.fragments.changes
        return all_outputs(self.library, changes, self.settings, words, self.dataset, bodies, pages)

    def _linker(self, about: Briefing | Subject, url: str) -> Linker:
        def href(kind: Kind, subject_id: str) -> str:
            return at(url, self.fragments.templates.link(urls.subject_url(kind, subject_id)))

        if isinstance(about, Subject):
            return Linker(self.spotter, None, self.library.keys, href, of=(about.kind, about.id))
        declared = {(kind, one) for kind in Kind for one in about.subjects(kind)}
        return Linker(self.spotter, about.date, declared, href)

    def _cited(self, body: str, sources: tuple[Source, ...]) -> str:
        return linked(body, sources, self.fragments.templates.words)


def _said_of_language(language: str, words: Words) -> Mapping[str, Markup]:
    """What a template says of words in another language than the page's; of others, nothing."""
    if not language:
        return _IN_THE_PAGES
    note = words("untranslated", language=words.language_name(language))
    return {
        "body_lang": Markup(' lang="{}"').format(language),
        "body_note": Markup('<p class="br-note" data-search-exclude>{}</p>\n').format(note),
    }


_IN_THE_PAGES = MappingProxyType({"body_lang": Markup(), "body_note": Markup()})
