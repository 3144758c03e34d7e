"""What nobody has translated into a language yet."""

from __future__ import annotations

from collections.abc import Iterator

from ..content import MARKDOWN, Reading, original_of
from ..model import Kind


def untranslated(reading: Reading, language: str) -> Iterator[str]:
    """The files without a translation: briefings, the newest first, profiles, other pages.

    Drafts are left out: their words are not there yet.
    """
    files = (one for one in reading.files.translations if one.language == language)
    begun = {original_of(one) for one in files}
    yield from (path for path in _originals(reading) if path not in begun)


def _originals(reading: Reading) -> Iterator[str]:
    finished = (one for one in reading.briefings if one.fields.status != "draft")
    yield from (one.path for one in sorted(finished, key=lambda one: one.fields.date, reverse=True))
    for kind in Kind:
        yield from (one.path for one in reading.profiles[kind])
    yield from (one.path for one in reading.publishers)
    yield from (one.shown for one in reading.files.docs if one.path.suffix in MARKDOWN)
