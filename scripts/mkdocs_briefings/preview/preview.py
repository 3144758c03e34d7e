"""The preview of one `mkdocs serve`."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any, Protocol

from ..site import Site
from .app import SECONDS, PreviewApp
from .build_watch import BuildWatch
from .editor_links import EditorLinks, UnknownEditorError
from .own_answer import App

log = logging.getLogger("mkdocs.plugins.briefings")


class Server(Protocol):
    """What is needed of MkDocs' server, which is one of WSGI."""

    builder: Callable[[], None]
    root: str
    mount_path: str
    url: str

    def get_app(self) -> Any:
        """What answers requests."""

    def set_app(self, application: Any) -> None:
        """Let something else answer them."""


class Preview:
    """Tells browsers what builds say, and serves the desk."""

    def __init__(self) -> None:
        self._watch = BuildWatch()
        self._site: Site | None = None
        self._is_read = Event()

    def begin(self) -> None:
        """Listen to builds, from the first one on."""
        self._watch.begin()

    def took(self, site: Site) -> None:
        """Speak of a site that has been read from now on."""
        self._site = site
        self._is_read.set()

    def _read_site(self) -> Site | None:
        self._is_read.wait(SECONDS)
        return self._site

    def serve(self, server: Server, root: Path) -> None:
        """Join a server that has a site to serve; `root` is the folder of the project."""
        links = _links(root)
        self._watch.tell_end()
        server.builder = self._watch.watched(server.builder)
        app: App = server.get_app()
        made = PreviewApp.around(
            app,
            read_site=self._read_site,
            watch=self._watch,
            links=links,
            folder=Path(server.root),
            mount=server.mount_path,
            token=secrets.token_urlsafe(32),
        )
        server.set_app(made)
        log.info("The desk: %s", _address(server) + made.desk)


def _address(server: Server) -> str:
    """Of this machine, where the server listens to others too."""
    host = server.url.removesuffix(server.mount_path)
    return host.replace("//0.0.0.0:", "//127.0.0.1:")


def _links(root: Path) -> EditorLinks:
    try:
        return EditorLinks.chosen(root)
    except UnknownEditorError as error:
        log.warning("%s Until then, links open VS Code.", error)
        return EditorLinks(root)
