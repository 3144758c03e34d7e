"""A file of the published site is one of the next as long as it is what the last build wrote."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_briefings.cache import FileTree, content_digest, moment_in, tree
from mkdocs_briefings.host.old_site import OldSite
from tests.mounts import mounted

NAME = "topics/harbour/index.html"
WHOLE = b"<p>The harbour"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The folder of a site."""
    path = tmp_path / "site" / NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(WHOLE)
    return tmp_path / "site"


def stamps(old: Path, *, doubt: str = "") -> FileTree:
    """What a build notes of it at the end."""
    while True:
        found = tree([str(old)], moment_in(str(old)), hidden=True)
        assert found is not None
        *stamp, is_of_this_moment = found[str(old / NAME)]
        if not is_of_this_moment:
            return {**found, str(old / NAME): [*stamp, doubt]}


def put(site: OldSite, tmp_path: Path, digest: str) -> bytes | None:
    """What there is in the next site; None if it was not put there."""
    new = tmp_path / "new" / NAME
    assert site.put_again(NAME, str(new), digest) == new.exists()
    return new.read_bytes() if new.exists() else None


def touched(path: Path) -> None:
    """Other bytes of the same number, and times that tools restore."""
    times = path.stat()
    path.write_bytes(WHOLE[::-1])
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def replaced(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(WHOLE[::-1])
    other.replace(path)


def linked(path: Path) -> None:
    other = path.with_name("other")
    path.rename(other)
    path.symlink_to(other)


def gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("is_noted", [True, False])
@pytest.mark.parametrize("change", [touched, replaced, linked, gone])
def test_a_file_that_anybody_has_touched_is_not_taken(
    old: Path, tmp_path: Path, change: Callable[[Path], None], *, is_noted: bool
) -> None:
    site = OldSite(old, stamps(old) if is_noted else None)
    change(old / NAME)
    assert put(site, tmp_path, content_digest(WHOLE)) is None


def test_a_file_that_nobody_has_touched_is_not_read(old: Path, tmp_path: Path) -> None:
    # With a digest that it does not have: who reads it, sees that.
    assert put(OldSite(old, stamps(old)), tmp_path, "of something else") == WHOLE


@pytest.mark.parametrize("noted", [None, "doubt"])
def test_a_file_of_which_nothing_is_certain_is_read(
    old: Path, tmp_path: Path, noted: str | None
) -> None:
    site = OldSite(old, stamps(old, doubt=noted) if noted else None)
    assert put(site, tmp_path, "of something else") is None
    assert put(site, tmp_path, content_digest(WHOLE)) == WHOLE
    assert (tmp_path / "new" / NAME).samefile(old / NAME)


def test_on_another_disk_it_is_copied(old: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "new", size="1m"):
        (tmp_path / "new" / NAME).parent.mkdir(parents=True)
        assert put(OldSite(old, stamps(old)), tmp_path, content_digest(WHOLE)) == WHOLE
        assert not (tmp_path / "new" / NAME).samefile(old / NAME)
