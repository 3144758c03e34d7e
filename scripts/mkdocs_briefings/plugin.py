"""The MkDocs plugin: each event is handed on to the site in a few lines."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from .authoring import settle
from .content import Reader
from .host import (
    Abbreviations,
    AwaitedFolder,
    Editions,
    Ending,
    Finishing,
    KeptPages,
    KeptPreview,
    KeptTemplates,
    LastBuild,
    LinksFollowed,
    MachineFiles,
    Order,
    PageFirst,
    PageKinds,
    PageResults,
    PageWords,
    Pipeline,
    PluginOptions,
    Sanitising,
    SiteHeaders,
    SiteSwap,
    SourceLinks,
    aborting,
    add_assets,
    add_dossiers,
    add_pages,
    all_stays,
    changed_files,
    indexing,
    keep_large_apart,
    make_printable,
    offer_languages,
    prepare_config,
    prepare_navigation,
    prepare_templates,
    printable_site,
    project_of,
    refused_files,
    refused_plugins,
    report,
    say,
    say_all,
    settings_or_abort,
    source_names,
    trim,
    watch_folders,
    write_redirects,
)
from .search import FOLDER, SearchIndex
from .site import Site, build

if TYPE_CHECKING:
    from .preview import Preview

log = logging.getLogger("mkdocs.plugins.briefings")


class BriefingsPlugin(PageWords, Finishing, Ending, BasePlugin[PluginOptions]):
    """Publishes briefings, with a page for every topic and every person."""

    def __init__(self, whole: BriefingsPlugin | None = None) -> None:
        """`whole` is the plugin of the site itself, if this one makes it in another language."""
        self.whole = whole
        self.part: Site | None = None
        self.preview: Preview | None = None
        self.kept_preview: KeptPreview | None = None
        self.stands = False
        """Whether the site that is there is what this build would make."""
        self.reader = Reader()
        self.links = SourceLinks()
        self.followed = LinksFollowed()
        self.sanitising = Sanitising()
        self.index = SearchIndex()
        self.abbreviations = Abbreviations()
        self.swap: SiteSwap = whole.swap if whole else SiteSwap()
        self.headers: SiteHeaders = whole.headers if whole else SiteHeaders()
        self.templates: KeptTemplates = whole.templates if whole else KeptTemplates()
        self.kept = KeptPages(self.links, self.headers)
        self.results = PageResults(self.headers, self.index.add, self.kept)
        self.pipeline = Pipeline(self.results, self.kept)
        self.page_first = whole.page_first if whole else PageFirst(self._speak_of, self._give_up)
        self.editions = Editions(partial(type(self), self))

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep this object, and so what it has read, across the rebuilds of `mkdocs serve`."""
        if self.whole:
            return
        self.last_build = LastBuild(command, dirty=dirty)
        # A command before this one, in the same process, has ended so.
        gc.unfreeze()
        # Each garbage collection scans all that was read and frees hardly anything: do fewer.
        gc.set_threshold(50_000, 20, 50)
        keep_large_apart()
        if command == "serve":
            # Builds wait for nothing that only a preview needs.
            from .preview import Preview

            self.preview = Preview()
            self.preview.begin()
            self.kept_preview = KeptPreview(self.last_build)

    @event_priority(Order.FIRST)
    def _stage(self, config: MkDocsConfig) -> MkDocsConfig:
        """Lead MkDocs, and the plugins after us, to a folder beside the site's."""
        if self.kept_preview:
            self.stands = self.kept_preview.begin(config)
        elif not self.whole:
            self.last_build.stop_if_same(config)
        if not self.stands:
            self.swap.begin(config)
            self.templates.begin(config)
        return config

    # Others lead MkDocs to other addresses and languages before it.
    @event_priority(Order.LAST_OF_ALL)
    def _judge(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and judge the content before anything is made of it."""
        if self.kept_preview and self.stands:
            watch_folders(config, settings_or_abort(self.config, config, preview=True))
            return self.kept_preview.nothing_to_build()
        self.site = self.part or self._read(config)
        if self.preview:
            self.preview.took(self.site)
        settings = self.site.settings
        self.kept.look(config)
        prepare_config(config, settings, self.links, self.abbreviations, self.sanitising)
        self.sanitising.prepare(config, settings)
        # A preview shows a link in a second; following all of them takes as long.
        self.followed.begin(config, follow=settings.links.check and not self.is_preview)
        self.abbreviations.prepare(self.site.expansions.anywhere)
        offer_languages(config, self.site)
        if not self.part:
            self.headers.begin(settings)
            report((*refused_plugins(config), *self.site.problems), strict=bool(config.strict))
        return config

    def _read(self, config: MkDocsConfig) -> Site:
        settings = settings_or_abort(self.config, config, preview=self.is_preview)
        aborting()(settle)(settings, log.info)
        self.last_build.look(config, settings)
        with all_stays():
            return build(settings, self.reader)

    @property
    def is_preview(self) -> bool:
        """Whether the site is made for `mkdocs serve`."""
        return bool((self.whole or self).preview)

    on_config = CombinedEvent(_stage, _judge)

    # Last: until here other plugins may lead MkDocs elsewhere.
    @event_priority(Order.LAST)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """MkDocs empties the folder next: see that it is ours."""
        self.swap.go_on(config)
        self.index.begin(indexing(self.site))

    # To the plugins that follow, our pages are pages like any.
    @event_priority(Order.EARLY)
    def _add_pages(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the briefings and every page that we make; take out what may not leave."""
        say_all(refused_files(files, config, self.site))
        add_pages(files, config, self.site)
        return files

    # These have no source at all, which not all plugins expect of a file.
    @event_priority(Order.LATE)
    def _add_assets(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add what pages need besides; say what other plugins have done to them."""
        say_all(changed_files(files, config, self.site))
        add_assets(files, config, self.site)
        self.swap.emptied(config, files)
        self.links.prepare(source_names(files, self.site), config)
        return files

    on_files = CombinedEvent(_add_pages, _add_assets)

    # After plugins that put the navigation together.
    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make the footer; remember where both lead: pages near there link to them differently."""
        self.kinds = PageKinds(prepare_navigation(nav, files, config, self.site), self.site.pages)
        self.pipeline.begin(nav, files, config, self)
        return nav

    @event_priority(-100)
    def _follow(self, *, config: MkDocsConfig) -> None:
        """Write the headers; follow every link, while Pagefind is still reading the pages."""
        self.pipeline.end()
        if self.part:
            return
        for part in self.editions.build(self.site, config, preview=self.is_preview):
            self.followed.add(part.followed, part.site.settings.language)
        self.headers.write(config)
        say_all(self.followed.problems(Path(config.site_dir), self.site.settings))

    @event_priority(-100)
    def _index(self, *, config: MkDocsConfig) -> None:
        """Make the search index of the finished pages; a preview does not wait for it."""
        wanted = self.site.settings.search and not self.is_preview
        if wanted and (problem := self.index.make(Path(config.site_dir))):
            say(problem)
            raise Abort("Nothing was published: the search index cannot be made.")

    @event_priority(Order.LAST)
    def _publish(self, *, config: MkDocsConfig) -> None:
        """Put the finished site in the place of the last, now that nothing can fail any more."""
        folders = ("", *self.editions.parts) if self.preview else ()
        published = self.swap.finish(config, [str(Path(one, FOLDER)) for one in folders])
        if self.part:
            return
        for one in (self, *self.editions.parts.values()) if published else ():
            one.kept.save()
        self.templates.save()
        if not (published and self.preview):
            (self.whole or self).last_build.keep(config, self.site.settings, published=published)
            return
        self.page_first.took(self.site, self.pipeline.maker)
        if self.kept_preview:
            self.kept_preview.took(config, self.site.settings)
        for folder in folders:
            index = self.editions.parts[folder].index if folder else self.index
            index.make_later(Path(config.site_dir, folder), report=self.page_first.indexed)

    on_post_build = CombinedEvent(_follow, _index, _publish)

    def _speak_of(self, site: Site) -> None:
        """A page made between builds is for readers alone: the next build indexes it."""
        self.site = site
        if self.preview:
            self.preview.took(site)
        self.results.begin(hold=True)

    # Last: what other plugins change in the theme counts for our pages too.
    @event_priority(Order.LAST)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Make our pages, then feeds and data, now that every page's words are converted."""
        self.templates.serve(env)
        printable = partial(make_printable, site=self.site, clean=self.sanitising.clean)
        printable_site(config, files, self.sanitising.clean, printable)
        frames = prepare_templates(env, self.kinds.of if self.config.reuse_frames else None)
        last = (self.whole or self).last_build
        old = last.old_site(self.swap.published(config))
        self.kept.begin(self.site, config, old, frames, self.head_of)
        self.kept.look_around(last.inputs, files)
        # Copies of the process would have what lies unused as well.
        trim()
        bodies, groups = self.results.bodies, self.kept.groups
        machine_files = MachineFiles(files, config, self.site, groups)
        with machine_files.begun(is_alone=self.pipeline.is_alone):
            self.pipeline.make(config, files, env, printable)
            self.index.no_more()
            self.followed.read(files, self.kept.in_place)
            write_redirects(files, config, self.site, groups)
            machine_files.add(bodies)
        add_dossiers(files, config, self.site, bodies, self.headers, groups)
        trim()

    @event_priority(-100)
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Show a saved page first, and the last good site while the content has an error."""
        # Around what other plugins have put around it.
        root = project_of(config)
        if self.preview:
            self.preview.serve(server, root)
        self.page_first.serve(server, stands=self.stands)
        AwaitedFolder.begin(root / "overrides", server)
        return server
