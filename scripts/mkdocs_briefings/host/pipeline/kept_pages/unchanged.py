"""Pages that come out of the last build as they are, since nothing that they are made from changed.

Most edits change the words of a few briefings and nothing else: then no page can have changed but
those that show these words.
"""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.structure.files import File

from ....cache import texts_digest
from ....pages import SitePage
from ....site import Site
from .record import PageMarks, PageRecord
from .records import PageRecords


def words_digest(page: SitePage) -> str:
    """A name for the words of a page, and of all briefings that it quotes."""
    return texts_digest(page.markdown, *(briefing.body for briefing in page.quoted))


class UnchangedPages:
    """Those of one build; `around` identifies all that the site has beside briefings' words."""

    def __init__(self, site: Site, records: PageRecords, around: str) -> None:
        self._site, self._records, self._around = site, records, around
        self._places: set[str] = set()

    def are_known(self, made: Iterable[tuple[str, PageMarks | None]]) -> bool:
        """Whether there may be any, as pages show that have just been made: by the theme as then.

        The theme may look at what no file says, such as the time.
        """
        frames = [self._frames(name, now) for name, now in made]
        # Of a page that had something to say, nothing is remembered.
        compared = [(then, now) for then, now in frames if then is not None and then + now]
        known = bool(compared) and bool(self._around) and all(then == now for then, now in compared)
        if known:
            self._records.carry_over()
        return known

    def record(self, file: File) -> PageRecord | None:
        """What is remembered of a page that is made from the same as then; None of others."""
        ours = self._site.pages[file.src_uri]
        record = self._records.record(file.dest_uri)
        # Of words with a listing it is not known what they show.
        if record is None or not record.marks.words:
            return None
        marks = record.marks
        is_same = (marks.around, marks.own) == (self._around, words_digest(ours))
        return record if is_same else None

    def _frames(self, name: str, now: PageMarks | None) -> tuple[str | None, str]:
        """What the theme put around a page, if that is remembered, and what it does now."""
        record = self._records.record(name)
        return record.marks.frame if record else None, now.frame if now else ""
