"""A folder that a site may get while it is served: until then there is nothing to watch."""

from __future__ import annotations

from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler


class AwaitedFolder(FileSystemEventHandler):
    """Hears of what happens around a folder, and has it watched as soon as it is there."""

    def __init__(self, folder: Path, server: LiveReloadServer) -> None:
        self._folder = folder
        self._server = server

    @classmethod
    def begin(cls, folder: Path, server: LiveReloadServer) -> None:
        """Wait for a folder, unless it is there and watched already."""
        if not folder.exists():
            # Only what happens right there: the site and its build are beside it.
            server.observer.schedule(cls(folder, server), str(folder.parent), recursive=False)

    def dispatch(self, event: FileSystemEvent) -> None:
        """Take an event of watchdog's."""
        appeared = event.event_type in ("created", "moved") and event.is_directory
        if appeared and str(self._folder) in (event.src_path, event.dest_path):
            self._server.watch(str(self._folder))
            # What is in it by now, nobody has been told of.
            with self._server._rebuild_cond:
                self._server._want_rebuild = True
                self._server._rebuild_cond.notify_all()
