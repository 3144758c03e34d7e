"""The page of the briefing that was saved, shown before all the rest is made again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.livereload import LiveReloadServer

from ...problems import Problem
from ...site import Site
from ..memory import give_back, trim
from ..pipeline import PageMaker, hushed
from ..reporting import forgiving, say, say_mildly
from .edited import with_edited
from .live_server import LiveServer
from .published_build import PublishedBuild
from .superseded import Superseded

log = logging.getLogger("mkdocs.plugins.briefings")


class PageFirst:
    """Rebuilds a preview in two steps; `took` a build, it knows what to compare with."""

    def __init__(self, use: Callable[[Site], None], give_up: Callable[[], None]) -> None:
        self._use = use
        """Makes the plugin's events speak of a site."""
        self._give_up = give_up
        self._server: LiveServer | None = None
        self._published: PublishedBuild | None = None
        self._stands = False
        """Whether what is shown is what the last preview has left."""
        self._is_old = False
        """Whether something was saved since then."""

    def took(self, site: Site, maker: PageMaker | None) -> None:
        """Remember the build that has just been published."""
        self._published = PublishedBuild.of(site, maker) if maker else None

    def check(self) -> None:
        """Raise Superseded if something was saved since the build at work began."""
        if self._server is not None and self._server.wants_another_build:
            raise Superseded

    def indexed(self, message: Problem | str) -> None:
        """Say what has become of a search index that was made after a build."""
        say_mildly(message)
        trim()

    def serve(self, server: LiveReloadServer, *, stands: bool) -> None:
        """Take over the rebuilding of a server, around what other plugins put around it.

        If the site `stands`, as the last preview has left it, it is built while it is shown, so
        that a saved page can be put into it.
        """
        self._server = LiveServer(server)
        self._server.listen()
        self._stands = stands
        if stands:
            self._server.want_build()
        server.builder = self._rebuilding(forgiving(server.builder), self._server)

    def _rebuilding(self, build: Callable[[], None], server: LiveServer) -> Callable[[], None]:
        def rebuild() -> None:
            try:
                if url := self._page():
                    say(f"Shown already: /{url}. The rest of the site follows.")
                if url or self._stands:
                    server.show()
                build()
                if url or self._is_old:
                    server.show_again()
                self._stands = self._is_old = False
            except Superseded:
                self._is_old = self._stands
                self._give_up()
            finally:
                give_back()

        return rebuild

    def _page(self) -> str:
        """Make the page of the only briefing that has changed; its address, if there is one."""
        before = self._published
        if before is None:
            return ""
        changed = before.changed()
        found = with_edited(before.site, changed[0]) if len(changed) == 1 else None
        if found is None:
            return ""
        site, name = found
        self._use(site)
        try:
            # Whatever there is to say of it, the whole build says, with its place.
            with hushed([]):
                return _put(before.maker, name, Path(before.maker.config.site_dir).resolve())
        except Exception:
            log.debug("The saved page waits for the whole build:", exc_info=True)
            return ""


def _put(maker: PageMaker, name: str, folder: Path) -> str:
    """Make a page and put it into the site that is served; its address."""
    with TemporaryDirectory(dir=folder.parent, prefix="page-") as work:
        file = maker.make_into(name, work)
        # Renamed: nobody meets half a page.
        Path(work, file.dest_uri).replace(folder / file.dest_uri)
    return file.dest_uri.removesuffix("index.html")
