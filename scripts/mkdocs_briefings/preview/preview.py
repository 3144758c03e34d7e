"""The preview of one `mkdocs serve`."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from ..site import Site
from .app import PreviewApp
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

    def begin(self) -> None:
        """Listen to builds, from the first one on."""
        self._watch.begin()

    def serve(self, server: Server, site: Callable[[], Site]) -> None:
        """Join a server that has built its site once; `site` gives what it read last."""
        links = _links(site().settings.root)
        self._watch.tell_end()
        server.builder = self._watch.watched(server.builder)
        app: App = server.get_app()
        made = PreviewApp.around(
            app,
            site=site,
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
