"""An editor, as far as the server can tell, which is a process of its own."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.uris import from_fs_path, to_fs_path

WAIT = 120
"""Seconds until a test gives up: the machine may have much to do."""
_T = TypeVar("_T")

ALL = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(
            document_changes=True,
            resource_operations=[*types.ResourceOperationKind],
        )
    )
)
"""An editor that can do everything that the server might ask of it."""


def uri_of(path: Path) -> str:
    uri = from_fs_path(str(path))
    assert isinstance(uri, str)
    return uri


class Editor:
    """Opens, changes and saves files as an author does, and waits for what the server says."""

    def __init__(self, root: Path, capabilities: types.ClientCapabilities = ALL) -> None:
        self.root = root
        self.client = LanguageClient("tests", "1")
        self.messages: list[str] = []
        self.heard = threading.Condition()
        self.shown: dict[str, types.PublishDiagnosticsParams] = {}
        self.versions: dict[str, int] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(
            lambda params: self._hear(params)
        )
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self._note(params))
        self._start(capabilities)

    def _start(self, capabilities: types.ClientCapabilities) -> None:
        command = (sys.executable, "-m", "mkdocs_briefings", "lsp")
        scripts = str(Path(__file__).resolve().parents[2] / "scripts")
        paths = filter(None, (scripts, os.environ.get("PYTHONPATH")))
        environment = {"PYTHONPATH": os.pathsep.join(paths), "BRIEFINGS_TODAY": "2026-06-01"}
        self.run(self.client.start_io(*command, cwd=self.root, env=os.environ | environment))
        folders = [types.WorkspaceFolder(uri_of(self.root), "site")]
        params = types.InitializeParams(capabilities, workspace_folders=folders)
        self.server = self.run(self.client.initialize_async(params))
        self.tell(self.client.initialized, types.InitializedParams())

    def _hear(self, params: types.PublishDiagnosticsParams) -> None:
        path = to_fs_path(params.uri)
        assert path is not None
        with self.heard:
            self.shown[Path(path).relative_to(self.root).as_posix()] = params
            self.heard.notify_all()

    def _note(self, params: types.ShowMessageParams) -> None:
        self.messages.append(params.message)

    def run(self, waiting: Awaitable[_T]) -> _T:
        """What the server answers."""

        async def answer() -> _T:
            return await waiting

        return asyncio.run_coroutine_threadsafe(answer(), self._loop).result(WAIT)

    def ask(self, request: Callable[[Any], Awaitable[_T]], params: Any) -> _T:
        """What the server answers to a request."""

        async def answer() -> _T:
            return await request(params)

        return asyncio.run_coroutine_threadsafe(answer(), self._loop).result(WAIT)

    def tell(self, notification: Callable[[Any], None], params: Any) -> None:
        """Say something that has no answer."""

        async def say() -> None:
            notification(params)

        self.run(say())

    def close(self) -> None:
        """Say goodbye; the server ends by itself."""
        self.ask(self.client.shutdown_async, None)
        self.tell(self.client.exit, None)
        self.run(self.client.stop())  # type: ignore[no-untyped-call]
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WAIT)
        self._loop.close()

    def document(self, name: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(uri_of(self.root / name))

    def open(self, name: str, text: str | None = None) -> None:
        """Open a file, perhaps with another text than it has on the disk."""
        content = (self.root / name).read_text("utf-8") if text is None else text
        self.versions[name] = 1
        item = types.TextDocumentItem(uri_of(self.root / name), "markdown", 1, content)
        self.tell(self.client.text_document_did_open, types.DidOpenTextDocumentParams(item))

    def type(self, name: str, text: str) -> None:
        """Change the whole text of an open file."""
        self.versions[name] += 1
        item = types.VersionedTextDocumentIdentifier(
            uri=uri_of(self.root / name), version=self.versions[name]
        )
        change = types.TextDocumentContentChangeWholeDocument(text)
        params = types.DidChangeTextDocumentParams(item, [change])
        self.tell(self.client.text_document_did_change, params)

    def save(self, name: str, text: str) -> None:
        """Write what the editor holds, and say so."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        params = types.DidSaveTextDocumentParams(self.document(name))
        self.tell(self.client.text_document_did_save, params)

    def shut(self, name: str) -> None:
        """Close a file."""
        params = types.DidCloseTextDocumentParams(self.document(name))
        self.tell(self.client.text_document_did_close, params)

    def problems(self) -> list[str]:
        """Everything that is shown now, as `briefings check` prints it, sorted."""
        with self.heard:
            return sorted(
                f"{name}:{one.range.start.line + 1}: {one.code} {one.message}"
                for name, params in self.shown.items()
                for one in params.diagnostics
            )

    def until(self, wanted: list[str]) -> None:
        """Wait until exactly these problems are shown."""
        with self.heard:
            self.heard.wait_for(lambda: self.problems() == wanted, WAIT)
        assert self.problems() == wanted
