"""Where the records and the texts of kept pages lie between two builds."""

from __future__ import annotations

from ....cache import KeptPlace, NewTexts, Store
from ...around import Around
from .record import PageMarks, PageRecord

MOST_LEFT = 1.25
"""The texts of pages that were made again are left among the others, until all together take so
many times what they took when they were last written one by one."""


class PageRecords:
    """The pages of the last build, and room for those of this one."""

    def __init__(self, store: Store, name: str) -> None:
        self._store, self._name = store, name
        kept = store.load(name) or {"places": {}, "written": 0, "around": ["", ""]}
        self._places: dict[str, KeptPlace] = kept["places"]
        """Of the record of each page."""
        self._written: int = kept["written"]
        """How many bytes all texts took when they were last written one by one."""
        self.then = Around(*kept["around"])
        """What surrounded them."""
        self.now = Around()
        """What surrounds those of this build."""
        self._carries = False
        self.texts = store.texts(f"{name}.texts")
        self._new: NewTexts | None = store.new_texts(f"{name}.texts")
        self._is_full = False
        """Whether nothing more can be kept: the next build makes all anew."""
        self._kept: dict[str, KeptPlace] = {}

    def record(self, name: str) -> PageRecord | None:
        """What is remembered of the page that is written to a file of the site."""
        place = self._places.get(name)
        text = self.texts.at(place) if place else None
        return PageRecord.of_text(text) if text else None

    def carry_over(self) -> None:
        """Begin with all texts of the last build, if many of its pages are kept as they are."""
        if self._new is None or self.texts.size > MOST_LEFT * self._written:
            return
        try:
            self._new.begin_with(self.texts)
            self._carries = True
        except OSError:
            self._is_full = True

    def keep(self, name: str, record: PageRecord) -> None:
        """Remember a page of the last build as it was."""
        if self._carries:
            self._kept[name] = self._places[name]
        else:
            body, told = (at and self.texts.at(at) for at in (record.body, record.told))
            self.put(name, record.marks, body, told)

    def put(
        self, name: str, marks: PageMarks, body: str | None, told: str | None
    ) -> KeptPlace | None:
        """Remember a page for the next build, with its texts; where its words are, if they are."""
        if self._new is None or self._is_full:
            return None
        try:
            body_at, told_at = (None if one is None else self._new.add(one) for one in (body, told))
            self._kept[name] = self._new.add(PageRecord(marks, body_at, told_at).text())
        except OSError:  # a full disk
            self._is_full = True
            return None
        return body_at

    def text(self, place: KeptPlace) -> str:
        """A text that was put, until all are saved."""
        assert self._new is not None, "there is no place of it"
        return self._new.at(place)

    def save(self) -> None:
        """Put what was remembered in the place of the last build's."""
        # Windows replaces no file that is open.
        self.texts.close()
        new, self._new = self._new, None
        if new is None:
            return
        if self._is_full:
            new.drop()
        elif new.keep():
            written = self._written if self._carries else new.size
            around = [self.now.everything, self.now.ground]
            about = {"places": self._kept, "written": written, "around": around}
            self._store.save(self._name, about)

    def close(self) -> None:
        """Let go of all files; what was not saved is forgotten."""
        self.texts.close()
        if self._new is not None:
            self._new.drop()
            self._new = None
