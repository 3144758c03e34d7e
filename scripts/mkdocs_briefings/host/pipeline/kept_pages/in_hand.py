"""The page that is being made: which of its steps are skipped, and what is noted for next time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from ....cache import KeptTexts, content_digest, texts_digest
from ....outputs import InlineHashes
from ....resolving import LISTING
from .record import PageMarks, PageRecord


class PageInHand:
    """A page, from its words to its file."""

    def __init__(self, before: PageRecord | None, texts: KeptTexts, now: PageMarks) -> None:
        self._before = before.marks if before else PageMarks()
        self._record = before
        self._texts = texts
        self._has_kept_words = False
        self.marks = now
        """How it is made now."""

    def kept_words(self, key: str, leads_alike: Callable[[PageMarks], bool]) -> str | None:
        """The HTML of its words, if they were converted from the same; `key` identifies that.

        `leads_alike` says whether their links still lead where they led.
        """
        self.marks = replace(self.marks, words=key)
        before, record = self._before, self._record
        if record is None or before.words != key or not record.body or not leads_alike(before):
            return None
        html = self._texts.at(record.body)
        if html is not None:
            self.lead(before.names, before.addresses)
            self._has_kept_words = True
        return html

    def lead(self, names: Mapping[str, str], addresses: Mapping[str, str]) -> None:
        """Note where its words lead."""
        self.marks = replace(self.marks, names=names, addresses=addresses)

    def body(self, html: str, make: Callable[[], str]) -> str:
        """The finished HTML of its words, which `make` makes of what they were converted to."""
        if self._has_kept_words:
            return html
        # What listings show is asked of the whole library.
        if LISTING.search(html):
            self.marks = replace(self.marks, words="")
        return make()

    def told(self, content: str, about: str, make: Callable[[], str]) -> str:
        """What the search is told of its content, and of what else it is to know."""
        key = texts_digest(content, about)
        self.marks = replace(self.marks, told=key)
        record = self._record
        kept = record.told if record and self._before.told == key else None
        text = self._texts.at(kept) if kept else None
        return make() if text is None else text

    def stands(self, key: str, frame: str) -> bool:
        """Whether its file would be what it was; `key` identifies all that it is made from.

        `frame` is what of that the theme puts around it.
        """
        self.marks = replace(self.marks, whole=key, frame=frame)
        return bool(key) and self._before.whole == key

    def finished(self, output: str, hashes: InlineHashes) -> None:
        """Note its file as it is about to be written, and what code is in it."""
        data = output.encode("utf-8", errors="xmlcharrefreplace")  # as MkDocs writes it
        self.marks = replace(self.marks, file=content_digest(data), hashes=hashes)

    def as_it_was(self) -> tuple[str, InlineHashes]:
        """A digest of its file as it was made last, and the code in it, which it has again."""
        before = self._before
        self.marks = replace(self.marks, file=before.file, hashes=before.hashes)
        return before.file, before.hashes
