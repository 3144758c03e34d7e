"""The language server: what editors ask, handed on; it writes nothing to any disk."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from ..problems import RefusedError
from ..visible import visible
from .findings import Marked
from .project import CONFIGURATION, FileTexts, Project
from .renaming import FileChange
from .spans import edits_between
from .watch import Held, Watch
from .wire import SOURCE, Wire, file_path, uri_of

log = logging.getLogger(__name__)
_T = TypeVar("_T")
_Edits = types.TextDocumentEdit
_Part = types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile

ShownProblems = Mapping[Path, list[types.Diagnostic]]
"""The problems of each file that has any."""
PAUSE = 0.3
"""Seconds without a key after which the text is judged."""
WATCHED = ("**/*.md", "**/mkdocs.yml", "**/*.csv", "**/*.tsv")
"""What other programs may change under an editor."""


class BriefingsServer(LanguageServer):
    """Knows which projects are open, and what editors hold of each."""

    def __init__(self) -> None:
        super().__init__(
            "briefings",
            version("mkdocs-briefings"),
            # Parts of a text are counted in lines, of which Python and editors have other ideas.
            types.TextDocumentSyncKind.Full,
        )
        self.worker = ThreadPoolExecutor(1, "judging")
        # Beside the judging, which may take long: questions need only its last result.
        self.asked = ThreadPoolExecutor(1, "asked")
        self.looking = ThreadPoolExecutor(1, "looking")
        self.watches: dict[Path, Watch[ShownProblems]] = {}
        self.published: dict[Path, list[types.Diagnostic]] = {}
        self.judged: dict[Path, tuple[str, int]] = {}
        """The text of each open file of which all is known."""

    def watch_of(self, path: Path) -> Watch[ShownProblems] | None:
        """The watched project that a file is in: of the nearest folder with a `mkdocs.yml`."""
        folders = (path, *path.parents)
        root = next((one for one in folders if (one / CONFIGURATION).is_file()), None)
        if root is not None and root not in self.watches:
            project = Project(root)
            self.watches[root] = Watch(
                project, self.worker, lambda: self.held(root), self.prepared, self.publish
            )
        return self.watches[root] if root is not None else None

    def held(self, root: Path) -> Held:
        """The texts that the editor holds of a project."""
        return {path: text for path, text in self._open() if path.is_relative_to(root)}

    def _open(self) -> Iterator[tuple[Path, tuple[str, int]]]:
        for document in self.workspace.text_documents.values():
            if path := file_path(document.uri):
                yield path, (document.source, document.version or 0)

    def uri(self, path: Path) -> str:
        """The address of a file, as the editor writes it if it has the file open."""
        documents = self.workspace.text_documents.values()
        return next((one.uri for one in documents if file_path(one.uri) == path), uri_of(path))

    def ask(self, uri: str, delay: float = 0, *, whole: bool = False) -> None:
        """Have the project judged that a file is in, if it is in one."""
        path = file_path(uri)
        if path and (watch := self.watch_of(path)):
            watch.ask(delay, whole=whole)

    async def tell_early(self, uri: str, number: int) -> None:
        """Show what is known of a text before the whole site is judged, if it is still the text."""
        path = file_path(uri)
        held = dict(self._open()).get(path) if path else None
        watch = self.watch_of(path) if path else None
        if not (path and watch and held and held[1] == number) or self._is_settled(path, held):
            return
        project = watch.project
        self._show_early(path, held, await self.soon(project.own_problems, path, held[0]))
        if self._is_settled(path, held):
            return
        texts = {one: text for one, (text, _) in self.held(project.root).items()}
        if looked := await self.soon(project.first_look, texts):
            # Until more is known, questions are answered by it too.
            project.judgement = project.judgement or looked
            self._show_early(path, held, await self.soon(project.seen_first, path, looked))

    def _is_settled(self, path: Path, held: tuple[str, int]) -> bool:
        """Whether more is known of a text, or it has changed."""
        return self.judged.get(path) == held or dict(self._open()).get(path) != held

    def _show_early(self, path: Path, held: tuple[str, int], found: Sequence[Marked]) -> None:
        if not self._is_settled(path, held):
            self.show(path, self.wire(held[0]).diagnostics(found), held)

    async def soon(self, work: Callable[..., _T], *of: Any) -> _T:
        """What must not wait for anything, done beside the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self.looking, work, *of)

    async def settled(self, uri: str) -> None:
        """Wait until what is known of a file's project is about the texts as they are."""
        path = file_path(uri)
        if path and (watch := self.watch_of(path)):
            await watch.settled()

    async def apart(self, work: Callable[..., _T], *of: Any) -> _T:
        """What takes a while, done beside the event loop: it only reads what never changes."""
        return await asyncio.get_running_loop().run_in_executor(self.asked, work, *of)

    def number(self, uri: str) -> int | None:
        """The version of a file that the editor has open."""
        document = self.workspace.text_documents.get(unquote(uri))
        return document.version if document else None

    def workspace_edit(self, changes: Iterable[FileChange]) -> types.WorkspaceEdit:
        """Changes of many files; RefusedError if the editor cannot move the ones that move."""
        parts: list[_Part] = []
        for one in changes:
            uri = self.uri(one.path)
            if one.moved_from:
                parts.append(types.RenameFile(self.uri(one.moved_from), uri))
            elif one.made:
                parts.append(types.CreateFile(uri))
            if edits := [*edits_between(one.before, one.after)]:
                parts.append(self.wire(one.before).change(uri, self.number(uri), edits))
        if not self._moves_files and any(not isinstance(one, _Edits) for one in parts):
            raise RefusedError("this editor cannot move files. Use 'briefings rename'.")
        return types.WorkspaceEdit(document_changes=parts)

    @property
    def _moves_files(self) -> bool:
        workspace = self.client_capabilities.workspace
        edit = workspace.workspace_edit if workspace else None
        return bool(edit and edit.resource_operations)

    def wire(self, text: str) -> Wire:
        """Places of a text as the editor counts them."""
        return Wire.of(self.workspace.position_codec, text)

    def prepared(self, project: Project) -> ShownProblems:
        """What a judgement found, in the terms of the protocol; done where it was judged."""
        judgement = project.judgement
        if judgement is None:
            # A project of another kind is none of our business.
            return {project.root / CONFIGURATION: [_refusal(project)]} if project.is_ours else {}
        settings = judgement.site.settings
        texts = FileTexts(settings, judgement.unsaved)
        return {
            settings.root / path: self.wire(texts.of(path)).diagnostics(found)
            for path, found in judgement.findings.items()
        }

    async def publish(
        self, watch: Watch[ShownProblems], shown: ShownProblems, held: Held, whole: bool
    ) -> None:
        """Show what was found: in the files that are open, or in all of them."""
        root = watch.project.root
        known = {path for path in self.published if path.is_relative_to(root)}
        for path in known | shown.keys() | held.keys():
            # Of a text that has changed since, the next judgement knows more.
            if (whole or path in held) and held.get(path) == self.held(root).get(path):
                if path in held:
                    self.judged[path] = held[path]
                self.show(path, shown.get(path, []), held.get(path))
                # Of a large site there may be thousands; what is asked meanwhile comes between.
                await asyncio.sleep(0)

    def show(self, path: Path, found: list[types.Diagnostic], held: tuple[str, int] | None) -> None:
        """Show the problems of a file, unless they are what is shown already."""
        if self.published.get(path, []) == found:
            return
        self.published[path] = found
        number = held[1] if held else None
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(self.uri(path), found, number)
        )


def _refusal(project: Project) -> types.Diagnostic:
    whole = types.Range(types.Position(0, 0), types.Position(1, 0))
    return types.Diagnostic(whole, visible(project.refusal), source=SOURCE)


async def initialized(ls: BriefingsServer, _: types.InitializedParams) -> None:
    """Judge the projects of the folders that are open, and watch their files."""
    await _watch_files(ls)
    folders = [folder.uri for folder in ls.workspace.folders.values()]
    for uri in folders or filter(None, [ls.workspace.root_uri]):
        # Most editors open a file at once: its text is to be among what is judged.
        ls.ask(uri, PAUSE, whole=True)


async def _watch_files(ls: BriefingsServer) -> None:
    workspace = ls.client_capabilities.workspace
    files = workspace.did_change_watched_files if workspace else None
    if not files or not files.dynamic_registration:
        return
    watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    wanted = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    await ls.client_register_capability_async(types.RegistrationParams([wanted]))


async def file_opened(ls: BriefingsServer, params: types.DidOpenTextDocumentParams) -> None:
    """Judge at once; what is known sooner comes first."""
    ls.ask(params.text_document.uri)
    await ls.tell_early(params.text_document.uri, params.text_document.version)


async def changed(ls: BriefingsServer, params: types.DidChangeTextDocumentParams) -> None:
    """Judge when the author pauses; what is known sooner comes first."""
    document = params.text_document
    ls.ask(document.uri, PAUSE)
    await asyncio.sleep(PAUSE)
    await ls.tell_early(document.uri, document.version)


def saved(ls: BriefingsServer, params: types.DidSaveTextDocumentParams) -> None:
    """Judge, and show the problems of all files."""
    ls.ask(params.text_document.uri, whole=True)


def closed(ls: BriefingsServer, params: types.DidCloseTextDocumentParams) -> None:
    """From now on the file on the disk counts."""
    ls.ask(params.text_document.uri, whole=True)


def files_changed(ls: BriefingsServer, params: types.DidChangeWatchedFilesParams) -> None:
    """Another program has changed something: a checkout, a command, a tool."""
    for change in params.changes:
        ls.ask(change.uri, PAUSE, whole=True)


def folders_changed(ls: BriefingsServer, params: types.DidChangeWorkspaceFoldersParams) -> None:
    """Judge the projects that were added."""
    for folder in params.event.added:
        ls.ask(folder.uri, whole=True)


def ended(ls: BriefingsServer, _: None) -> None:
    """Let go of what is under way."""
    for watch in ls.watches.values():
        watch.close()
    for pool in (ls.worker, ls.asked, ls.looking):
        pool.shutdown(wait=False, cancel_futures=True)


HANDLERS: Mapping[str, Callable[..., Any]] = {
    types.INITIALIZED: initialized,
    types.SHUTDOWN: ended,
    types.TEXT_DOCUMENT_DID_OPEN: file_opened,
    types.TEXT_DOCUMENT_DID_CHANGE: changed,
    types.TEXT_DOCUMENT_DID_SAVE: saved,
    types.TEXT_DOCUMENT_DID_CLOSE: closed,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: files_changed,
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: folders_changed,
}
"""What the server does with each message of the protocol."""
