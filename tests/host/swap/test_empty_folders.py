"""The next site finds the folders of the last one, and nothing else that lies there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_briefings.host.swap import deletion
from mkdocs_briefings.host.swap.empty_folders import EmptyFolders
from tests.mounts import mounted
from tests.sites import SiteFolder

FOLDERS = ["briefings", "briefings/talks", "topics", "topics/harbour"]


def an_old_site(root: Path) -> Path:
    """Folders with files, of which one is hidden at the top."""
    site = root / "old"
    for name in (*FOLDERS, ".git/objects", "topics/.hidden", "feed.xml/folder", "_headers"):
        (site / name).mkdir(parents=True, exist_ok=True)
        (site / name / "file").write_text("old", "utf-8")
    return site


def inside(folder: Path) -> list[str]:
    """All that is in a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.fixture
def kept(tmp_path: Path) -> EmptyFolders:
    """Those of a site that was replaced."""
    folders = EmptyFolders(tmp_path / ".cache/briefings/folders")
    folders.keep(an_old_site(tmp_path))
    return folders


def brought(folders: EmptyFolders, root: Path) -> list[str]:
    """What the next site finds, which can write there in any case."""
    new = root / "new"
    new.mkdir()
    folders.bring(new, [])
    found = inside(new)
    (new / "index.html").write_text("new", "utf-8")
    return found


def test_a_new_site_finds_the_folders_of_the_last_without_what_was_in_them(
    kept: EmptyFolders, tmp_path: Path
) -> None:
    assert brought(kept, tmp_path) == FOLDERS
    assert not (tmp_path / "old").exists()
    assert inside(tmp_path / ".cache/briefings") == []


def test_folders_in_which_nothing_was_made_go(kept: EmptyFolders, tmp_path: Path) -> None:
    brought(kept, tmp_path)
    (tmp_path / "new/topics/harbour/index.html").write_text("new", "utf-8")
    kept.prune()
    assert inside(tmp_path / "new") == [
        "index.html",
        "topics",
        "topics/harbour",
        "topics/harbour/index.html",
    ]


def link(root: Path) -> None:
    (root / "outside").mkdir()
    (root / ".cache/briefings/folders/topics/harbour").rmdir()
    (root / ".cache/briefings/folders/topics/harbour").symlink_to(root / "outside")


def file(root: Path) -> None:
    (root / ".cache/briefings/folders/topics/index.html").write_text("planted", "utf-8")


def other_mode(root: Path) -> None:
    (root / ".cache/briefings/folders/topics/harbour").chmod(0o500)


def whole_link(root: Path) -> None:
    (root / "outside").mkdir()
    (root / ".cache/briefings/folders").rename(root / "away")
    (root / ".cache/briefings/folders").symlink_to(root / "outside")


@pytest.mark.parametrize("change", [link, file, other_mode, whole_link])
def test_what_anybody_has_put_there_is_thrown_away_with_all_of_it(
    kept: EmptyFolders, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    change(tmp_path)
    assert brought(kept, tmp_path) == []
    kept.prune()
    assert inside(tmp_path / "new") == ["index.html"]
    assert not (tmp_path / "outside").exists() or inside(tmp_path / "outside") == []


def test_a_folder_with_anything_in_it_stays_as_it_is(kept: EmptyFolders, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new/theirs").touch()
    kept.bring(tmp_path / "new", [])
    assert inside(tmp_path / "new") == ["theirs"]


def test_without_any_a_site_begins_with_nothing(tmp_path: Path) -> None:
    assert brought(EmptyFolders(tmp_path / "nothing"), tmp_path) == []


def test_where_they_cannot_be_kept_the_old_site_stays_to_be_deleted(
    kept: EmptyFolders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # There are some already, from a build at the same time.
    kept.keep(an_old_site(tmp_path))
    assert "topics/harbour/file" in inside(tmp_path / "old")
    with mounted(tmp_path / "disk", size="1m"):
        EmptyFolders(tmp_path / "disk/folders").keep(tmp_path / "old")
        assert inside(tmp_path / "disk") == []
    monkeypatch.setattr(deletion, "_CAN", False)
    EmptyFolders(tmp_path / "free").keep(tmp_path / "old")
    assert not (tmp_path / "free").exists()
    assert "topics/harbour/file" in inside(tmp_path / "old")


SITE = """\
-- docs/topics/harbour.md --
---
name: Harbour
---
-- briefings/2026-05-01-talks.md --
---
title: Talks begin
date: 2026-05-01
topics: [harbour]
sources: [{id: daily, publisher: Example Daily, title: Talks, date: 2026-05-01}]
---
They spoke [@daily].
"""


def published(folder: SiteFolder) -> list[str]:
    """What a build leaves in its site, without the search index."""
    result = folder.build()
    assert result.code == 0, result.output
    return [one for one in inside(folder.root / "site") if "pagefind/" not in one]


def test_no_page_is_written_through_a_link_that_came_with_a_project(
    site: Callable[[str], SiteFolder], tmp_path: Path
) -> None:
    folder = site(SITE)
    published(folder)
    outside = tmp_path / "outside"
    outside.mkdir()
    kept = folder.root / ".cache/briefings/folders"
    kept.mkdir(exist_ok=True)
    (kept / "topics").symlink_to(outside, target_is_directory=True)
    text = SITE.partition("talks.md --\n")[2].replace("date: 2026-05-01", "date: 2026-05-02")
    folder.write(f"-- briefings/2026-05-02-more.md --\n{text}")
    assert "topics/harbour/index.html" in published(folder)
    assert inside(outside) == []


def test_what_is_hidden_in_a_site_moves_on_each_time(site: Callable[[str], SiteFolder]) -> None:
    folder = site(SITE)
    names = [published(folder)]
    (folder.root / "site/.git/refs").mkdir(parents=True)
    (folder.root / "site/.git/refs/main").write_text("0", "utf-8")
    talks = folder.root / "briefings/2026-05-01-talks.md"
    for number in range(3):
        talks.write_text(f"{talks.read_text('utf-8')}More {number}.\n", "utf-8")
        names.append(published(folder))
    assert names[1:] == [sorted([*names[0], ".git", ".git/refs", ".git/refs/main"])] * 3


HOOK = """\
import pathlib

def on_post_build(config):
    pathlib.Path(config.site_dir, "reports").mkdir()
"""


def test_a_hook_may_make_folders_of_its_own_in_each_build(
    site: Callable[[str], SiteFolder],
) -> None:
    folder = site(SITE)
    folder.add_hook(HOOK)
    assert "reports" in published(folder)
    assert published(folder) == published(folder)
    assert not (folder.root / ".cache/briefings/folders").exists()
