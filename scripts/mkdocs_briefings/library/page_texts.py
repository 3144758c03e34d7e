"""The words of every page as written, in which to look for what they use."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from ..content import Document, Fields, Reading, page_text
from ..model import Briefing
from ..settings import Settings
from ..urls import briefing_url
from .attachments import Attachments
from .library import Library
from .used_files import PageText

WORDY = frozenset([".css", ".htm", ".html", ".js", ".json", ".xml"])
"""Endings of other files that can lead to a file."""


def page_texts(
    reading: Reading, briefings: Iterable[Briefing], settings: Settings
) -> Iterator[PageText]:
    """Every page's words and front matter, then what else leads to files: styles, `mkdocs.yml`."""
    urls = {briefing.position.path: briefing_url(briefing) for briefing in briefings}
    for document in reading.documents:
        yield from _of_document(document, settings, urls.get(document.path, ""))
    for one in reading.translations:
        yield from _of_document(one.document, settings, urls.get(one.original, ""))
    for found in reading.other_pages:
        yield PageText(found.text(), found.shown, 1, found.path.parent)
    for found in reading.files.docs:
        if found.path.suffix.lower() in WORDY and not found.problem:
            yield PageText(found.text(), found.shown, 1, found.path.parent)
    config = settings.root / settings.config_name
    # The theme's logo and favicon are named only there.
    yield PageText(page_text(config), settings.config_name, 1, settings.docs_dir)


def _hidden_translations(
    reading: Reading, hidden: Collection[str], settings: Settings
) -> Iterator[str]:
    """The translations that are held back, by themselves or with their originals."""
    for one in reading.translations:
        if one.original in hidden or (one.is_draft and not settings.include_drafts):
            yield one.document.path


def _of_document(document: Document[Fields], settings: Settings, url: str) -> Iterator[PageText]:
    folder = Path(settings.root, document.path).parent
    yield PageText(document.front.text, document.path, 2, folder, url)
    yield PageText(document.body, document.path, document.body_line, folder, url)


def attachments_of(
    reading: Reading, briefings: Sequence[Briefing], library: Library, settings: Settings
) -> Attachments:
    """Which files go out, by the words of all pages, published or not."""
    published = {briefing.position.path for briefing in library.briefings}
    # By files: a text that is not published must not publish the picture that it uses.
    hidden = {one.position.path for one in briefings} - published
    hidden |= {*_hidden_translations(reading, hidden, settings)}
    texts = tuple(page_texts(reading, briefings, settings))
    return Attachments.of(
        reading.files,
        (text for text in texts if text.shown not in hidden),
        (text for text in texts if text.shown in hidden),
        settings,
    )
