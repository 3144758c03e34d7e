"""Texts beside what is remembered: each is there as it was written, or not at all."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from mkdocs_briefings.cache import KeptPlace, SpillFile, Store
from mkdocs_briefings.parallel import shared

TEXTS = ["Words", "", "말", "\udc80"]


def read(store: Store, *places: KeptPlace) -> list[str | None]:
    with closing(store.texts("pages.texts")) as texts:
        return [texts.at(place) for place in places]


def test_a_text_is_found_at_its_place_after_it_was_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    new = store.new_texts("pages.texts")
    assert new is not None
    places = [new.add(text) for text in TEXTS]
    assert read(store, *places) == [None] * len(TEXTS)
    assert new.keep()
    assert read(store, *places) == TEXTS


def test_what_is_not_that_text_any_more_is_not_there(tmp_path: Path) -> None:
    store = Store(tmp_path)
    new = store.new_texts("pages.texts")
    assert new is not None
    first, second = new.add("Words"), new.add("More words")
    new.keep()
    path = next(tmp_path.rglob("pages.texts"))
    path.write_bytes(b"words" + path.read_bytes()[5:])
    assert read(store, first, second, (100, 5, first[2])) == [None, "More words", None]


def test_texts_that_are_dropped_leave_those_before(tmp_path: Path) -> None:
    store = Store(tmp_path)
    new = store.new_texts("pages.texts")
    assert new is not None
    place = new.add("Words")
    new.keep()
    other = store.new_texts("pages.texts")
    assert other is not None
    other.add("Other words")
    other.drop()
    assert read(store, place) == ["Words"]
    assert [path.name for path in tmp_path.rglob("*.tmp")] == []


def test_where_nothing_can_be_kept_there_are_none(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file in the place of the folder", "utf-8")
    assert Store(tmp_path).new_texts("pages.texts") is None


def test_a_text_is_at_its_place_before_it_is_kept_too(tmp_path: Path) -> None:
    store = Store(tmp_path)
    new = store.new_texts("pages.texts")
    assert new is not None
    places = [new.add(text) for text in TEXTS]
    assert [new.at(place) for place in places] == TEXTS
    new.keep()
    with closing(store.texts("pages.texts")) as texts:
        more = store.new_texts("pages.texts")
        assert more is not None
        more.begin_with(texts)
    place = more.add("More words")
    assert [more.at(one) for one in (*places, place)] == [*TEXTS, "More words"]
    more.drop()


def test_what_was_spilled_is_found_in_any_order_by_copies_of_the_process_too() -> None:
    spill = SpillFile()
    spilled = [spill.put(content) for content in (b"first", b"", b"third" * 9)]
    assert [one.size for one in spilled] == [5, 0, 45]
    assert spilled[2].read() == b"third" * 9
    assert spilled[0].read() == b"first"
    found = shared(lambda one: one.read(), spilled)
    assert [*found] == [b"first", b"", b"third" * 9]
