"""What is done to pages once the theme has put its own around them."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ..site import Site
from .editions import with_alternates
from .headers import SiteHeaders
from .order import Order
from .page_metadata import described, finished, with_not_found
from .pipeline import KeptPages

_HEAD = "<head></head>"


class Finishing:
    """The events of MkDocs for finished pages, as a part of the plugin."""

    site: Site
    headers: SiteHeaders
    kept: KeptPages

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Hand our 404 page its words."""
        return with_not_found(context, self.site) if template_name == "404.html" else context

    # What another plugin says of a preview, ours does not say again.
    @event_priority(Order.AFTER_SOCIAL)
    def _finish_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put into its head what machines look for, and fix the theme's own faults."""
        url, *_ = described(page, self.site)
        return self._with_head(with_alternates(finished(output, self.site), url, self.site), page)

    def head_of(self, page: Page) -> str:
        """What machines look for in the head of a page."""
        return self._with_head(_HEAD, page)

    def _with_head(self, output: str, page: Page) -> str:
        url, title, description, above = described(page, self.site)
        return self.site.with_head(output, url, title, description, *above)

    # Last: other plugins put scripts into pages too.
    @event_priority(Order.LAST)
    def _note_code(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Remember the scripts around its words, which the site's headers allow."""
        return self.kept.finished(self.headers.of_page(output, config))

    on_post_page = CombinedEvent(_finish_page, _note_code)

    @event_priority(Order.EARLY)
    def _finish(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Do the same for pages without Markdown, such as `404.html`."""
        if not template_name.endswith(".html"):
            return output_content
        return with_alternates(finished(output_content, self.site), None, self.site)

    @event_priority(Order.LAST)
    def _note(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        is_page = template_name.endswith(".html")
        return self.headers.of_page(output_content, config) if is_page else output_content

    on_post_template = CombinedEvent(_finish, _note)
