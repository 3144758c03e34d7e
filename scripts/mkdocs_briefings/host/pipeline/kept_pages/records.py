"""Where the records and the texts of kept pages lie between two builds."""

from __future__ import annotations

from ....cache import KeptPlace, NewTexts, Store
from .record import PageMarks, PageRecord


class PageRecords:
    """The pages of the last build, and room for those of this one."""

    def __init__(self, store: Store, name: str) -> None:
        self._store, self._name = store, name
        self._places: dict[str, KeptPlace] = store.load(name) or {}
        """Of the record of each page."""
        self.texts = store.texts(f"{name}.texts")
        self._new: NewTexts | None = store.new_texts(f"{name}.texts")
        self._kept: dict[str, KeptPlace] = {}

    def record(self, name: str) -> PageRecord | None:
        """What is remembered of the page that is written to a file of the site."""
        place = self._places.get(name)
        text = self.texts.at(place) if place else None
        return PageRecord.of_text(text) if text else None

    def put(self, name: str, marks: PageMarks, body: str | None, told: str | None) -> None:
        """Remember a page for the next build, with its texts."""
        if self._new is None:
            return
        try:
            body_at, told_at = (None if one is None else self._new.add(one) for one in (body, told))
            self._kept[name] = self._new.add(PageRecord(marks, body_at, told_at).text())
        except OSError:  # a full disk: the next build makes all anew
            self.close()

    def save(self) -> None:
        """Put what was remembered in the place of the last build's."""
        new, self._new = self._new, None
        # Windows replaces no file that is open.
        self.texts.close()
        if new is not None and new.keep():
            self._store.save(self._name, self._kept)

    def close(self) -> None:
        """Let go of all files; what was not saved is forgotten."""
        self.texts.close()
        if self._new is not None:
            self._new.drop()
            self._new = None
