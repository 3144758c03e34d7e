"""The MkDocs plugin: each event is handed on to the site in a few lines."""

from __future__ import annotations

import gc
import logging
import math
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from . import site
from .authoring import settle
from .content import Reader
from .host import (
    Abbreviations,
    FrameEnvironment,
    LinksFollowed,
    PageFirst,
    PageKinds,
    PageResults,
    Pipeline,
    PluginOptions,
    Sanitising,
    SiteHeaders,
    SiteSwap,
    SourceLinks,
    aborting,
    add_dossiers,
    add_files,
    add_outputs,
    add_search,
    contents,
    describe,
    described,
    failure,
    finished,
    folder_of,
    indexed,
    indexing,
    prepare_config,
    prepare_navigation,
    printable_page,
    printable_site,
    printable_tags,
    refused_files,
    report,
    reuse_frames,
    say,
    say_mildly,
    settings_or_abort,
    source_names,
    with_not_found,
    with_trail,
)
from .search import FOLDER, SearchIndex
from .site import Site

if TYPE_CHECKING:
    from .preview import Preview

log = logging.getLogger("mkdocs.plugins.briefings")

FIRST, LAST = math.inf, -math.inf


class BriefingsPlugin(BasePlugin[PluginOptions]):
    """Publishes briefings, with a page for every topic and every person."""

    def __init__(self) -> None:
        self.preview: Preview | None = None
        self.reader = Reader()
        self.links = SourceLinks()
        self.followed = LinksFollowed()
        self.sanitising = Sanitising()
        self.index = SearchIndex()
        self.abbreviations = Abbreviations()
        self.swap = SiteSwap()
        self.headers = SiteHeaders()
        self.results = PageResults(self.headers, self.index.add)
        self.pipeline = Pipeline(self.results)
        self.page_first = PageFirst(self._speak_of, self._give_up)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep this object, and so what it has read, across the rebuilds of `mkdocs serve`."""
        # Each garbage collection scans all that was read and frees hardly anything: do fewer.
        gc.set_threshold(50_000, 20, 50)
        if command == "serve":
            # Builds wait for nothing that only a preview needs.
            from .preview import Preview

            self.preview = Preview()
            self.preview.begin()
        if dirty:
            log.info("--dirty saves no time here: each page depends on others, so all are made.")

    @event_priority(FIRST)
    def _stage(self, config: MkDocsConfig) -> MkDocsConfig:
        """Lead MkDocs, and the plugins after us, to a folder beside the site's."""
        self.swap.begin(config)
        return config

    def _judge(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and judge the content before anything is made of it."""
        settings = settings_or_abort(self.config, config, preview=bool(self.preview))
        aborting()(settle)(settings, log.info)
        prepare_config(config, settings, self.links, self.abbreviations, self.sanitising)
        self.sanitising.prepare(config, settings)
        # A preview shows a link in a second; following all of them takes as long.
        self.followed.begin(config, follow=settings.links.check and not self.preview)
        self.site = site.build(settings, self.reader)
        self.abbreviations.prepare(self.site.expansions.anywhere)
        self.headers.begin(settings)
        report(self.site.problems, strict=bool(config.strict))
        return config

    on_config = CombinedEvent(_stage, _judge)

    # Last: until here other plugins may lead MkDocs elsewhere.
    @event_priority(LAST)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """MkDocs empties the folder next: see that it is ours."""
        self.swap.go_on(config)
        self.index.begin(indexing(self.site))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the briefings and every page and file that we make; take out what may not leave."""
        for problem in refused_files(files, config, self.site):
            say(problem)
        add_files(files, config, self.site)
        if self.site.settings.search:
            add_search(files, config, self.site)
        self.links.sources = source_names(files)
        return files

    # After plugins that put the navigation together.
    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make the footer; remember where both lead: pages near there link to them differently."""
        self.kinds = PageKinds(prepare_navigation(nav, files, config, self.site), self.site.pages)
        self.pipeline.begin(nav, files, config, self)
        return nav

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Give our pages' words, already read; MkDocs would swallow faults in front matter."""
        ours = self.site.pages.get(page.file.src_uri)
        # MkDocs reads "Key: value" lines at the very start as metadata: an empty line ends them.
        return "\n" + ours.markdown if ours and (ours.path or page.file.generated_by) else None

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Make citations links, and say which file relative links start from."""
        self.page_first.check()
        self.links.page = page.file
        self.sanitising.begin()
        ours = self.site.pages.get(page.file.src_uri)
        self.abbreviations.expansions = self.site.abbreviations(ours) if ours else {}
        if ours is None:
            printable_tags(page.meta)
            return markdown
        describe(page, ours)
        return "\n" + self.site.markdown(ours) if ours.path else markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the page's template around its words; say what is left out of them."""
        for problem in self.sanitising.problems(page.file, self.site.settings):
            say(problem)
        ours = self.site.pages.get(page.file.src_uri)
        if ours is None:
            content = self.site.with_listings(html, page.url, folder_of(page.file))
            return self._noted(with_trail(content, page, self.site), page)
        body = self.site.own_html(ours, html, folder_of(page.file))
        self.results.bodies[ours.url] = body
        content = self.site.html(ours, body)
        page.toc = contents(content)
        return self._noted(content, page)

    def _noted(self, content: str, page: Page) -> str:
        """The content unchanged, also kept for the search index."""
        if (told := indexed(content, page, self.site)) is not None:
            self.results.indexed(page.file.dest_uri, told)
        return content

    @event_priority(-100)
    def _follow(self, *, config: MkDocsConfig) -> None:
        """Follow every link, while Pagefind is still reading the pages."""
        for problem in self.followed.problems(Path(config.site_dir), self.site.settings):
            say(problem)

    @event_priority(-100)
    def _index(self, *, config: MkDocsConfig) -> None:
        """Make the search index of the finished pages; a preview does not wait for it."""
        if self.site.settings.search and not self.preview:
            problem = self.index.make(Path(config.site_dir))
            if problem:
                say(problem)
                raise Abort("Nothing was published: the search index cannot be made.")

    def _write_headers(self, *, config: MkDocsConfig) -> None:
        """Write the headers that allow the scripts of the finished pages, and no others."""
        self.pipeline.end()
        self.headers.write(config)

    @event_priority(LAST)
    def _publish(self, *, config: MkDocsConfig) -> None:
        """Put the finished site in the place of the last, now that nothing can fail any more."""
        published = self.swap.finish(config, carried=(FOLDER,) if self.preview else ())
        if not (published and self.preview):
            return
        self.page_first.took(self.site, self.pipeline.maker)
        self.index.make_later(Path(config.site_dir), report=say_mildly)

    on_post_build = CombinedEvent(_write_headers, _follow, _index, _publish)

    @event_priority(LAST)
    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it is, and name what went wrong instead of showing the program."""
        config_file = Path(self.config.config_file_path or "mkdocs.yml")
        problem = failure(error, self.swap.site_dir, config_file)
        self._give_up()
        if problem:
            log.debug("The program failed here:", exc_info=error)
            say(problem)
            raise Abort("Nothing was published: the site cannot be made.") from error

    def on_shutdown(self) -> None:
        """Leave no work unfinished."""
        self._give_up()

    def _give_up(self) -> None:
        self.index.stop()
        self.swap.give_up()

    def _speak_of(self, site: Site) -> None:
        """A page made between builds is for readers alone: the next build indexes it."""
        self.site = site
        self.results.begin(hold=True)

    # Last: what other plugins change in the theme counts for our pages too.
    @event_priority(LAST)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Make our pages, then feeds and data, now that every page's words are converted."""
        printable_site(config, files, self.sanitising.clean)
        if self.config.reuse_frames:
            reuse_frames(cast(FrameEnvironment, env), self.kinds.of)
        self.pipeline.make(config, files, env, partial(printable_page, clean=self.sanitising.clean))
        self.index.no_more()
        self.followed.read(files)
        add_outputs(files, config, self.site, self.results.bodies)
        add_dossiers(files, config, self.site, self.results.bodies, self.headers.of_page)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Hand our 404 page its words."""
        return with_not_found(context, self.site) if template_name == "404.html" else context

    def _finish_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put into its head what machines look for, and fix the theme's own faults."""
        url, title, description, above = described(page, self.site)
        output = finished(output, self.site)
        return self.site.with_head(output, url, title, description, *above)

    # Last: other plugins put scripts into pages too.
    @event_priority(LAST)
    def _note_code(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Remember the scripts around its words, which the site's headers allow."""
        return self.headers.of_page(output, config)

    on_post_page = CombinedEvent(_finish_page, _note_code)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Do the same for pages without Markdown, such as `404.html`."""
        if not template_name.endswith(".html"):
            return output_content
        return self.headers.of_page(finished(output_content, self.site), config)

    @event_priority(-100)
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Show a saved page first, and the last good site while the content has an error."""
        # Around what other plugins have put around it.
        if self.preview:
            self.preview.serve(server, lambda: self.site)
        self.page_first.serve(server)
        return server
