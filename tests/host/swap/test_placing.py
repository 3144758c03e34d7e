"""A finished folder takes the place of the site, also where two names cannot be exchanged."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefings.host.swap import placing
from mkdocs_briefings.host.swap.exchange import exchange
from mkdocs_briefings.host.swap.placing import put_in_place, recover
from tests.mounts import mounted


def folder(path: Path, word: str) -> Path:
    """A folder with one file of one word."""
    path.mkdir(parents=True)
    (path / "index.html").write_text(word, "utf-8")
    return path


def word(path: Path) -> str:
    """The word in such a folder."""
    return (path / "index.html").read_text("utf-8")


@pytest.fixture
def cannot_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, and on disks over a network."""
    monkeypatch.setattr(placing, "exchange", lambda new, site: False)


def test_two_folders_change_places(tmp_path: Path) -> None:
    old, new = folder(tmp_path / "old", "old"), folder(tmp_path / "new", "new")
    if not exchange(new, old):
        pytest.skip("this system cannot")
    assert (word(old), word(new)) == ("new", "old")


def test_what_is_not_there_cannot_change_places(tmp_path: Path) -> None:
    new = folder(tmp_path / "new", "new")
    with pytest.raises(FileNotFoundError):
        exchange(new, tmp_path / "old")
    assert word(new) == "new"


@pytest.mark.usefixtures("cannot_exchange")
def test_two_renames_take_the_place_of_an_exchange(tmp_path: Path) -> None:
    site, work = folder(tmp_path / "site", "old"), tmp_path / "work"
    new = folder(work / "new", "new")
    assert put_in_place(new, site, work)
    assert (word(site), word(work / "old")) == ("new", "old")


@pytest.mark.usefixtures("cannot_exchange")
def test_a_folder_on_another_disk_is_brought_over_entry_by_entry(tmp_path: Path) -> None:
    """The second rename fails, the first is undone, and what is in the site is replaced."""
    site, work = folder(tmp_path / "site", "old"), folder(tmp_path / "work", "")
    (site / "gone").mkdir()
    with mounted(tmp_path / "disk", size="1m"):
        assert not put_in_place(folder(tmp_path / "disk/new", "new"), site, work)
    assert word(site) == "new"
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert not (work / "old").exists()


@pytest.mark.parametrize("half_way", [True, False])
def test_a_site_that_is_missing_between_two_renames_is_put_back(
    tmp_path: Path, half_way: bool
) -> None:
    site, work = tmp_path / "site", tmp_path / "work"
    folder(work / "old", "old")
    if not half_way:
        folder(site, "new")
    recover(site, work)
    assert word(site) == ("old" if half_way else "new")


def test_a_link_in_the_place_of_our_own_folder_is_not_followed(tmp_path: Path) -> None:
    elsewhere = folder(tmp_path / "elsewhere", "theirs")
    site = folder(tmp_path / "site", "old")
    (site / ".briefings").symlink_to(elsewhere)
    recover(site, tmp_path / "work")
    assert word(elsewhere) == "theirs"
    assert not (site / ".briefings").is_symlink()
