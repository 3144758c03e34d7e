"""Where an error comes from: the template, or the page and its line, read from the traceback."""

from __future__ import annotations

import logging
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from traceback import walk_tb

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ..model import Position
from .source_links import path_on_disk

LONGEST = 100_000
"""Words of more characters are not converted again to find the line that fails."""


def place_of(error: Exception, root: Path) -> Position | None:
    """A template of the project, else the page that MkDocs was at work on; None for neither."""
    found = None
    for frame, line in walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        if path.suffix != ".py" and path.is_relative_to(root) and path.is_file():
            found = Position(path.relative_to(root).as_posix(), line)
    return found or _page_place(error, root)


def _page_place(error: Exception, root: Path) -> Position | None:
    """As the arguments of MkDocs' own functions say."""
    for frame, _ in walk_tb(error.__traceback__):
        names = frame.f_locals
        match frame.f_globals.get("__name__"), frame.f_code.co_name:
            case "mkdocs.commands.build", "_populate_page" | "_build_page":
                return _Failing(names["page"], names["config"], names.get("files")).place(root)
            case "mkdocs.commands.build", "_build_template":
                return Position(f"the template '{names['name']}'")
            case "mkdocs.structure.files", "copy_file":
                return _source(names["self"], root)
    return None


def _source(file: File, root: Path) -> Position:
    """The file itself, or what it will be called where it is made on the fly."""
    on_disk = path_on_disk(file)
    if on_disk is None:
        return Position(f"the file '{file.dest_uri}'")
    path = Path(on_disk)
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    return Position(shown.as_posix())


@dataclass(frozen=True, slots=True)
class _Failing:
    """A page that cannot be made; `files` are known while its words are converted."""

    page: Page
    config: MkDocsConfig
    files: Files | None

    def place(self, root: Path) -> Position:
        source = path_on_disk(self.page.file)
        if source is None:
            return Position(f"the page '{self.page.title}'")
        return replace(_source(self.page.file, root), line=self._line(Path(source)))

    def _line(self, path: Path) -> int:
        """The line at which the words begin to fail; 1 if the fault is not in them."""
        words = self.page.markdown or ""
        if self.files is None or self.page.content is not None or len(words) > LONGEST:
            return 1
        lines = words.splitlines()
        with _silent():
            counts = range(len(lines) + 1)
            # Where some lines fail, more lines fail too: halving needs log n conversions.
            first = bisect_left(counts, True, key=lambda count: self._fails(lines[:count]))
        if not 0 < first <= len(lines):
            return 1
        return _same_line(lines, first, path.read_text("utf-8", errors="replace").splitlines())

    def _fails(self, lines: Sequence[str]) -> bool:
        assert self.files is not None
        self.page.markdown = "\n".join(lines)
        try:
            self.page.render(self.config, self.files)
        except Exception:  # whatever it is, it is what we look for
            return True
        return False


def _same_line(lines: Sequence[str], number: int, written: Sequence[str]) -> int:
    """Where in the file a line of the words is; the file ends with them."""
    line = lines[number - 1].strip()
    same = [n for n, other in enumerate(written, 1) if other.strip() == line]
    expected = len(written) - len(lines) + number
    return expected if expected in same else same[0] if line and same else 1


@contextmanager
def _silent() -> Iterator[None]:
    """Log nothing: all of this was logged already."""
    before = logging.root.manager.disable
    logging.disable()
    try:
        yield
    finally:
        logging.disable(before)
