"""What machines find in the head of a page: feeds, previews, citation data and JSON-LD."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from markupsafe import escape

from ... import urls
from ...editions import spoken_in
from ...library import changed_stamp, day_published, figure_address, published_stamp
from ...model import Briefing, Kind, Subject
from ...pages import LinkedName, Trails
from ...rendering import Fragments
from ...settings import Settings
from ..plain import plain
from .jsonld import Graphs
from .page_facts import Pages, Shown

MetaTag = tuple[str, str]
META = '<meta name="{}" content="{}">'
PROPERTY = '<meta property="{}" content="{}">'
ALTERNATE = '<link rel="alternate" type="{}" title="{}" href="{}">'
CANONICAL = '<link rel="canonical" href="{}">'
SCRIPT = '<script type="application/ld+json">{}</script>'


class Heads:
    """The tags of every page of one site."""

    def __init__(
        self,
        fragments: Fragments,
        settings: Settings,
        trails: Trails,
        *,
        has_search: bool,
        card: Callable[[str], str | None],
    ) -> None:
        library, words = fragments.library, fragments.templates.words
        self._settings = settings
        self._words = words
        self._library = library
        self._is_followed = fragments.is_followed
        self.trails = trails
        self._pages = Pages(library, trails)
        self._graphs = Graphs(library, settings, has_search=has_search, card=card)
        self._card = card
        """The address of a page's preview picture, if it has one."""

    def add(
        self,
        html: str,
        url: str,
        title: str,
        description: str = "",
        above: Iterable[LinkedName] = (),
    ) -> str:
        """A finished page with its tags; those that the theme wrote are not written again."""
        # The first one: a page about HTML may have another in its words.
        head, end, rest = html.partition("</head>")
        if not end:
            return html
        # The theme's own description of a page without one.
        description = description or (self._settings.site_description if url == urls.HOME else "")
        shown = self._pages.shown(url, title, description, above)
        return "\n".join([head.rstrip(), *self._tags(shown, head), end]) + rest

    def looked_up(self, url: str) -> object:
        """What the tags of a page say that neither itself nor names of subjects decide."""
        shown = self._pages.shown(url, "", "")
        # Of the pages on which a list goes on, only whether it has anything.
        total = shown.total if shown.listed else bool(shown.total)
        listed = (shown.listed, total, shown.trail)
        pictures = [self._card(each) for each in (url, urls.HOME)]
        return listed, pictures, [self._has_feeds(each) for each in (url, urls.HOME)]

    def _tags(self, shown: Shown, head: str) -> Iterator[str]:
        yield from self._alternates(shown)
        if not self._settings.metadata:
            return
        if 'rel="canonical"' not in head:
            yield _element(CANONICAL, self._address(shown.url))
        if 'property="og:' not in head:
            yield from (_element(PROPERTY, *tag) for tag in self._open_graph(shown))
            yield _element(META, "twitter:card", self._kind_of_card(shown))
        if isinstance(shown.about, Briefing):
            tags = self._citation(shown.about)
            yield from (_element(META, *tag) for tag in tags)
        # Its text has no `<` and no `&` left: nothing in it can end the element.
        yield SCRIPT.format(self._graphs.of(shown))

    def _address(self, url: str) -> str:
        return urls.absolute(url, self._settings)

    def _alternates(self, shown: Shown) -> Iterator[str]:
        """Its own feeds, then the site's; of a briefing also those of its topics.

        Programs that ask for one take the first.
        """
        site = self._settings.site_name
        name = site if shown.url == urls.HOME else f"{shown.title} – {site}"
        if self._has_feeds(shown.url):
            feed = self._address(urls.json_feed_url(shown.url))
            yield self._atom(shown.url, name)
            yield _element(ALTERNATE, "application/feed+json", name, feed)
        if self._settings.has_calendar and has_calendar(shown):
            calendar = self._address(urls.calendar_url(shown.url))
            yield _element(ALTERNATE, "text/calendar", name, calendar)
        if shown.url != urls.HOME and self._has_feeds(urls.HOME):
            yield self._atom(urls.HOME, site)
        if isinstance(shown.about, Briefing) and self._settings.has_feeds:
            for topic in shown.about.topics:
                page = urls.subject_url(Kind.TOPIC, topic)
                yield self._atom(page, f"{self._library.subject(Kind.TOPIC, topic).name} – {site}")

    def _has_feeds(self, page: str) -> bool:
        return self._settings.has_feeds and self._is_followed(page)

    def _atom(self, page: str, name: str) -> str:
        return _element(ALTERNATE, "application/atom+xml", name, self._address(urls.atom_url(page)))

    def _open_graph(self, shown: Shown) -> Iterator[MetaTag]:
        is_article = isinstance(shown.about, Briefing)
        yield "og:type", "article" if is_article else "website"
        yield "og:title", shown.title
        yield "og:url", self._address(shown.url)
        yield "og:site_name", self._settings.site_name
        if shown.description:
            yield "og:description", shown.description
        # Open Graph's locale is a language with its territory.
        if self._words.locale.territory:
            yield "og:locale", str(self._words.locale)
        yield from self._pictures(shown)
        if isinstance(shown.about, Briefing):
            yield from self._article(shown.about)

    def _pictures(self, shown: Shown) -> Iterator[MetaTag]:
        if found := self._picture(shown):
            picture, words = found
            yield "og:image", self._address(picture)
            yield "og:image:alt", words

    def _picture(self, shown: Shown) -> tuple[str, str] | None:
        """The address of a page's picture, and what is to be seen: on a card, its title."""
        if card := self._card(shown.url):
            return card, shown.title
        about = shown.about
        if isinstance(about, Briefing) and (figure := about.figure):
            address = figure_address(about, self._settings)
            return (address, figure.alt) if address else None
        if card := self._card(urls.HOME):
            return card, self._settings.site_name
        return None

    def _kind_of_card(self, shown: Shown) -> str:
        return "summary_large_image" if self._picture(shown) else "summary"

    def _article(self, briefing: Briefing) -> Iterator[MetaTag]:
        if published := published_stamp(briefing):
            yield "article:published_time", published
        if changed := changed_stamp(briefing):
            yield "article:modified_time", changed
        topics = [self._library.subject(Kind.TOPIC, topic).name for topic in briefing.topics]
        # A draft may not have a topic yet.
        if topics:
            yield "article:section", topics[0]
        for name in topics:
            yield "article:tag", name

    def _citation(self, briefing: Briefing) -> Iterator[MetaTag]:
        """Highwire Press tags, which Zotero and Google Scholar read."""
        topics = (self._library.subject(Kind.TOPIC, topic).name for topic in briefing.topics)
        yield "citation_title", briefing.title
        if published := day_published(briefing):
            # The form that Google Scholar asks for.
            yield "citation_publication_date", published.isoformat().replace("-", "/")
        yield "citation_publisher", self._settings.publisher.name or self._settings.site_name
        # Google Scholar leaves out what has no author.
        yield "citation_author", self._settings.publisher.name or self._settings.site_name
        yield "citation_public_url", self._address(urls.briefing_url(briefing))
        yield "citation_language", spoken_in(briefing.title, self._settings.language)
        if briefing.summary:
            yield "citation_abstract", briefing.summary
        yield "citation_keywords", "; ".join(topics)


def has_calendar(shown: Shown) -> bool:
    """Whether the page has a calendar: home and the first page of topics."""
    if isinstance(shown.about, Subject):
        return shown.about.kind is Kind.TOPIC
    return shown.url == urls.HOME


def _element(template: str, *values: str) -> str:
    # Markup.format would do the same but take four times as long, on every page of the site.
    return template.format(*[str(escape(plain(value))) for value in values])
