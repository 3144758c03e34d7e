"""A finished folder put where the site is: in one step if possible, and never half of it."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

from ...interruption import uninterrupted
from .deletion import delete
from .exchange import exchange

INSIDE = ".briefings"
"""A folder in the site, for a site whose own folder cannot be moved."""
LOCK = "lock"
OLD = "old"
_READY = "ready"
_NAMES = "names.json"
# At the root of a disk with an ext file system, where only root may move it.
_LEFT_ALONE = "lost+found"


def put_in_place(new: Path, site: Path, work: Path, carried: Collection[str] = ()) -> bool:
    """Put the new site there; hidden files and what is `carried` move on from the old one.

    False when the folder cannot be moved, as a mount point: then what is in it is replaced entry
    by entry. Raises OSError with the old site as it was.
    """
    try:
        _swap(new, site, work, carried)
    except OSError:
        if not site.is_dir():
            raise
        _move_in(new, site)
        return False
    return True


def recover(site: Path, work: Path) -> None:
    """Finish or undo what a build was doing to the site when it was killed."""
    old = work / OLD
    if not os.path.lexists(site) and old.is_dir():
        old.rename(site)
    inside = site / INSIDE
    if inside.is_symlink():
        inside.unlink()
    if (inside / _READY).is_dir():
        _replace_entries(site)
    elif inside.is_dir():
        _leave(inside)


def clear(work: Path, kept: Collection[str] = ()) -> None:
    """Delete what is in a folder for work, as far as possible; a next build tries again."""
    for entry in _entries(work):
        if entry.name in kept:
            continue
        if entry.is_dir(follow_symlinks=False):
            delete(entry.path)
        else:
            Path(entry.path).unlink(missing_ok=True)


def _swap(new: Path, site: Path, work: Path, carried: Collection[str]) -> None:
    if not site.exists():
        new.rename(site)
        return
    _carry_on(site, new, carried)
    # A web server that may read the old site may read the new one.
    shutil.copymode(site, new)
    if exchange(new, site):
        return
    old = work / OLD
    with uninterrupted():
        site.rename(old)
        try:
            new.rename(site)
        except OSError:
            old.rename(site)
            raise


def _carry_on(site: Path, new: Path, carried: Collection[str]) -> None:
    """Give the new site what is hidden in the old one, since MkDocs promises to leave it alone."""
    hidden = (one.name for one in _entries(site) if one.name.startswith("."))
    for name in (*hidden, *carried):
        source, target = site / name, new / name
        there, taken = os.path.lexists(source), os.path.lexists(target)
        # What lies in a folder goes with the folder.
        if name == INSIDE or not there or taken or not target.parent.is_dir():
            continue
        if source.is_dir() and not source.is_symlink():
            shutil.copytree(source, target, symlinks=True, copy_function=_link)
        else:
            _link(str(source), str(target))


def _link(source: str, target: str) -> None:
    """The same file under a second name: the old name goes with the old site."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):  # disks, or systems, without second names
        shutil.copy2(source, target, follow_symlinks=False)


def _move_in(new: Path, site: Path) -> None:
    """Bring the new site onto the disk of the old one, whole, before an entry is replaced."""
    inside = site / INSIDE
    inside.mkdir(mode=0o700, exist_ok=True)
    incoming = inside / "incoming"
    shutil.move(new, incoming)
    names = sorted(entry.name for entry in _entries(incoming))
    (inside / _NAMES).write_text(json.dumps(names), "utf-8")
    # By this rename a half-brought site becomes a whole one: before it a next build throws away
    # what is here, after it a next build goes on.
    incoming.rename(inside / _READY)
    _replace_entries(site)


def _replace_entries(site: Path) -> None:
    """Let the ready entries take their places; a second call goes on where a first one ended."""
    inside = site / INSIDE
    ready, old = inside / _READY, inside / OLD
    names = json.loads((inside / _NAMES).read_text("utf-8"))
    with uninterrupted():
        old.mkdir(exist_ok=True)
        for name in names:
            if os.path.lexists(ready / name):
                _set_aside(site / name, old)
                (ready / name).rename(site / name)
        for entry in _entries(site):
            if entry.name not in {*names, _LEFT_ALONE} and not entry.name.startswith("."):
                _set_aside(Path(entry.path), old)
        ready.rmdir()  # done: from here on there is nothing to go on with
    _leave(inside)


def _leave(inside: Path) -> None:
    clear(inside, kept=(LOCK,))
    with contextlib.suppress(OSError):  # a build has its lock there
        inside.rmdir()


def _set_aside(entry: Path, old: Path) -> None:
    if os.path.lexists(entry):
        entry.rename(old / entry.name)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        # All are listed before the first is given: callers move them away.
        yield from sorted(entries, key=lambda entry: entry.name)
