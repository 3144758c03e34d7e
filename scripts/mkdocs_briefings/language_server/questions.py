"""What editors ask about a place, answered from what was last known of the site."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from ..content import SourceFields
from ..model import Briefing, Subject
from ..problems import RefusedError
from .completion import suggestions
from .explanation import explanation
from .named import NamedHere, named_at
from .open_file import OpenFile
from .quick_fixes import all_fixes, quick_fixes
from .references import Reference, references
from .renaming import FileChange, renamed
from .server import BriefingsServer
from .spans import TextPlace
from .wire import FIX_ALL, Wire, file_path

log = logging.getLogger(__name__)
_T = TypeVar("_T")
TRIGGERS = ("@", "(", "/", "=", " ", "[", '"')
"""Letters after which editors ask by themselves: citations, links, options, items."""


def file_of(ls: BriefingsServer, uri: str) -> OpenFile | None:
    """The file that is asked about; None for one of no site, or of a site not yet judged."""
    path = file_path(uri)
    watch = ls.watch_of(path) if path else None
    judgement = watch.project.judgement if watch else None
    held = ls.held(path.parent).get(path) if path else None
    if path is None or judgement is None or held is None:
        return None
    return OpenFile(path, held[0], judgement)


def completed(ls: BriefingsServer, params: types.CompletionParams) -> types.CompletionList | None:
    """What can stand at the cursor."""
    file = file_of(ls, params.text_document.uri)
    if file is None:
        return None
    wire = ls.wire(file.text)
    return wire.completion(suggestions(file, wire.place(params.position)))


def explained(ls: BriefingsServer, params: types.HoverParams) -> types.Hover | None:
    """What stands at the cursor, in words."""
    file = file_of(ls, params.text_document.uri)
    words = explanation(file, _place(ls, file, params)) if file else ""
    if not words:
        return None
    # Plain: nothing that an author has written is Markdown to an editor, or HTML.
    return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, words))


def defined(ls: BriefingsServer, params: types.DefinitionParams) -> types.Location | None:
    """Where what is named at the cursor is described."""
    file = file_of(ls, params.text_document.uri)
    found = named_at(file, _place(ls, file, params)) if file else None
    return _home(ls, file, found) if file and found else None


def _home(ls: BriefingsServer, file: OpenFile, found: NamedHere) -> types.Location | None:
    root = file.judgement.site.settings.root
    match found.what:
        case Subject(profile=position) | Briefing(position=position) if position:
            return _location(ls, root / position.path, position.line - 1)
        case SourceFields(id=key):
            lines = (line for line in file.source_lines if key in file.lines[line])
            return next((_location(ls, file.path, line) for line in lines), None)
        case Path() as path:
            return _location(ls, path, 0)
    return None


def _location(ls: BriefingsServer, path: Path, line: int) -> types.Location:
    start = types.Position(line, 0)
    return types.Location(ls.uri(path), types.Range(start, start))


async def referred(
    ls: BriefingsServer, params: types.ReferenceParams
) -> list[types.Location] | None:
    """Every place that names the same subject."""
    file = file_of(ls, params.text_document.uri)
    if file and not file.judgement.is_whole:
        await ls.settled(params.text_document.uri)
        file = file_of(ls, params.text_document.uri)
    subject = _subject(ls, file, params)
    if file is None or subject is None:
        return None
    found = await ls.apart(references, file, subject)
    texts = file.texts
    settings = file.judgement.site.settings
    wires = {one.path: ls.wire(texts.of(settings.relative(one.path))) for one in found}
    return [_referring(ls, one, wires[one.path]) for one in found]


def _referring(ls: BriefingsServer, one: Reference, wire: Wire) -> types.Location:
    return types.Location(ls.uri(one.path), wire.range(one.span))


def renamable(
    ls: BriefingsServer, params: types.PrepareRenameParams
) -> types.PrepareRenamePlaceholder | None:
    """Whether a subject is named at the cursor, and what it is called."""
    file = file_of(ls, params.text_document.uri)
    found = named_at(file, _place(ls, file, params)) if file else None
    if file is None or found is None or not isinstance(found.what, Subject):
        return None
    wire = ls.wire(file.text)
    return types.PrepareRenamePlaceholder(wire.range(found.span), found.what.name)


async def renamed_everywhere(
    ls: BriefingsServer, params: types.RenameParams
) -> types.WorkspaceEdit | None:
    """The subject at the cursor under another name, in all files of the site."""
    await ls.settled(params.text_document.uri)
    file = file_of(ls, params.text_document.uri)
    subject = _subject(ls, file, params)
    if file is None or subject is None:
        return None
    try:
        changes = await ls.apart(_changes, file, subject, params.new_name)
        return ls.workspace_edit(changes)
    except RefusedError as error:
        raise JsonRpcException(str(error), types.LSPErrorCodes.RequestFailed.value) from None


def _changes(file: OpenFile, subject: Subject, new: str) -> list[FileChange]:
    return list(renamed(file, subject, new))


async def fixed(
    ls: BriefingsServer, params: types.CodeActionParams
) -> list[types.CodeAction] | None:
    """What can be mended by itself, near the cursor or, for all problems at once, in the file."""
    await ls.settled(params.text_document.uri)
    file = file_of(ls, params.text_document.uri)
    if file is None:
        return None
    only = [str(getattr(one, "value", one)) for one in params.context.only or ()]
    actions = await ls.apart(_actions, ls, file, params)
    return [one for one in actions if not only or _is_among(str(one.kind), only)]


def _actions(
    ls: BriefingsServer, file: OpenFile, params: types.CodeActionParams
) -> list[types.CodeAction]:
    wire, uri = ls.wire(file.text), params.text_document.uri
    number = ls.number(uri)
    lines = range(params.range.start.line, params.range.end.line + 1)
    found = quick_fixes(file)
    near = [
        one
        for one in found
        if one.line in lines or any(each.span.start.line in lines for each in one.ends)
    ]
    every = all_fixes(file)
    whole = [wire.fix_all(uri, number, every)] if every else []
    return [*wire.actions(uri, number, near), *whole]


def _is_among(kind: str, only: Sequence[str]) -> bool:
    return any(f"{kind}.".startswith(f"{one}.") for one in only)


def _place(ls: BriefingsServer, file: OpenFile | None, params: Any) -> TextPlace:
    return ls.wire(file.text if file else "").place(params.position)


def _subject(ls: BriefingsServer, file: OpenFile | None, params: Any) -> Subject | None:
    found = named_at(file, _place(ls, file, params)) if file else None
    return found.what if found and isinstance(found.what, Subject) else None


def careful(answer: Callable[..., _T]) -> Callable[..., _T | None]:
    """An answer that is none where the program has a fault, which only its own log tells of."""
    if asyncio.iscoroutinefunction(answer):

        @wraps(answer)
        async def later(ls: BriefingsServer, params: Any) -> Any:
            try:
                return await answer(ls, params)
            except JsonRpcException:
                raise
            except Exception:
                log.exception("no answer to %s", answer.__name__)
                return None

        return later  # type: ignore[return-value]

    @wraps(answer)
    def now(ls: BriefingsServer, params: Any) -> _T | None:
        try:
            return answer(ls, params)
        except Exception:
            log.exception("no answer to %s", answer.__name__)
            return None

    return now


COMPLETION = types.CompletionOptions(trigger_characters=[*TRIGGERS])
ACTIONS = types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])
QUESTIONS: dict[str, tuple[Callable[..., Any], Any]] = {
    types.TEXT_DOCUMENT_COMPLETION: (completed, COMPLETION),
    types.TEXT_DOCUMENT_HOVER: (explained, None),
    types.TEXT_DOCUMENT_DEFINITION: (defined, None),
    types.TEXT_DOCUMENT_REFERENCES: (referred, None),
    types.TEXT_DOCUMENT_PREPARE_RENAME: (renamable, None),
    types.TEXT_DOCUMENT_RENAME: (renamed_everywhere, types.RenameOptions(prepare_provider=True)),
    types.TEXT_DOCUMENT_CODE_ACTION: (fixed, ACTIONS),
}
"""What the server answers to each request, and how editors are told of it."""
