"""Indexes are kept by what they were made of, and what is damaged counts as none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mkdocs_briefings.search.pagefind.kept import KeptIndexes, place
from mkdocs_briefings.search.pagefind.told import ToldPages

FILES = {"pagefind-entry.json": b"{}", "fragment/en_1.pf_fragment": b"one", "index/en_2": b"two"}


def content(folder: Path) -> dict[str, bytes]:
    """The files of an index in a site."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def placed(kept: KeptIndexes, key: str, folder: Path) -> dict[str, bytes]:
    """The files that a site gets."""
    found = kept.get(key)
    assert found is not None
    place(found, folder)
    return content(folder)


def test_what_is_kept_is_put_into_a_site_without_its_list(tmp_path: Path) -> None:
    kept = KeptIndexes(tmp_path / "kept")
    assert kept.get("a") is None
    kept.put("a", FILES)
    assert placed(kept, "a", tmp_path / "site") == FILES


def test_where_no_links_can_be_made_files_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = KeptIndexes(tmp_path / "kept")
    kept.put("a", FILES)

    def fail(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", fail)
    assert placed(kept, "a", tmp_path / "site") == FILES


def longer(kept: Path) -> None:
    """Add to a file."""
    (kept / "index/en_2").write_bytes(b"two!")


def changed(kept: Path) -> None:
    """Change a letter, later than the list was written."""
    path = kept / "index/en_2"
    path.write_bytes(b"too")
    later = (kept / "files.json").stat().st_mtime_ns + 1_000_000
    os.utime(path, ns=(later, later))


def without_file(kept: Path) -> None:
    """Delete a file."""
    (kept / "index/en_2").unlink()


def without_list(kept: Path) -> None:
    """Delete the list, as if the build had been killed before."""
    (kept / "files.json").unlink()


def half_a_list(kept: Path) -> None:
    """Cut the list in the middle."""
    text = (kept / "files.json").read_text("utf-8")
    (kept / "files.json").write_text(text[: len(text) // 2], "utf-8")


def another_list(kept: Path) -> None:
    """Let the list be of another form."""
    (kept / "files.json").write_text('["index/en_2"]', "utf-8")


def outside(kept: Path) -> None:
    """Let the list lead out of the folder."""
    (kept.parent / "secret").write_bytes(b"secret")
    (kept / "files.json").write_text('{"../secret": [6, "x"]}', "utf-8")


@pytest.mark.parametrize(
    "damage", [longer, changed, without_file, without_list, half_a_list, another_list, outside]
)
def test_a_damaged_index_counts_as_none_and_is_replaced(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    kept = KeptIndexes(tmp_path / "kept")
    damage(kept.put("a", FILES))
    assert kept.get("a") is None
    kept.put("a", FILES)
    assert placed(kept, "a", tmp_path / "site") == FILES


def test_a_copy_of_the_folder_is_as_good_whatever_its_times(tmp_path: Path) -> None:
    KeptIndexes(tmp_path / "kept").put("a", FILES)
    shutil.copytree(tmp_path / "kept", tmp_path / "copy", copy_function=shutil.copyfile)
    for number, path in enumerate(sorted((tmp_path / "copy").rglob("*"))):
        os.utime(path, (number, number))
    assert placed(KeptIndexes(tmp_path / "copy"), "a", tmp_path / "site") == FILES


def test_two_builds_may_keep_the_same_index_at_once(tmp_path: Path) -> None:
    kept = KeptIndexes(tmp_path / "kept")
    with ThreadPoolExecutor(8) as pool:
        folders = list(pool.map(lambda _: kept.put("a", FILES), range(40)))
    assert placed(kept, "a", tmp_path / "site") == FILES
    assert len(folders) == 40


def test_those_used_last_stay_and_their_number_is_bounded(tmp_path: Path) -> None:
    kept = KeptIndexes(tmp_path / "kept")
    for number in range(20):
        os.utime(kept.put(f"key{number:02}", FILES), (number, number))
    kept.get("key03")
    kept.tidy(["key00", "key19"])
    left = sorted(path.name for path in (tmp_path / "kept").iterdir())
    assert left == ["key00", "key03", "key16", "key17", "key18", "key19"]


def test_a_key_changes_with_every_page_and_with_what_makes_the_index() -> None:
    pages = [
        [],
        [("a", "b")],
        [("ab", "")],
        [("b", "a")],
        [("a", "b"), ("c", "d")],
        [("c", "d"), ("a", "b")],
    ]
    told = [ToldPages() for _ in pages]
    for one, own in zip(told, pages, strict=True):
        for name, html in own:
            one.add(name, html)
    keys = {one.key(by) for one in told for by in ("1", "2")}
    assert len(keys) == 12
    assert [list(one.pages()) for one in told] == pages
    for one in told:
        one.close()
