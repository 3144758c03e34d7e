"""A folder that is deleted is gone, and nothing that it leads to is."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.host.swap import deletion
from mkdocs_briefings.host.swap.deletion import delete
from tests.mounts import mounted


def a_site(root: Path) -> Path:
    """Folders in folders, links to outside, a second name of a file outside, odd names."""
    site = root / "site"
    for year in range(5):
        for month in range(12):
            for day in range(3):
                page = site / f"briefings/{year}/{month}/{day}/talks"
                page.mkdir(parents=True)
                (page / "index.html").write_text("…", "utf-8")
                (page / "feed.xml").touch()
    outside = root / "outside"
    outside.mkdir()
    (outside / "a.txt").write_text("theirs", "utf-8")
    (site / "to a folder").symlink_to(outside, target_is_directory=True)
    (site / "briefings/to a file").symlink_to(outside / "a.txt")
    (site / "briefings/0/nowhere").symlink_to(root / "nothing")
    (site / "briefings/1/second name").hardlink_to(outside / "a.txt")
    (site / "-rf *\n이").mkdir()
    (site / "read only").mkdir(mode=0o500)
    return site


def open_files() -> int:
    """How many files this process has open; 0 where the system does not say it."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.exists() else 0


@pytest.mark.parametrize("can", [True, False])
def test_all_of_it_goes_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can: bool
) -> None:
    monkeypatch.setattr(deletion, "_CAN", can and deletion._CAN)
    before = open_files()
    delete(str(a_site(tmp_path)))
    assert [path.name for path in tmp_path.iterdir()] == ["outside"]
    assert (tmp_path / "outside/a.txt").read_text("utf-8") == "theirs"
    # Nothing is left open either.
    assert open_files() == before


def test_what_cannot_be_deleted_stays_and_the_rest_goes(tmp_path: Path) -> None:
    site = a_site(tmp_path)
    (site / "briefings/2/disk").mkdir()
    with mounted(site / "briefings/2/disk", size="1m"):
        delete(str(site))
        left = [path.relative_to(site).as_posix() for path in site.rglob("*")]
    assert left == ["briefings", "briefings/2", "briefings/2/disk"]


def test_a_link_in_the_place_of_the_folder_stays_as_it_is(tmp_path: Path) -> None:
    site = a_site(tmp_path)
    link = tmp_path / "link"
    link.symlink_to(site, target_is_directory=True)
    delete(str(link))
    assert link.is_symlink()
    assert (site / "briefings/4/11/2/talks/index.html").exists()


def test_nothing_is_no_fault(tmp_path: Path) -> None:
    delete(str(tmp_path / "nothing"))
    assert list(tmp_path.iterdir()) == []
