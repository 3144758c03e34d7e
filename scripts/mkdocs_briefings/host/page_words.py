"""What is done to the words of pages, before and after Markdown."""

from __future__ import annotations

from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..site import Site
from .abbreviations import Abbreviations
from .editions import language_of_words
from .indexing import indexed
from .order import Order
from .page_metadata import contents, describe, with_trail
from .pipeline import KeptPages, PageResults
from .rebuilding import PageFirst
from .reporting import say_all
from .sanitising import Sanitising
from .source_links import SourceLinks, folder_of


class PageWords:
    """The events of MkDocs for the words of a page, as a part of the plugin."""

    site: Site
    links: SourceLinks
    sanitising: Sanitising
    abbreviations: Abbreviations
    results: PageResults
    kept: KeptPages
    page_first: PageFirst

    # First: what another plugin reads instead is respected.
    @event_priority(Order.FIRST)
    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Give our pages' words, already read; MkDocs would swallow faults in front matter."""
        ours = self.site.pages.get(page.file.src_uri)
        # MkDocs reads "Key: value" lines at the very start as metadata: an empty line ends them.
        return "\n" + ours.markdown if ours and (ours.path or page.file.generated_by) else None

    @event_priority(Order.FIRST)
    def _describe(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say of our pages what their front matter says, as other plugins expect it."""
        self.page_first.check()
        ours = self.site.pages.get(page.file.src_uri)
        describe(page, ours, config)
        return self.links.shielded(markdown, page.file) if ours else markdown

    @event_priority(Order.LATE)
    def _cite(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Number citations in what other plugins have left; say where relative links start."""
        self.sanitising.begin()
        ours = self.site.pages.get(page.file.src_uri)
        self.links.begin(page.file, is_ours=ours is not None)
        self.abbreviations.expansions = self.site.abbreviations(ours) if ours else {}
        words = self.links.unshielded(markdown)
        return self.site.markdown(ours, words) if ours and ours.path else words

    on_page_markdown = CombinedEvent(_describe, _cite)

    @event_priority(Order.EARLY)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the page's template around its words; say what is left out of them."""
        language = language_of_words(page.file, self.site)
        found = self.sanitising.problems(page.file, self.site.settings)
        # Of an original, its own language has said it.
        say_all(() if language else found)
        ours = self.site.pages.get(page.file.src_uri)
        if ours is None:
            content = self.site.with_listings(html, page.url, folder_of(page.file))
            return self._noted(with_trail(content, page, self.site), page)
        make = partial(self.site.own_html, ours, html, folder_of(page.file))
        body = self.kept.body(html, make)
        self.results.bodies[ours.url] = body
        content = self.site.html(ours, body, language)
        page.toc = contents(content)
        return self._noted(content, page)

    def _noted(self, content: str, page: Page) -> str:
        """The content unchanged, also kept for the search index."""
        if (told := indexed(content, page, self.site, self.kept)) is not None:
            self.results.indexed(page.file.dest_uri, told)
        return content
