"""The folders of the last site, without what was in them, for the next one.

A site has more folders than files. A disk takes long to make one, most of all where as many have
been deleted just before, so those of the site that was replaced are emptied and kept in `.cache`.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ...cache import own_folder
from ..known_config import is_known, project_of
from .deletion import delete, empty

_NAME = "folders"


class EmptyFolders:
    """Those of one project, which one build at a time can have."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._brought: list[str] = []

    @classmethod
    def of(cls, config: MkDocsConfig) -> EmptyFolders | None:
        """None where something unknown is at work: it might expect to make its folders itself."""
        place = own_folder(project_of(config), _NAME) if is_known(config) else None
        return cls(place) if place else None

    def bring(self, folder: Path, names: Iterable[str]) -> None:
        """Let a new folder have them, if it is empty and there are any.

        `names` are those of files that will be in it: none may find a folder in its place.
        """
        with contextlib.suppress(OSError):
            made = folder.stat()
            folder.rmdir()
            try:
                self._place.rename(folder)
                # Only now: nobody else knows this place, and it is ours until all is published.
                self._brought = _folders_in(folder, made)
            except OSError:  # there are none, or not they alone
                _remove(folder)
                folder.mkdir()
        for name in names if self._brought else ():
            if not _may_be_file(name.rpartition("/")[2]) and (folder / name).is_dir():
                delete(str(folder / name))

    def prune(self) -> None:
        """Delete those in which nothing was made."""
        # What is in a folder was found after it.
        for path in reversed(self._brought):
            with contextlib.suppress(OSError):
                os.rmdir(path)  # noqa: PTH106 - thousands of paths
        self._brought = []

    def keep(self, old: Path) -> None:
        """Take those of a site that was replaced, where they can be had; the rest stays there."""
        with contextlib.suppress(OSError):
            self._place.parent.mkdir(parents=True, exist_ok=True)
            is_free = not os.path.lexists(self._place)
            near = old.lstat().st_dev == self._place.parent.stat().st_dev
            if is_free and near and empty(str(old)):
                old.rename(self._place)


def _folders_in(folder: Path, made: os.stat_result) -> list[str]:
    """All folders in a folder, that which is in another after it.

    Raises OSError if there is anything else: what lies in a project may come from anywhere, and
    through a link a page would be written elsewhere. Each must be as one that was just `made`.
    """
    if folder.is_symlink():
        raise OSError(folder)
    # That of the old site may be closed to us; the new one gets the same when it is published.
    folder.chmod(made.st_mode)
    return [*_below(str(folder), made)]


def _below(folder: str, made: os.stat_result) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            status = entry.stat(follow_symlinks=False)
            if (status.st_mode, status.st_uid) != (made.st_mode, made.st_uid):
                raise OSError(entry.path)
            if _may_be_file(entry.name):
                delete(entry.path)
            else:
                yield entry.path
                yield from _below(entry.path, made)


def _may_be_file(name: str) -> bool:
    """Whether files that are made late may have a name like that: `feed.xml`, `_headers`."""
    return "." in name or name.startswith("_")


def _remove(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    delete(str(folder))
