"""Pages that come out of the last build as they are, since nothing that they are made from changed.

Most edits change the words of a few briefings and nothing else: then no page can have changed but
those that show these words. Where briefings themselves have changed, were added or taken away, only
those pages may be left that say all that they show of others, and say the same as then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mkdocs.structure.files import File

from ....cache import texts_digest
from ....pages import SitePage
from ....site import Site
from .record import PageMarks, PageRecord
from .records import PageRecords

LeadsAlike = Callable[[File, PageMarks], bool]
"""Whether the links in the words of a page still lead where they led."""


def words_digest(page: SitePage) -> str:
    """A name for the words of a page, and of all briefings that it quotes."""
    return texts_digest(page.markdown, *(briefing.body for briefing in page.quoted))


def others_digest(page: SitePage, site: Site) -> str:
    """A name for all that it shows of other pages; empty if nobody knows."""
    shown = site.looked_up(page)
    return texts_digest(shown) if shown else ""


class UnchangedPages:
    """Those of one build."""

    def __init__(self, site: Site, records: PageRecords, leads_alike: LeadsAlike) -> None:
        self._site, self._records, self._leads_alike = site, records, leads_alike
        then, now = records.then, records.now
        self._has_same_briefings = bool(now.everything) and then.everything == now.everything
        self._has_same_ground = bool(now.ground) and then.ground == now.ground
        self._frames: set[str] = set()
        """What the theme puts around pages as it did then."""
        self._other_frames: set[str] = set()
        """What it put around pages, and does not now."""

    def see(self, made: Iterable[tuple[str, PageMarks | None]]) -> None:
        """See what the theme puts around pages, as those show that have just been made.

        It may look at what no file says, such as the time.
        """
        for name, now in made:
            record, frame = self._records.record(name), now.frame if now else ""
            # Of a page that had something to say, nothing is remembered.
            if record is not None:
                then = record.marks.frame
                frames = self._frames if then == frame else self._other_frames
                frames.update(filter(None, [then, frame]))

    def are_known(self) -> bool:
        """Whether there may be any, since the theme does as it did with all that have been made."""
        known = self._has_same_ground and bool(self._frames) and not self._other_frames
        if known:
            self._records.carry_over()
        return known

    @property
    def are_compared(self) -> bool:
        """Whether only such are found as are made like one of those that have been made."""
        return not self._has_same_briefings

    def record(self, file: File) -> PageRecord | None:
        """What is remembered of a page that is made from the same as then; None of others."""
        ours = self._site.pages[file.src_uri]
        record = self._records.record(file.dest_uri)
        # Of words with a listing it is not known what they show.
        if record is None or not record.marks.words or record.marks.own != words_digest(ours):
            return None
        marks = record.marks
        return record if self._has_same_briefings or self._shows_same(file, ours, marks) else None

    def _shows_same(self, file: File, ours: SitePage, marks: PageMarks) -> bool:
        # A page that is made otherwise may have something of them around it.
        if not marks.others or marks.frame not in self._frames - self._other_frames:
            return False
        return marks.others == others_digest(ours, self._site) and self._leads_alike(file, marks)
