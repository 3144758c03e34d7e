"""Our values in the terms of the Language Server Protocol, and the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path
from pygls.workspace import PositionCodec

from ..problems import Severity
from ..visible import visible
from .completion import Suggestion, SuggestionSort
from .findings import Marked
from .guide import explained_at
from .quick_fixes import QuickFix
from .spans import Edit, TextPlace, TextRange, text_lines

SOURCE = "briefings"
"""As editors name where a problem comes from."""

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


_SORTS = {
    SuggestionSort.FIELD: types.CompletionItemKind.Field,
    SuggestionSort.VALUE: types.CompletionItemKind.EnumMember,
    SuggestionSort.NAME: types.CompletionItemKind.Reference,
    SuggestionSort.FILE: types.CompletionItemKind.File,
}
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{SOURCE}"
"""The kind of change that editors can be told to make with every save."""


def file_path(uri: str) -> Path | None:
    """The file that an address of the protocol names; None for what is not on a disk."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(path) if path else None


def uri_of(path: Path) -> str:
    """The address of a file."""
    uri = from_fs_path(str(path))
    assert isinstance(uri, str), path
    return uri


@dataclass(frozen=True, slots=True)
class Wire:
    """A text's places in the units that the editor counts in: it says which when it starts."""

    codec: PositionCodec
    lines: Sequence[str]

    @classmethod
    def of(cls, codec: PositionCodec, text: str) -> Wire:
        """For one text."""
        return cls(codec, text_lines(text))

    def place(self, position: types.Position) -> TextPlace:
        """The place that an editor means; the nearest there is if it is beyond the text."""
        if position.line >= len(self.lines):
            return TextPlace(len(self.lines) - 1, len(self._line(len(self.lines) - 1)))
        line, units = self._line(position.line), 0
        for column, character in enumerate(line):
            if units >= position.character:
                return TextPlace(position.line, column)
            units += self.codec.client_num_units(character)
        return TextPlace(position.line, len(line))

    def position(self, place: TextPlace) -> types.Position:
        """A place as the editor counts it."""
        before = self._whole(place.line)[: place.column]
        return types.Position(place.line, self.codec.client_num_units(before))

    def range(self, span: TextRange) -> types.Range:
        """A span as the editor counts it."""
        return types.Range(self.position(span.start), self.position(span.end))

    def edits(self, edits: Iterable[Edit]) -> list[types.TextEdit]:
        """Changes of the text."""
        return [types.TextEdit(self.range(one.span), one.text) for one in edits]

    def diagnostics(self, found: Iterable[Marked]) -> list[types.Diagnostic]:
        """Problems as editors show them."""
        return [self._diagnostic(one) for one in found]

    def completion(self, found: Sequence[Suggestion]) -> types.CompletionList:
        """What is offered, in this order, for what has been typed so far."""
        items = [self._item(number, one) for number, one in enumerate(found)]
        # With every letter there may be others: the whole site would be too much at once.
        return types.CompletionList(is_incomplete=True, items=items)

    def _item(self, number: int, one: Suggestion) -> types.CompletionItem:
        return types.CompletionItem(
            label=one.offer.text,
            kind=_SORTS[one.sort],
            detail=visible(one.offer.title) or None,
            documentation=visible(one.offer.summary) or None,
            sort_text=f"{number:04}",
            # Editors sift by letters, but a name may be found by its other alphabet.
            filter_text=one.typed or one.offer.text,
            text_edit=types.TextEdit(self.range(one.span), one.text),
        )

    def actions(
        self, uri: str, number: int | None, found: Iterable[QuickFix]
    ) -> Iterator[types.CodeAction]:
        """Changes to choose from; those that end a problem come with it."""
        for one in found:
            kind = types.CodeActionKind.QuickFix if one.ends else types.CodeActionKind.Refactor
            yield types.CodeAction(
                title=visible(one.title),
                kind=kind,
                diagnostics=self.diagnostics(one.ends) or None,
                edit=self.in_file(uri, number, one.edits),
            )

    def fix_all(self, uri: str, number: int | None, edits: Sequence[Edit]) -> types.CodeAction:
        """All of these changes at once."""
        edit = self.in_file(uri, number, edits)
        return types.CodeAction("Fix all that is safe to fix", FIX_ALL, edit=edit)

    def in_file(self, uri: str, number: int | None, edits: Iterable[Edit]) -> types.WorkspaceEdit:
        """Changes of one file that is in the version of that number."""
        return types.WorkspaceEdit(document_changes=[self.change(uri, number, edits)])

    def change(self, uri: str, number: int | None, edits: Iterable[Edit]) -> types.TextDocumentEdit:
        """The same, as a part of a change of several files."""
        document = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=number)
        return types.TextDocumentEdit(document, [*self.edits(edits)])

    def _diagnostic(self, found: Marked) -> types.Diagnostic:
        problem = found.problem
        return types.Diagnostic(
            range=self.range(found.span),
            message=visible(f"{problem.message}. {problem.hint}".strip()),
            severity=_SEVERITIES[problem.severity],
            code=problem.code,
            code_description=types.CodeDescription(explained_at(problem.code)),
            source=SOURCE,
        )

    def _line(self, number: int) -> str:
        return self._whole(number).rstrip("\r\n")

    def _whole(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""
