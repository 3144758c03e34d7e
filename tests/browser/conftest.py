"""Chromium over real sites, served on the loopback as a web server would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, expect

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = shutil.ignore_patterns("*.ko.md")
"""What a copy of its content leaves out that is to be in one language."""
PREFIX = "/mkdocs-briefings/"
"""The site lives in a folder of its host, as on GitHub Pages; its 404 page depends on it."""

PATIENCE = 60_000
"""Milliseconds to wait for what is bound to come, on a machine that has much else to do."""
expect.set_options(timeout=PATIENCE)

Scheme = Literal["light", "dark"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs the browser."""
    folder = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(folder):
            item.add_marker(pytest.mark.browser)


@dataclass(frozen=True)
class Served:
    """A built site, and where its home page is."""

    folder: Path
    home: str

    def url(self, path: str) -> str:
        """The whole address of one of its pages."""
        return self.home + path


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *given: Any, headers: Mapping[str, str], **named: Any) -> None:
        self.always = headers
        super().__init__(*given, **named)

    def end_headers(self) -> None:
        for name, value in self.always.items():
            self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(PREFIX) if path.startswith(PREFIX) else "outside-of-the-site"
        return super().translate_path("/" + inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    # A browser asks for all files of a page at once. Whom a full queue turns away tries again after
    # one second, then three, then seven.
    request_queue_size = 128


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., Served]]:
    """Serve a folder until the end of the session, with headers of one's own if need be."""
    servers: list[_Server] = []

    def start(folder: Path, headers: Mapping[str, str] | None = None) -> Served:
        def handler(*arguments: object) -> _Handler:
            return _Handler(*arguments, headers=headers or {}, directory=str(folder))

        server = _Server(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return Served(folder, f"http://127.0.0.1:{server.server_port}{PREFIX}")

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


Made = Callable[[str, Callable[[Path], object]], Path]
"""Makes what is in a folder once for all processes that test."""


@pytest.fixture(scope="session")
def corpus(made_once: Made, serve: Callable[[Path], Served]) -> Served:
    """The site of this repository, built once."""
    return serve(made_once("corpus", build_like_ours) / "site")


Change = Callable[[dict[str, Any]], object]
"""What is to be otherwise in the settings of a site, as `mkdocs.yml` has them."""


def build_like_ours(root: Path, change: Change | None = None) -> None:
    """Build the content of this repository into a folder, with changes to its settings.

    Its preview pictures, which no page shows, would take more than a third of the time.
    """
    left_out = TRANSLATIONS if change else None
    for name in ("docs", "briefings"):
        shutil.copytree(ROOT / name, root / name, ignore=left_out, dirs_exist_ok=True)
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    options = config["plugins"][0]["briefings"]
    del options["cards"]
    if change:
        # In another language it would be the same once more, and take as long.
        del options["languages"]
        change(config)
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    # The other processor has tests to run.
    alone = {"NO_MKDOCS_2_WARNING": "1", "BRIEFINGS_WORKERS": "1"}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=root,
        env={**os.environ, **alone},
        check=True,
    )


Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, corpus: Served) -> Iterator[Visit]:
    """Open a page of the corpus's site in a window of its own."""
    contexts: list[BrowserContext] = []

    def open_page(
        path: str, width: int = 1280, scheme: Scheme = "light", *, scripts: bool = True
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(corpus.url(path))
        return page

    yield open_page
    for context in contexts:
        context.close()


def host_of(url: str) -> str:
    """The host and port of an address; empty for `data:` and the like."""
    return urlsplit(url).netloc
