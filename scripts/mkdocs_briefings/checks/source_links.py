"""Links from one source file to another, followed on disk without building anything."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterable, Iterator
from urllib.parse import unquote, urlsplit

from ..content import MARKDOWN, AnyDocument, Files, Reading, composed
from ..markdown import link_targets
from ..model import Position
from ..problems import Problem
from ..settings import Settings

_HINT = "Correct it, or write the file; a page that a plugin makes is known to builds only."


def dead_source_links(
    reading: Reading, made: Collection[str], settings: Settings
) -> Iterator[Problem]:
    """BR520 for each link to a page, or to a file of a kind that is published, that is not there.

    `made` are the pages that exist without a file, by the names that MkDocs knows them by. Whether
    a page has the place that a link names, only a build can tell.
    """
    kinds, there = _kinds(settings), files_there(reading.files, made, settings)
    for shown, text, line in _texts(reading):
        for written, path, offset in _targets(shown, text, kinds, settings):
            if path not in there:
                yield _dead(shown, text, line, written, offset)


def files_there(files: Files, made: Iterable[str], settings: Settings) -> set[str]:
    """What links may lead to: all files, and the pages that are `made`, by their paths."""
    lying = (*files.pages, *files.held_back, *files.beside, *files.docs)
    # macOS gives the names of files with accents as letters of their own, authors type them whole.
    there = {composed(one.path.as_posix()) for one in lying}
    docs = settings.docs_dir.as_posix()
    return there | {composed(f"{docs}/{name}") for name in made}


def dead_links_in(
    document: AnyDocument, there: Callable[[], Collection[str]], settings: Settings
) -> Iterator[Problem]:
    """The same for one document; what is there is asked only where it has such links."""
    text = document.body
    for written, path, offset in _targets(document.path, text, _kinds(settings), settings):
        if path not in there():
            yield _dead(document.path, text, document.body_line, written, offset)


def _kinds(settings: Settings) -> tuple[str, ...]:
    return (*MARKDOWN, *settings.attachments)


def _targets(
    shown: str, text: str, kinds: tuple[str, ...], settings: Settings
) -> Iterator[tuple[str, str, int]]:
    """The links of a text to files of these kinds: as written, their path, their place."""
    folder = posixpath.dirname(posixpath.join(settings.root.as_posix(), shown))
    for written, offset in link_targets(text):
        if path := _source_path(written, kinds):
            yield written, composed(posixpath.normpath(posixpath.join(folder, path))), offset


def _dead(shown: str, text: str, line: int, written: str, offset: int) -> Problem:
    position = Position(shown, text.count("\n", 0, offset) + line)
    message = f"the link to '{written}' leads to a file that is not there"
    return Problem(position, "BR520", message, _HINT)


def _texts(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """The words of all pages with their files, and the lines on which they start."""
    yield from ((one.path, one.body, one.body_line) for one in reading.documents)
    yield from ((one.shown, one.text(), 1) for one in reading.other_pages)
    words = (one.document for one in reading.translations)
    yield from ((one.path, one.body, one.body_line) for one in words)


def _source_path(written: str, kinds: tuple[str, ...]) -> str:
    """The path of a link to a file of these kinds on this site, else nothing."""
    try:
        parts = urlsplit(written)
    except ValueError:
        return ""
    path = unquote(parts.path)
    # From the root of a host: where on it the site lies, no source file says.
    is_outside = parts.scheme or parts.netloc or path.startswith("/")
    return path if not is_outside and path.lower().endswith(kinds) else ""
